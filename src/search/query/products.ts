/** Products named in a query: `configmgr 445` is port 445 of that product. */
import { nameKey } from './normalize.ts';
import type { ProductPhrases } from './query.ts';

export interface WithoutProducts {
  /** The query without the phrases that name products. */
  readonly text: string;
  /** Ids of the products, in order of the query. */
  readonly products: readonly string[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Takes the products out of a query, the longest phrase first: their versions hold numbers that are no ports. */
export function takeProducts(text: string, products: readonly ProductPhrases[]): WithoutProducts {
  const phrases = phraseMap(products);
  if (phrases.ids.size === 0) return { text, products: [] };
  const words = [...text.matchAll(WORD)];
  const found: string[] = [];
  let rest = '';
  let kept = 0;
  for (let i = 0; i < words.length; i += 1) {
    const length = longestPhrase(words, i, phrases);
    if (length === 0) continue;
    const last = words[i + length - 1]!;
    found.push(...phrases.ids.get(keyOf(words.slice(i, i + length)))!);
    rest += `${text.slice(kept, words[i]!.index)} `;
    kept = last.index + last[0].length;
    i += length - 1;
  }
  return { text: (rest + text.slice(kept)).replace(/\s+/g, ' ').trim(), products: [...new Set(found)] };
}

interface PhraseMap {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest phrase. */
  readonly longest: number;
}

const maps = new WeakMap<readonly ProductPhrases[], PhraseMap>();

function phraseMap(products: readonly ProductPhrases[]): PhraseMap {
  const known = maps.get(products);
  if (known) return known;
  const ids = new Map<string, string[]>();
  for (const { id, phrases } of products) {
    for (const phrase of phrases) ids.set(phrase, [...(ids.get(phrase) ?? []), id]);
  }
  const longest = Math.max(0, ...[...ids.keys()].map((phrase) => phrase.split(' ').length));
  const made = { ids, longest };
  maps.set(products, made);
  return made;
}

function longestPhrase(words: readonly RegExpExecArray[], at: number, { ids, longest }: PhraseMap): number {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    if (ids.has(keyOf(words.slice(at, at + length)))) return length;
  }
  return 0;
}

function keyOf(words: readonly RegExpExecArray[]): string {
  return nameKey(words.map(([word]) => word).join(' '));
}
