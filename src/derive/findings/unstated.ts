/**
 * Input: the authored entries of a product. Output: one finding for each product with gaps, which
 * counts what no document states.
 */
import { type Catalog, type Entry, type Product, UNSTATED } from '../../catalog/model.ts';
import { listWords } from '../list-words.ts';
import { entryOf } from '../port-words.ts';
import { countWords } from '../words.ts';
import type { Finding, FindingRule, Statement } from './finding.ts';

export const unstated: FindingRule = {
  id: 'unstated',
  severity: 'info',
  name: 'Unstated',
  sign: '?',
  finds: 'What a firewall rule needs and no document of the product states.',
  explains: [
    'Counted are the port entries of a product for which no document says the transport, which side listens, who is at the other end, or whether the port can be changed; and those that can be changed without a word on where.',
    'The reference leaves such fields open instead of filling them in from memory. An entry for which the document says that there is no port needs no transport and is not counted for it.',
    'One finding a product; an entry may be counted under several heads.',
  ],
  check: ({ catalog }) => [...catalog.products.values()].flatMap((product) => ofProduct(product, catalog)),
};

interface Gap {
  readonly name: string;
  /** Follows "of 38 entries". */
  readonly words: (count: number) => string;
  readonly applies: (entry: Entry) => boolean;
}

const GAPS: readonly Gap[] = [
  {
    name: 'Transport',
    words: (n) => `${n} without a transport`,
    applies: (entry) => entry.transports.includes('unstated') && entry.spec.kind !== 'none',
  },
  {
    name: 'Side',
    words: (n) => `${n} without a word on which side listens`,
    applies: (e) => e.side === 'unstated',
  },
  {
    name: 'Other end',
    words: (n) => `${n} with an end that nobody names`,
    applies: (entry) => entry.peers.some((peer) => peer.with === UNSTATED),
  },
  {
    name: 'Can it change?',
    words: (n) => `${n} without a word on whether the port can be changed`,
    applies: (entry) => entry.peers.some((peer) => peer.configurable === 'unstated'),
  },
  {
    name: 'Where it changes',
    words: (n) => `${n} that can be changed in a way that is not printed`,
    applies: (entry) =>
      entry.settings.length === 0 && entry.peers.some((peer) => peer.configurable === 'yes'),
  },
];

/** Entries named under one head; a list of all would be longer than the product's page. */
const NAMED = 8;

function ofProduct(product: Product, catalog: Catalog): readonly Finding[] {
  const entries = product.components.flatMap((id) => catalog.components.get(id)?.entries ?? []);
  const gaps = GAPS.map((gap) => ({ gap, found: entries.filter(gap.applies) })).filter(
    (g) => g.found.length > 0,
  );
  if (gaps.length === 0) return [];
  const open = entries.filter((entry) => gaps.some(({ found }) => found.includes(entry)));
  return [
    {
      rule: 'unstated',
      severity: 'info',
      key: product.id,
      products: [product.id],
      title: `${open.length} of ${countWords(entries.length, 'entry leaves', 'entries leave')} something open`,
      message: `${product.name}, of ${countWords(entries.length, 'port entry', 'port entries')}: ${listWords(gaps.map(({ gap, found }) => gap.words(found.length)))}.`,
      hint: 'Ask the vendor or watch the network before you write a rule for these.',
      places: open.map((entry) => ({ entry: entry.id })),
      statements: gaps.map(({ gap, found }): Statement => ({ by: gap.name, says: namesOf(found, catalog) })),
      conclusion:
        'Matters if rules are written from this product’s sheet: what is unstated has to be found out first.',
      ports: [],
    },
  ];
}

function namesOf(entries: readonly Entry[], catalog: Catalog): string {
  const names = entries.slice(0, NAMED).map((entry) => entryOf(entry, catalog));
  const rest = entries.length - names.length;
  return `${entries.length}: ${listWords([...names, ...(rest > 0 ? [`${rest} more`] : [])])}.`;
}
