import { expect, test } from 'vitest';
import { queryAddress } from './query-address.ts';

test.each([
  ['402/udp', '?q=402%2Fudp'],
  ['a&b=c#d', '?q=a%26b%3Dc%23d'],
  ['half \ud800', '?q=half%20%EF%BF%BD'],
  ['', '?q='],
])('%j', (query, expected) => expect(queryAddress(query)).toBe(expected));

test('no query makes an address that servers refuse, also where the cut parts a pair', () => {
  for (const text of ['a1 '.repeat(4000), `a${'⚓'.repeat(9000)}`, `a${'👩'.repeat(9000)}`])
    expect(queryAddress(text).length).toBeLessThan(10_000);
});
