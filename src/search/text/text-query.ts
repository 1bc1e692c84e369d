/**
 * What a reader typed, as words for Pagefind. Pure. Pagefind takes 402 for the start of 4020 and, where
 * 4021 does not occur, for 402: so words with a digit are kept apart, to be looked up exactly. It
 * does the same where it is asked for an exact word, in quotes, so no sign of the reader's is passed on.
 */

export interface TextQuery {
  /** Words that may be the beginning of a longer word, or another form of it. */
  readonly words: readonly string[];
  /** Words with a digit: a page must have each of them as it is. */
  readonly exact: readonly string[];
}

/** More than anybody types; what a program pastes must not cost more. */
const MOST_CHARACTERS = 1000;
const MOST_WORDS = 12;
const LONGEST_WORD = 80;

/** Letters, digits and `_`, with dots and apostrophes inside: `axengine.exe`, `MCAST_CLNT_PORT`, `6.x`. */
const WORD = /[\p{L}\p{N}_]+(?:['’.][\p{L}\p{N}_]+)*/gu;

/** The words of a query, each once, in order, in the form that Pagefind's index has. */
export function parseTextQuery(text: string): TextQuery {
  const found = plainText(text.slice(0, MOST_CHARACTERS)).match(WORD) ?? [];
  const words = found.map((word) => word.replace(/['’.]/g, '').slice(0, LONGEST_WORD));
  const kept = [...new Set(words)].filter((word) => /[^_]/.test(word)).slice(0, MOST_WORDS);
  return { words: kept.filter((word) => !hasDigit(word)), exact: kept.filter(hasDigit) };
}

/** All words, as Pagefind ranks them together. */
export function looseTerm({ words, exact }: TextQuery): string {
  return [...words, ...exact].join(' ');
}

/** One word as it is; Pagefind looks a term up exactly only where all of it stands in quotes. */
export function exactTerm(word: string): string {
  return `"${word}"`;
}

/** Lower case without accents and half pairs of UTF-16, as words of the index are. */
export function plainText(text: string): string {
  return text.toWellFormed().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}

function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}
