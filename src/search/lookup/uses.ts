/** Uses of a port, a range or a list: narrowed to what was asked, and grouped by product. */
import { opening } from '../../derive/words.ts';
import type { MoreUses, UseList, UseRow } from '../data/shape.ts';
import type { Narrowing } from '../query/query.ts';
import { type Answer, answer, section, type Section, someNames } from './answers.ts';
import { nameKey } from '../query/normalize.ts';
import type { Store } from './store.ts';

/** Files of further uses that one answer loads: enough for a product or a word, and bounded. */
const MOST_FILES = 10;

export interface Narrowed {
  readonly uses: readonly UseRow[];
  /** Uses that fit and are not listed here. */
  readonly rest: number;
  /** What could not be narrowed, in a sentence. */
  readonly message: string | null;
}

/** What every answer is made from. */
export interface Context {
  readonly store: Store;
  /** Every use is wanted, not only the first of them. */
  readonly whole: boolean;
  /** Short name of a product that the query names. */
  readonly productName: (id: string) => string;
  readonly vendorOf: (id: string) => string;
  /** Addresses of the components that a phrase names, by an alias or a service too. */
  readonly namedBy: (phrase: string) => Promise<readonly string[]>;
}

export const EVERYTHING: Narrowing = { transports: [], products: [], phrases: [], words: [], remark: null };

/** @param what the thing asked for, as a message names it: `402` */
export async function narrow(
  list: UseList,
  asked: Narrowing,
  what: string,
  context: Context,
): Promise<Narrowed> {
  const all = await load(list, asked, context);
  const urls = asked.words.length > 0 ? await context.namedBy(asked.words.join(' ')) : [];
  const steps = [
    { by: (use: UseRow) => fitsProduct(use, asked), name: () => productNames(asked, context) },
    { by: (use: UseRow) => fitsTransport(use, asked), name: () => asked.transports.join(' or ') },
    { by: (use: UseRow) => fitsWords(use, asked, urls), name: () => `“${asked.words.join(' ')}”` },
  ];
  let uses = all;
  const missing: string[] = [];
  for (const { by, name } of steps) {
    const fitting = uses.filter(by);
    if (fitting.length > 0) uses = fitting;
    else missing.push(name());
  }
  const loadedAll = all.length === list.total;
  const rest = uses.length === all.length && !loadedAll ? list.total - all.length : 0;
  const unstated =
    missing.length === 0 && asked.transports.length > 0 && !uses.some((use) => states(use, asked))
      ? `No document states ${asked.transports.join(' or ')} for ${what}: what follows states no transport.`
      : null;
  const message =
    missing.length > 0
      ? `${opening(missing.join(' and '))} is in none of these uses of ${what}; all of them follow.`
      : unstated;
  const stated = uses.filter((use) => states(use, asked));
  const others = uses.filter((use) => !stated.includes(use));
  return { uses: [...stated, ...others], rest, message };
}

async function load(list: UseList, asked: Narrowing, { store, whole }: Context): Promise<readonly UseRow[]> {
  const narrowed = asked.transports.length + asked.words.length > 0;
  const wanted = (file: MoreUses) =>
    asked.products.length > 0 ? file.products.some((id) => asked.products.includes(id)) : whole || narrowed;
  const files = list.more.filter(wanted).slice(0, MOST_FILES);
  const more = await Promise.all(files.map(({ file }) => store.more(file)));
  return [...list.uses, ...more.flat()];
}

/** Of the product, or of a component that has the same name in another. */
function fitsProduct(use: UseRow, { products, phrases }: Narrowing): boolean {
  if (products.length === 0 || products.includes(use.product)) return true;
  return use.who.some(({ from, to }) => [...from, ...to].some((name) => phrases.includes(nameKey(name))));
}

/** A use whose transport no document states may be any. */
function fitsTransport(use: UseRow, asked: Narrowing): boolean {
  return asked.transports.length === 0 || use.transports.every((t) => t === 'unstated') || states(use, asked);
}

function states(use: UseRow, { transports }: Narrowing): boolean {
  return use.transports.some((transport) => (transports as readonly string[]).includes(transport));
}

function fitsWords(use: UseRow, { words }: Narrowing, urls: readonly string[]): boolean {
  if (words.length === 0 || urls.some((url) => use.url.startsWith(url))) return true;
  const text = ` ${nameKey(
    [
      use.who.flatMap(({ from, to }) => [...from, ...to]).join(' '),
      use.purpose,
      use.protocol ?? '',
      use.remark ?? '',
      use.productName,
      use.url,
    ].join(' '),
  )}`;
  return words.every((word) => text.includes(` ${nameKey(word)}`));
}

function productNames({ products }: Narrowing, { productName }: Context): string {
  return someNames(products.map(productName), 3);
}

/**
 * Answers of some uses, one section a product.
 * @param more uses that were not loaded, of whichever product: a section of their own
 */
export function productSections(
  uses: readonly UseRow[],
  more: Section['more'] = null,
  withSpec = false,
): readonly Section[] {
  const groups = [...Map.groupBy(uses, (use) => use.product).values()];
  const products = groups.map((list) =>
    section(
      list[0]!.productName,
      list.map((use) => useAnswer(use, withSpec)),
      { url: `/products/${list[0]!.product}/` },
    ),
  );
  return more ? [...products, section('Other uses', [], { more })] : products;
}

/** @param withSpec the use is not about the number asked for alone: its spec is part of the answer */
export function useAnswer(use: UseRow, withSpec = false): Answer {
  const manyPorts = /[,|]/.test(use.spec);
  const numbered = use.spec !== 'none' && use.spec !== 'unstated';
  return answer({
    kind: 'use',
    url: use.url,
    figure: numbered && (withSpec || manyPorts) ? use.spec : null,
    transports: use.transports,
    icmp: use.icmp,
    who: use.who,
    protocol: use.protocol,
    detail: use.purpose,
    remark: use.remark,
    configurable: use.configurable,
    source: use.source,
    signs: use.signs,
    facets: {
      product: [use.productName],
      vendor: [use.vendor],
      transport: use.transports,
      protocol: use.protocol ? [use.protocol] : [],
      configurable: use.configurable,
      kind: ['port'],
    },
  });
}
