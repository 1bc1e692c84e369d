/** Products named in a query: `configmgr 445` is port 445 of that product. */
import { nameKey } from './normalize.ts';
import type { ProductPhrases } from './query.ts';

export interface WithoutProducts {
  /** The query without the phrases that name products. */
  readonly text: string;
  /** Ids of the products, in order of the query. */
  readonly products: readonly string[];
  /** The phrases that named them. */
  readonly phrases: readonly string[];
  /** Where a version was named that no document is about. */
  readonly remark: string | null;
}

/** Letters and digits apart: `ns6` names the same as `ns 6`. */
const WORD = /\p{L}+|\p{N}+/gu;

/**
 * Takes the products out of a query, the longest phrase first, with the versions that follow them: their
 * numbers are no ports.
 */
export function takeProducts(text: string, products: readonly ProductPhrases[]): WithoutProducts {
  const phrases = phraseMap(products);
  const words = [...text.matchAll(WORD)];
  const found: Found[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const length = longestPhrase(words, i, phrases);
    if (length === 0 || isPart(text, words[i]!, words[i + length - 1]!)) continue;
    const match = readProduct(text, words.slice(i, i + length), phrases);
    found.push(match);
    while (i + 1 < words.length && words[i + 1]!.index < match.end) i += 1;
  }
  return {
    text: without(text, found),
    products: [...new Set(found.flatMap(({ ids }) => ids))],
    phrases: [...new Set(found.map(({ phrase }) => phrase))],
    remark:
      found
        .map(({ remark }) => remark)
        .filter(Boolean)
        .join(' ') || null,
  };
}

/** `ds` in `microsoft-ds` is a part of another name. */
function isPart(text: string, first: RegExpExecArray, last: RegExpExecArray): boolean {
  return (
    /[\p{L}\p{N}][-_]$/u.test(text.slice(0, first.index)) ||
    /^[-_]\p{L}/u.test(text.slice(last.index + last[0].length))
  );
}

interface Found {
  readonly phrase: string;
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly remark: string | null;
}

/** A version after a product: dotted; or a small number or a year, where another number follows as the port. */
const VERSION =
  /^(?:\.[\dx]+)+|^\s*v?\d+(?:\.[\dx]+)+(?![\w.])|^\s+v?(?:\d|1\d|(?:19|20)\d\d)(?=\s(?:.*\D)?\d)/;

function readProduct(text: string, words: readonly RegExpExecArray[], { products }: PhraseMap): Found {
  const phrase = keyOf(words);
  const last = words.at(-1)!;
  const own = products.get(phrase)!;
  const after = last.index + last[0].length;
  const version = VERSION.exec(text.slice(after))?.[0] ?? '';
  const wanted = version.startsWith('.') ? '' : version.replace(/[\sv]/g, '');
  const fitting = wanted === '' ? own : own.filter((product) => majorOf(product.version) === majorOf(wanted));
  const ids = (fitting.length > 0 ? fitting : own).map(({ id }) => id);
  const remark = fitting.length > 0 ? null : `No document here is about version ${wanted}.`;
  return { phrase, ids, start: words[0]!.index, end: after + version.length, remark };
}

function majorOf(version: string): string {
  return version.split('.')[0]!;
}

function without(text: string, found: readonly Found[]): string {
  let kept = 0;
  let rest = '';
  for (const { start, end } of found) {
    rest += `${text.slice(kept, start)} `;
    kept = end;
  }
  return (rest + text.slice(kept)).replace(/\s+/g, ' ').trim();
}

interface PhraseMap {
  readonly products: ReadonlyMap<string, readonly ProductPhrases[]>;
  /** Words of the longest phrase. */
  readonly longest: number;
}

const maps = new WeakMap<readonly ProductPhrases[], PhraseMap>();

function phraseMap(products: readonly ProductPhrases[]): PhraseMap {
  const known = maps.get(products);
  if (known) return known;
  const pairs = products.flatMap((product) =>
    product.phrases.map((phrase) => ({ phrase: split(phrase), product })),
  );
  const groups = Map.groupBy(pairs, ({ phrase }) => phrase);
  const made = {
    products: new Map([...groups].map(([phrase, list]) => [phrase, list.map(({ product }) => product)])),
    longest: Math.max(0, ...[...groups.keys()].map((phrase) => phrase.split(' ').length)),
  };
  maps.set(products, made);
  return made;
}

function split(phrase: string): string {
  return phrase.match(WORD)?.join(' ') ?? '';
}

function longestPhrase(
  words: readonly RegExpExecArray[],
  at: number,
  { products, longest }: PhraseMap,
): number {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    if (products.has(keyOf(words.slice(at, at + length)))) return length;
  }
  return 0;
}

function keyOf(words: readonly RegExpExecArray[]): string {
  return nameKey(words.map(([word]) => word).join(' '));
}
