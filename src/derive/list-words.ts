/** Lists as a sentence has them, each word once. */

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  return joined(words, 'and');
}

/** `a`, `a or b`, `a, b or c`. */
export function orWords(words: readonly string[]): string {
  return joined(words, 'or');
}

/** What `Intl.ListFormat` makes for `en-GB`; that one takes 20 ms to make, more than all lists of a reference. */
function joined(words: readonly string[], conjunction: string): string {
  const each = [...new Set(words)];
  const last = each.pop() ?? '';
  return each.length === 0 ? last : `${each.join(', ')} ${conjunction} ${last}`;
}
