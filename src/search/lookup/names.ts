/** Names: a component, a protocol, a service, a registry key, by any of its words. */
import type { NameKind, NameRow } from '../data/shape.ts';
import { type Answer, answer, section, type Section } from './answers.ts';
import type { Store } from './store.ts';
import type { Context } from './uses.ts';

export interface FoundName {
  readonly row: NameRow;
  /** The whole name was typed, not only its beginning. */
  readonly exact: boolean;
}

/** Names that are looked at before they are ranked. */
const MOST = 400;

/** The names that begin with a phrase, at any of their words: whole names first, then the shorter. */
export async function findNames(phrase: string, store: Store): Promise<readonly FoundName[]> {
  if (phrase === '') return [];
  const { names } = await store.words();
  const found = new Map<string, FoundName>();
  for (let at = firstFile(names, phrase); at < names.length && found.size < MOST; at += 1) {
    const { rows, keys } = await store.names(names[at]![1]);
    for (const [key, place] of keys) {
      if (!key.startsWith(phrase)) continue;
      const row = rows[place]!;
      const exact = key === phrase;
      const id = `${row.kind} ${row.url} ${row.name} ${row.detail}`;
      const known = found.get(id);
      // Of several names of one thing, the whole one is shown, else its own.
      if (!known || (exact && !known.exact)) found.set(id, { row, exact });
      else if (!known.exact && row.alias === null) found.set(id, { row, exact: false });
    }
    // Keys that begin with the phrase stand together.
    if (names[at + 1] && !names[at + 1]![0].startsWith(phrase)) break;
  }
  return [...found.values()].sort(byRank);
}

/** The same key may end one file and begin the next. */
function firstFile(names: readonly (readonly [string, string])[], phrase: string): number {
  const at = names.findIndex(([key]) => key >= phrase);
  return Math.max(0, (at === -1 ? names.length : at) - 1);
}

const RANK: readonly NameKind[] = [
  'component',
  'protocol',
  'product',
  'service',
  'setting',
  'link',
  'guide',
  'source',
];

function byRank(a: FoundName, b: FoundName): number {
  if (a.exact !== b.exact) return a.exact ? -1 : 1;
  const kinds = kindRank(a) - kindRank(b);
  if (kinds !== 0 || a.exact) return kinds;
  return (
    Number(a.row.alias !== null) - Number(b.row.alias !== null) ||
    a.row.name.length - b.row.name.length ||
    compare(a.row.name, b.row.name) ||
    compare(a.row.url, b.row.url)
  );
}

/** A protocol that is called so is answered with its uses; one that only begins so comes after components. */
function kindRank({ row, exact }: FoundName): number {
  return exact && row.kind === 'protocol' ? -1 : RANK.indexOf(row.kind);
}

const TITLES: Record<NameKind, string> = {
  component: 'Components',
  product: 'Products',
  protocol: 'Protocols',
  guide: 'Guides',
  source: 'Documents',
  service: 'Services',
  setting: 'Settings',
  link: 'Links',
};

/** One section a kind; the kind of the best name first. */
export function nameSections(found: readonly FoundName[], context: Context): readonly Section[] {
  const most = context.whole ? MOST : 12;
  const shown = found.slice(0, most);
  return [...Map.groupBy(shown, ({ row }) => row.kind)].map(([kind, list]) =>
    section(
      TITLES[kind],
      list.map(({ row }) => nameAnswer(row, context)),
    ),
  );
}

export function nameAnswer(row: NameRow, { productName, vendorOf }: Context): Answer {
  const product = row.product === null ? [] : [productName(row.product)];
  return answer({
    kind: row.kind,
    url: row.url,
    title: row.alias && row.alias !== row.name ? `${row.name} (${row.alias})` : row.name,
    detail: row.detail,
    source: row.kind === 'product' ? null : (product[0] ?? null),
    facets: {
      product,
      vendor: row.product === null ? [] : [vendorOf(row.product)],
      kind: [row.kind],
    },
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
