/** The columns of every table of flows, the same in each format. Types only are imported: they run in a browser too. */
import type { Flow, Sheet } from '../sheet/schema.ts';
import {
  castWords,
  CONFIGURABLE_WORDS,
  DIRECTION_WORDS,
  hostWords,
  portValue,
  SCOPE_WORDS,
  settingWords,
  sourceWords,
  transportWords,
  useWords,
  type Value,
} from './words.ts';

export interface Column {
  readonly heading: string;
  /** In characters, for formats that have widths. */
  readonly width: number;
  readonly value: (flow: Flow, context: Context) => Value;
}

/** A flow and its cells, in the order of the columns. */
export interface Row {
  readonly flow: Flow;
  readonly cells: readonly Value[];
}

/** What a row needs besides its flow; made once a sheet. */
interface Context {
  readonly sheet: Sheet;
  /** Uses that share the name of a choice, by `choiceKey`. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
}

export const COLUMNS: readonly Column[] = [
  { heading: 'Product', width: 28, value: (_, { sheet }) => productName(sheet) },
  { heading: 'From', width: 28, value: ({ from }) => from.name },
  { heading: 'From: host roles', width: 30, value: ({ from }, { sheet }) => hostWords(from, sheet) },
  { heading: 'Direction', width: 14, value: ({ initiator }) => DIRECTION_WORDS[initiator] },
  { heading: 'To', width: 28, value: ({ to }) => to.name },
  { heading: 'To: host roles', width: 30, value: ({ to }, { sheet }) => hostWords(to, sheet) },
  { heading: 'Transport', width: 12, value: transportWords },
  { heading: 'Port', width: 16, value: ({ port }) => portValue(port) },
  { heading: 'Valid values', width: 14, value: ({ allowed }) => portValue(allowed) },
  { heading: 'Default', width: 10, value: (flow) => portValue(flow.default ?? printedDefault(flow)) },
  { heading: 'Protocol', width: 24, value: ({ protocolName }) => protocolName },
  { heading: 'Service', width: 24, value: ({ service }) => service },
  { heading: 'Purpose', width: 40, value: ({ purpose }) => purpose },
  { heading: 'Need', width: 12, value: ({ need }) => need },
  { heading: 'Condition', width: 30, value: ({ when }) => when },
  { heading: 'Alternatives', width: 24, value: alternatives },
  { heading: 'Can it change?', width: 14, value: ({ configurable }) => CONFIGURABLE_WORDS[configurable] },
  { heading: 'Where it is set', width: 40, value: ({ settings }) => list(settings.map(settingWords)) },
  { heading: 'Scope', width: 12, value: ({ scope }) => SCOPE_WORDS[scope] },
  { heading: 'Multicast or broadcast', width: 24, value: castWords },
  { heading: 'Source port', width: 18, value: ({ sourcePort }) => portValue(sourcePort) },
  { heading: 'Answers come from', width: 18, value: ({ replyPort }) => portValue(replyPort) },
  { heading: 'Why it is read so', width: 40, value: ({ reading }) => reading },
  { heading: 'Remark', width: 40, value: ({ remark }) => remark },
  { heading: 'Notes', width: 40, value: ({ notes }) => list(notes) },
  { heading: 'Findings', width: 40, value: ({ findings }) => list(findings) },
  { heading: 'Sources', width: 40, value: sourcesText },
  { heading: 'Link in the document', width: 10, value: ({ links }) => links.join(', ') || null },
  { heading: 'Id', width: 40, value: ({ id }) => id },
  { heading: 'Page', width: 40, value: ({ url }) => url },
];

export function productName({ product: { name, version } }: Sheet): string {
  return version === 'unstated' || name.includes(version) ? name : `${name} ${version}`;
}

function contextOf(sheet: Sheet): Context {
  const choices = new Map<string, Set<string>>();
  for (const flow of sheet.flows) {
    const key = choiceKey(flow);
    if (!key) continue;
    if (!choices.has(key)) choices.set(key, new Set());
    choices.get(key)!.add(useWords(flow));
  }
  return { sheet, choices };
}

/** The rows of a sheet, in the order of its flows: the same for every format. */
export function rowsOf(sheet: Sheet): readonly Row[] {
  const context = contextOf(sheet);
  return sheet.flows.map((flow) => ({ flow, cells: COLUMNS.map(({ value }) => value(flow, context)) }));
}

/** The uses of which a flow is one, in words; null where there is no choice. */
export function alternativesIn(sheet: Sheet): (flow: Flow) => string | null {
  const context = contextOf(sheet);
  return (flow) => alternatives(flow, context);
}

function choiceKey({ component, oneOf, anyOf }: Flow): string | null {
  const name = oneOf ? `one of ${oneOf}` : anyOf && `any of ${anyOf}`;
  return name && `${component} ${name}`;
}

function alternatives(flow: Flow, { choices }: Context): string | null {
  const uses = choices.get(choiceKey(flow) ?? '');
  if (!uses) return null;
  return `${flow.oneOf ? 'exactly one of' : 'one or more of'}: ${[...uses].join('; ')}`;
}

function sourcesText({ sources }: Flow, { sheet }: Context): string | null {
  return list(sources.map((source) => sourceWords(source, sheet)));
}

/** Texts that may hold commas and semicolons themselves. */
function list(texts: readonly string[]): string | null {
  return texts.join(' • ') || null;
}

/** Where the whole port has one setting, its printed default is that of the port. */
function printedDefault({ settings }: Flow): string | null {
  const defaults = new Set(
    settings.filter((setting) => setting.for === null).map((setting) => setting.default),
  );
  return defaults.size === 1 ? [...defaults][0]! : null;
}
