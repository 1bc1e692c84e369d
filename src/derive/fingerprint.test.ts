import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

describe('fingerprint', () => {
  it('is the same for the same data and no other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [textA, textB] = [JSON.stringify(a), JSON.stringify(b)];
        expect(fingerprint(JSON.parse(textA))).toBe(fingerprint(a));
        expect(fingerprint(a) === fingerprint(b)).toBe(textA === textB);
      }),
    );
  });
  it('tells apart what JSON writes alike', () => {
    const values = [
      undefined,
      null,
      {},
      [],
      new Map(),
      new Map([['a', 1]]),
      new Set(['a']),
      { a: undefined },
    ];
    expect(new Set(values.map(fingerprint)).size).toBe(values.length);
  });
  it('looks into what is long, wherever it stands', () => {
    const entry = (purpose: string) => ({ id: 'x', purpose, text: 'long'.repeat(100) });
    const list = (purpose: string) => ({ uses: [{ entry: entry(purpose), peer: 'y' }] });
    expect(fingerprint(list('a'))).toBe(fingerprint(list('a')));
    expect(fingerprint(list('a'))).not.toBe(fingerprint(list('b')));
  });
  it('refuses what is no data', () => {
    expect(() => fingerprint({ check: () => true })).toThrow('a function is no data');
    expect(() => fingerprint([new Date()])).toThrow('an object of a class is no data');
  });
});
