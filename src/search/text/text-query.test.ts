import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactTerm, looseTerm, parseTextQuery } from './text-query.ts';

test.each([
  ['change port', ['change', 'port'], []],
  ['change 402', ['change'], ['402']],
  ['402 4021 402', [], ['402', '4021']],
  ['"402" OR \'x\'', ['or', 'x'], ['402']],
  ['401–402, 30877-31878', [], ['401', '402', '30877', '31878']],
  ['MCAST_CLNT_PORT', ['mcast_clnt_port'], []],
  ['HKEY_LOCAL_MACHINE\\SYSTEM', ['hkey_local_machine', 'system'], []],
  ['axengine.exe, pxe.INI', ['axengineexe', 'pxeini'], []],
  ['Deployment Server 6.x', ['deployment', 'server'], ['6x']],
  ['tcp/udp Wake-on-LAN', ['tcp', 'udp', 'wake', 'on', 'lan'], []],
  ['Zürich', ['zurich'], []],
  ['<mark>&amp;</mark>', ['mark', 'amp'], []],
  ['⚓️ “” ___ …', [], []],
  ['منفذ ٤٠٢', ['منفذ'], ['٤٠٢']],
  ['', [], []],
])('%s', (text, words, exact) => expect(parseTextQuery(text)).toEqual({ words, exact }));

test('whatever is typed stays short, whole and without signs', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('"'.repeat(10_000), 'a'.repeat(10_000), '402 '.repeat(2500), '\ud83d', '\u202e"402"'),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const query = parseTextQuery(text);
      const all = [...query.words, ...query.exact];
      expect(all.length).toBeLessThanOrEqual(12);
      expect(new Set(all).size).toBe(all.length);
      for (const word of all) {
        expect(word).toMatch(/^[\p{L}\p{N}_]{1,80}$/u);
        expect(exactTerm(word).match(/"/g)).toHaveLength(2);
      }
      for (const word of query.words) expect(word).not.toMatch(/\p{N}/u);
      for (const word of query.exact) expect(word).toMatch(/\p{N}/u);
      expect(looseTerm(query).length).toBeLessThanOrEqual(1000);
    }),
  );
});

test('words survive signs and blanks around them', () => {
  const word = fc.stringMatching(/^[a-z]{1,10}$/);
  const sign = fc.constantFrom(' ', '  ', ', ', ' "', '" ', ' (', ') ', '\n', ' – ', ' / ', '; ');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, sign), { maxLength: 12 }), (pairs) => {
      const typed = pairs.map(([text, after]) => text + after).join('');
      expect(parseTextQuery(typed).words).toEqual([...new Set(pairs.map(([text]) => text))]);
    }),
  );
});
