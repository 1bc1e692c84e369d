import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabName } from './tabs.ts';

describe('names of tabs', () => {
  it('are what spreadsheets accept, and differ', () => {
    const sign = fc.constantFrom(..."[]:*?/\\' aAb", '🚢', 'History', 'Computer of the ');
    const name = fc.oneof(fc.string({ unit: sign, maxLength: 40 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (wanted) => {
        const taken = new Set<string>();
        const names = wanted.map((one) => tabName(one, taken));
        for (const one of names) {
          expect(one.length).toBeGreaterThan(0);
          expect(one.length).toBeLessThanOrEqual(31);
          expect(one).not.toMatch(/[[\]:*?/\\\p{Cc}\p{Noncharacter_Code_Point}]|^'|'$|^\s|\s$|^history$/iu);
          expect(one.isWellFormed()).toBe(true);
        }
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
      }),
      { numRuns: 1000 },
    );
  });
  it.each([
    ['Managed computer in Windows', 'Managed computer in Windows'],
    ['UNIX, Linux or Mac client computer (x)', 'UNIX, Linux or Mac client'],
    ['AMT management controller of a computer', 'AMT management controller of a'],
    ['Computer: DOS/Windows', 'Computer DOS Windows'],
    ['x'.repeat(32), 'x'.repeat(31)],
    ['🚢'.repeat(16), '🚢'.repeat(15)],
    ['', 'Tab'],
  ])('%s → %s', (wanted, name) => expect(tabName(wanted, new Set())).toBe(name));
  it('count what is the same', () => {
    const taken = new Set<string>();
    expect(['Client', 'client', 'CLIENT'].map((name) => tabName(name, taken))).toEqual([
      'Client',
      'client (2)',
      'CLIENT (3)',
    ]);
  });
});
