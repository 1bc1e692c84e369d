/** Where a text says what was asked for. */
import { normalizeQuery } from '../query/normalize.ts';

export interface Part {
  readonly text: string;
  readonly match: boolean;
}

export type Highlight = (text: string) => readonly Part[];

/**
 * Words match where a word begins with them, numbers only whole: 402 is not in 4021.
 * @param query what the reader typed
 */
export function highlighter(query: string): Highlight {
  const words = normalizeQuery(query).match(/[\p{L}\p{N}_]+/gu) ?? [];
  const patterns = [...new Set(words)]
    .filter((word) => word.length > 1 || /\d/.test(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => (/^\d+$/.test(word) ? `${word}(?![\\p{L}\\p{N}])` : word));
  if (patterns.length === 0) return (text) => [{ text, match: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${patterns.join('|')})`, 'giu');
  // Split with a group: every second piece is a match.
  return (text) =>
    text
      .split(pattern)
      .map((piece, i) => ({ text: piece, match: i % 2 === 1 }))
      .filter((part) => part.text !== '');
}
