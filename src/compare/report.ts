/** A difference of catalogs to read: in a terminal, in a pull request, by a program. */
import { listWords } from '../derive/list-words.ts';
import { countWords } from '../derive/words.ts';
import type { CatalogDiff, FieldChange, FindingChange, ItemChange } from './catalog-diff.ts';
import { ITEM_KINDS } from './side.ts';

export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

const SIGNS = { added: '+', removed: '-', changed: '~', appears: '+', vanishes: '-' } as const;
const PLURALS = { entry: 'entries' } as Readonly<Record<string, string>>;

/**
 * @param from what the older side is called
 * @returns the whole output, with a newline at its end
 */
export function reportDiff(diff: CatalogDiff, from: string, format: DiffFormat): string {
  if (format === 'json') return `${JSON.stringify({ from, ...diff }, null, 2)}\n`;
  return `${(format === 'markdown' ? markdown(diff, from) : text(diff, from)).join('\n')}\n`;
}

function text(diff: CatalogDiff, from: string): readonly string[] {
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', title, ...lines] : [];
  return [
    `Since ${from}: ${summary(diff)}`,
    ...ITEM_KINDS.flatMap((kind) =>
      section(
        plural(kind),
        diff.items.filter((item) => item.kind === kind).flatMap((item) => itemLines(item)),
      ),
    ),
    ...section('findings', (diff.findings ?? []).map(findingLine)),
    ...section('not compared', omissions(diff, from)),
  ];
}

function itemLines({ change, id, name, fields, network }: ItemChange): readonly string[] {
  return [
    `${SIGNS[change]} ${id}  ${name}`,
    ...fields.map((field) => `    ${fieldLine(field)}`),
    ...(network.length > 0 ? [`    firewalls have to be told: ${listWords(network)}`] : []),
  ];
}

function fieldLine({ field, from, to }: FieldChange): string {
  if (from.length === 0 && to.length === 0) return `${field}: changed`;
  if (from.length === 1 && to.length === 1) return `${field}: ${from[0]} → ${to[0]}`;
  return `${field}: ${[...from.map((item) => `- ${item}`), ...to.map((item) => `+ ${item}`)].join('  ')}`;
}

function findingLine({ change, rule, severity, message }: FindingChange): string {
  return `${SIGNS[change]} ${severity} ${rule}  ${message}`;
}

/** What every value stands in: signs of a page must not become markup of a comment. */
function code(words: string): string {
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${words}${pad}${fence}`;
}

function markdown(diff: CatalogDiff, from: string): readonly string[] {
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `### ${title}`, '', ...lines] : [];
  return [
    `## What this changes in the reference`,
    '',
    `Since ${code(from)}: ${summary(diff)}`,
    ...ITEM_KINDS.flatMap((kind) =>
      section(
        `${plural(kind)[0]!.toUpperCase()}${plural(kind).slice(1)}`,
        diff.items.filter((item) => item.kind === kind).flatMap(itemMarkdown),
      ),
    ),
    ...section('Findings', (diff.findings ?? []).map(findingMarkdown)),
    ...section(
      'Not compared',
      omissions(diff, from).map((line) => `- ${code(line)}`),
    ),
  ];
}

const WORDS = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  appears: 'new',
  vanishes: 'gone',
} as const;

function itemMarkdown({ change, id, name, fields, network }: ItemChange): readonly string[] {
  return [
    `- **${WORDS[change]}** ${code(id)} ${code(name)}`,
    ...fields.map((field) => `  - ${code(fieldLine(field))}`),
    ...(network.length > 0 ? [`  - firewalls have to be told: **${listWords(network)}**`] : []),
  ];
}

function findingMarkdown({ change, rule, severity, message }: FindingChange): string {
  return `- **${WORDS[change]}** ${severity} ${code(rule)} ${code(message)}`;
}

/** `2 entries added, 1 component removed; 1 finding appears`, or that nothing differs. */
function summary({ items, findings = [] }: CatalogDiff): string {
  const counts = ITEM_KINDS.flatMap((kind) =>
    (['added', 'changed', 'removed'] as const).flatMap((change) => {
      const count = items.filter((item) => item.kind === kind && item.change === change).length;
      return count > 0 ? [`${countWords(count, kind, plural(kind))} ${change}`] : [];
    }),
  );
  const found = (['appears', 'vanishes'] as const).flatMap((change) => {
    const count = findings.filter((finding) => finding.change === change).length;
    return count > 0 ? [`${countWords(count, 'finding')} ${change === 'appears' ? 'new' : 'gone'}`] : [];
  });
  return [...counts, ...found].join(', ') || 'nothing that the reference says has changed';
}

function omissions({ findings, unreadable }: CatalogDiff, from: string): readonly string[] {
  return [
    ...unreadable.from.map((file) => `${file} of ${from}: today's schema cannot read it`),
    ...unreadable.to.map((file) => `${file}: npm run lint:content says why it cannot be read`),
    ...(findings ? [] : ['findings: one side does not pass the lint']),
  ];
}

function plural(kind: string): string {
  return PLURALS[kind] ?? `${kind}s`;
}
