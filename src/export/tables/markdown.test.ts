import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { oneFlow } from '../../../tests/one-flow.ts';
import { plainText, readTables } from '../../../tests/read-markdown.ts';
import { escaped, sheetMarkdown } from './markdown.ts';

/** Addresses are told apart below: parsers differ in what they make of them. */
const sign = fc.constantFrom(...'|`<>\\*_[](){}!#&:~$^.-+=\'"\n\r\t a1', 'javascript:', '&lt;', '](', '<b>');
const text = fc.oneof(
  fc.string({ unit: sign, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('Markdown', () => {
  it('shows any text as it is, in its cell', () => {
    fc.assert(
      fc.property(text, text, text, (purpose, name, heading) => {
        const sheet = oneFlow({ purpose: `a${purpose}b`, remark: null });
        sheet.flows[0]!.to.name = `c${name}d`;
        sheet.hosts[1]!.name = `e${heading}f`;
        const tables = readTables(sheetMarkdown(sheet));
        const plain = (value: string) => value.replace(/[\s\p{Cc}]+/gu, ' ');
        expect(tables.map((table) => table.heading)).toEqual(['The client', plain(`e${heading}f`)]);
        const row = [
          plain(`Client → c${name}d`),
          '80',
          'TCP',
          plain(`a${purpose}b`),
          'required',
          'yes',
          'D1 Ports',
        ];
        expect(tables.map(({ rows }) => rows)).toEqual([[row], [row]]);
      }),
      { numRuns: 1000 },
    );
  });
  it('has nothing but text in headings and lists', () => {
    fc.assert(
      fc.property(text, (value) => {
        const shown = plainText(markdownToMdast(`# a${escaped(value)}b\n\n- c${escaped(value)}d\n`));
        const plain = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        expect(shown).toBe(`a${plain}bc${plain}d`);
      }),
      { numRuns: 1000 },
    );
  });
  it.each([
    '[a](javascript:alert(1))',
    '<javascript:alert(1)>',
    '![a](b)',
    '<b>',
    '`a`',
    '&lt;',
    'a|b',
    '[^1]',
    'a\n| b |',
    '$x$',
    'http://a.bc/d',
    'see www.a.bc',
    'a@b.cd',
    '[a](http://a.bc)',
  ])('takes %j for text', (value) =>
    expect(plainText(markdownToMdast(escaped(value)))).toBe(value.replace('\n', ' ')),
  );
});
