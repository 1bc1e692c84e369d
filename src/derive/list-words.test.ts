import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWords, orWords } from './list-words.ts';

describe('lists of words', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'a', 'c'], 'a, b and c'],
  ])('%j reads "%s"', (words, sentence) => {
    expect(listWords(words)).toBe(sentence);
  });
  it('are those of Intl for British English', () => {
    const [and, or] = (['conjunction', 'disjunction'] as const).map(
      (type) => new Intl.ListFormat('en-GB', { type }),
    );
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(listWords(words)).toBe(and!.format(new Set(words)));
        expect(orWords(words)).toBe(or!.format(new Set(words)));
      }),
    );
  });
});
