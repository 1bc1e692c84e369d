/** Lists as a sentence has them, each word once. */

// Made once: making one costs more than a thousand uses.
const and = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });
const or = new Intl.ListFormat('en-GB', { style: 'long', type: 'disjunction' });

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  return joined(words, and);
}

/** `a`, `a or b`, `a, b or c`. */
export function orWords(words: readonly string[]): string {
  return joined(words, or);
}

function joined(words: readonly string[], format: Intl.ListFormat): string {
  return words.length === 1 ? words[0]! : format.format(new Set(words));
}
