import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { oneFlow } from '../../../tests/one-flow.ts';
import { BYTE_ORDER_MARK, csvLine, neutralised, sheetCsv } from './csv.ts';

/** Texts that look for trouble: every sign that means something to CSV or to a spreadsheet, often in front. */
const sign = fc.constantFrom(...'=+-@＝＋;,"\'\t\r\n |\uFEFF\u200B\u00A0\u0001a1');
const text = fc.oneof(fc.string({ unit: sign, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }));
const cell = fc.oneof(text, fc.integer({ min: 1, max: 65535 }), fc.constant(null));

/** How a spreadsheet may see a formula, said in another way than the code does. */
function runs(shown: string): boolean {
  const bare = [...shown].filter((c) => !/[\s"\p{Cc}\p{Cf}]/u.test(c));
  return '=+-@＝＋－＠'.includes(bare[0] ?? 'x');
}

describe('CSV', () => {
  it('reads back to the same cells, apostrophes apart', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const read = parse(rows.map(csvLine).join(''), {
          record_delimiter: '\r\n',
          relax_column_count: true,
          skip_empty_lines: false,
        });
        const bare = (value: unknown) => String(value ?? '').replaceAll("'", '');
        expect(read.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
      }),
      { numRuns: 2000 },
    );
  });
  it('has no cell that could run, whatever the reader splits it at', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        const line = csvLine(cells);
        expect((parse(line, { record_delimiter: '\r\n' })[0] as string[]).filter(runs)).toEqual([]);
        // Excel splits at `;` where the decimal sign is a comma, and everywhere at tabs of what is pasted.
        for (const delimiter of [/[;\r\n]/, /[\t\r\n]/]) {
          const [, ...inside] = line.split(delimiter);
          expect(inside.filter(runs)).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    ['=1+1', "'=1+1"],
    ['  @SUM(A1)', "  '@SUM(A1)"],
    ['\u00A0+1', "\u00A0'+1"],
    ['\u200B-2', "\u200B'-2"],
    ['＝1+1', "'＝1+1"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\n\t=1', "\n\t'=1"],
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['a-b = c + d', 'a-b = c + d'],
    ['Tools > Options; more', 'Tools > Options; more'],
  ])('%j is written %j', (input, output) => expect(neutralised(input)).toBe(output));
  it.each([
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\rb', '"a\rb"'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['a; b', 'a; b'],
    [402, '402'],
    [null, ''],
  ])('%j stands as %s', (value, written) => expect(csvLine([value])).toBe(`${written}\r\n`));
  it('begins with a mark by which Excel knows UTF-8, and ends each line with CRLF', () => {
    const csv = sheetCsv([oneFlow({ purpose: 'a–b' })]);
    expect(csv.startsWith(`${BYTE_ORDER_MARK}Product,From,`)).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
  it('brings nothing along into the browser', async () => {
    const bundle = await rolldown({ input: 'src/export/tables/csv.ts', platform: 'browser' });
    const { output } = await bundle.generate();
    const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    expect(modules.map((id) => id.replace(/.*\/src\//, '')).sort()).toEqual([
      'derive/value-words.ts',
      ...['columns', 'csv', 'words'].map((name) => `export/tables/${name}.ts`),
    ]);
    expect(output[0].imports).toEqual([]);
  });
});
