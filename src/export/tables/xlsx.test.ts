import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { oneFlow } from '../../../tests/one-flow.ts';
import { readXlsx } from '../../../tests/read-xlsx.ts';
import { readZip } from '../../../tests/read-zip.ts';
import { referenceOf, sheetsOf } from '../../../tests/reference.ts';
import type { Sheet } from '../sheet/schema.ts';
import { cellText } from './cell-text.ts';
import { COLUMNS, rowsOf } from './columns.ts';
import { columnLetters } from './workbook-parts.ts';
import { allXlsx, productXlsx } from './xlsx.ts';

const column = (heading: string) => COLUMNS.findIndex((one) => one.heading === heading);
const PURPOSE = column('Purpose');

/** The tabs of a sheet's own workbook. */
const tabsIn = (sheet: Sheet) => readXlsx(productXlsx(sheet, rowsOf(sheet)));

afterEach(() => vi.useRealTimers());

describe('XLSX', () => {
  it('gives any text back, as text', () => {
    const sign = fc.constantFrom(
      ...'=+-@<>&"\' \n\r\t_x0041_\u0001\uFFFEa',
      '_x0041_',
      '_x000D_',
      ']]>',
      'valueOf',
    );
    const text = fc.oneof(
      fc.string({ unit: sign, minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(text, (purpose) => {
        const [all] = tabsIn(oneFlow({ purpose }));
        // What XML cannot hold is dropped; all else stays, leading blanks and look-alikes of codes too.
        const kept = purpose
          .replace(/\r\n?/g, '\n')
          .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/gu, (c) => (/[\n\t]/.test(c) ? c : ''));
        expect(all!.rows[1]![PURPOSE] ?? '').toBe(kept);
        expect(all!.xml).not.toContain('<f>');
      }),
      { numRuns: 300 },
    );
  });
  it.each(['constructor', 'valueOf', '__proto__', 'toString'])('takes %s for a text', (purpose) => {
    const [all] = tabsIn(oneFlow({ purpose }));
    expect(all!.rows[1]![PURPOSE]).toBe(purpose);
  });
  it('cuts a text at what Excel can hold', () => {
    expect(cellText('a'.repeat(32_767))).toHaveLength(32_767);
    expect(cellText('a'.repeat(32_768))).toBe(`${'a'.repeat(32_766)}…`);
    expect(cellText('🚢'.repeat(20_000)).isWellFormed()).toBe(true);
  });
  it('has a bold header on grey, and text as the format of what is guarded', () => {
    const sheet = oneFlow();
    const files = new Map(readZip(productXlsx(sheet, rowsOf(sheet))).map(({ name, text }) => [name, text]));
    const [plain, header, guarded] = files.get('xl/styles.xml')!.match(/<xf [^>]*xfId="0"[^>]*>/g)!;
    expect(plain).toMatch(/numFmtId="0" fontId="0" fillId="0"/);
    expect(header).toMatch(/fontId="1" fillId="2"/);
    expect(guarded).toMatch(/numFmtId="49" .* applyNumberFormat="1"/);
    expect(tabsIn(sheet)[0]!.xml.match(/<c r="[A-Z]+1" s="1" t="s">/g)).toHaveLength(COLUMNS.length);
  });
  it('shows one tab first, not all of them as one', () => {
    expect(tabsIn(oneFlow()).map(({ xml }) => xml.includes('tabSelected'))).toEqual([true, false, false]);
  });
  it('guards the format of a text that looks like a formula', () => {
    const styles = (purpose: string) => {
      const [all] = tabsIn(oneFlow({ purpose }));
      return new RegExp(`<c r="${columnLetters(PURPOSE + 1)}2"( s="\\d+")? t="s">`).exec(all!.xml)?.[1];
    };
    expect(styles('=1+1')).toBe(' s="2"');
    expect(styles('\u0001+1')).toBe(' s="2"');
    expect(styles('Web')).toBeUndefined();
  });
  it('types single ports as numbers, freezes the header, filters every column', () => {
    const sheet = oneFlow({ port: '80', default: '8530', allowed: '1024-65535' });
    const [all] = tabsIn(sheet);
    const row = all!.rows[1]!;
    expect([row[column('Port')], row[column('Default')], row[column('Valid values')]]).toEqual([
      80,
      8530,
      '1024–65535',
    ]);
    expect(all!.rows[0]).toEqual(COLUMNS.map(({ heading }) => heading));
    expect(all!.xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(all!.xml).toContain(`</sheetData><autoFilter ref="A1:${columnLetters(COLUMNS.length)}2"/>`);
    expect(all!.filter).toBe(`'All'!$A$1:$${columnLetters(COLUMNS.length)}$2`);
    expect(all!.xml.match(/<col /g)).toHaveLength(COLUMNS.length);
  });
  it('names the filter of a tab with signs of its own in the name', () => {
    const sheet = oneFlow();
    sheet.hosts[0]!.name = "The client's <&>";
    const [, client] = tabsIn(sheet);
    expect(client!.name).toBe("The client's <&>");
    expect(client!.filter).toMatch(/^'The client''s <&>'!\$A\$1:/);
  });
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %i is %s', (number, letters) => expect(columnLetters(number)).toBe(letters));
  it('is the same to the byte on another day', () => {
    const sheets = sheetsOf(referenceOf('tests/fixtures/shapes/content'));
    const made = (day: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
      const book = allXlsx();
      for (const sheet of sheets) book.add(sheet, rowsOf(sheet));
      return book.bytes();
    };
    const first = made('2026-11-21T10:00:00Z');
    expect(Buffer.compare(first, made('2031-02-03T04:05:06Z'))).toBe(0);
    expect(new Set(readZip(first).flatMap(({ times }) => times))).toEqual(new Set([0x00210000]));
  });
});
