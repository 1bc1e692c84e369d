/** A sheet as Markdown (with tables, as on GitHub): its documents, and a table for each host role. */
import type { Flow, Sheet } from '../sheet/schema.ts';
import { alternativesIn, productName } from './columns.ts';
import { CONFIGURABLE_WORDS, portValue, SCOPE_WORDS, standsOn, transportWords, type Value } from './words.ts';

const ARROWS: Record<Flow['initiator'], string> = { from: '→', either: '↔', unstated: '—' };

/** Of a flow, and of what it is one of. */
type Cell = (flow: Flow, alternatives: string | null) => Value;

const COLUMNS: readonly { heading: string; value: Cell }[] = [
  {
    heading: 'From → To',
    value: ({ from, initiator, to }) => `${from.name} ${ARROWS[initiator]} ${to.name}`,
  },
  { heading: 'Port', value: portText },
  { heading: 'Transport', value: transportWords },
  { heading: 'Purpose', value: purposeText },
  { heading: 'Need', value: ({ need }, choice) => (choice ? `${need} (${choice})` : need) },
  { heading: 'Can it change?', value: ({ configurable }) => CONFIGURABLE_WORDS[configurable] },
  { heading: 'Source', value: ({ sources }) => sources.join(' • ') },
];

const LEGEND =
  '→ the first opens the connection; ↔ either may open it; — who opens it is not stated. ' +
  'A connection stands in the table of each host role that one of its ends is on, or may be on.';

export function sheetMarkdown(sheet: Sheet): string {
  const alternatives = alternativesIn(sheet);
  const lines = sheet.flows.map((flow) => ({ flow, line: flowLine(flow, alternatives(flow)) }));
  const tables = sheet.hosts.map((host) => ({
    name: host.name,
    lines: lines
      .filter(({ flow: { from, to } }) => [from, to].some((end) => standsOn(end, host, sheet)))
      .map(({ line }) => line),
  }));
  return [
    `# Ports of ${escaped(productName(sheet))}\n`,
    `${LEGEND}\n`,
    '## Documents\n',
    `${sheet.documents.map(documentLine).join('\n')}\n`,
    ...tables.filter(({ lines }) => lines.length > 0).map(({ name, lines }) => tableText(name, lines)),
  ].join('\n');
}

function documentLine({ code, title, publisher, date, updated }: Sheet['documents'][number]): string {
  const dated = date === 'unstated' ? 'date not stated' : date;
  return `- ${[`${code}: ${title}`, publisher, dated, updated && `updated ${updated}`].filter(Boolean).map(escaped).join(', ')}`;
}

function tableText(name: string, lines: readonly string[]): string {
  const head = [tableLine(COLUMNS.map(({ heading }) => heading)), tableLine(COLUMNS.map(() => '---'))];
  return [`## ${escaped(name)}\n\n`, ...head, ...lines].join('');
}

/** The same in the table of each host role that the flow is on. */
function flowLine(flow: Flow, alternatives: string | null): string {
  return tableLine(COLUMNS.map(({ value }) => escaped(value(flow, alternatives))));
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function portText({ port, scope }: Flow): string {
  return `${portValue(port)}${scope === 'local' ? ` (${SCOPE_WORDS.local})` : ''}`;
}

function purposeText({ purpose, when }: Flow): string {
  return when ? `${purpose} (condition: ${when})` : purpose;
}

/** Words with one space between and nothing to escape, which most cells are. */
const PLAIN = /^[A-Za-z\d,;()/'–→-]+(?: [A-Za-z\d,;()/'–→-]+)*$/;

/**
 * Text that stays text in every Markdown reader: no emphasis, code, HTML, picture, entity or cell, and no link with
 * another target than its words. Addresses (`https://…`, `www.…`, `a@b.c`) are escaped as well, but some readers make
 * links of them even so.
 */
export function escaped(value: Value): string {
  const text = String(value ?? '');
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]{}<>|~#!&$^@]/g, '\\$&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/(?<=\bwww)\./gi, '\\.');
}
