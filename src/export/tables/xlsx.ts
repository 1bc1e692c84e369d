/** Sheets as Excel workbooks: one for a product, and one for everything, which grows product by product. */
import type { Sheet } from '../sheet/schema.ts';
import type { Row } from './columns.ts';
import { ALL, tabName, tabsOf } from './tabs.ts';
import { openWorkbook } from './workbook.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A tab of all flows and one for each host role. */
export function productXlsx(sheet: Sheet, rows: readonly Row[]): Bytes {
  const book = openWorkbook();
  const written = rows.map(({ flow, cells }) => ({ flow, xml: book.row(cells) }));
  for (const { name, rows } of tabsOf(sheet, written)) {
    const tab = book.tab(name);
    for (const { xml } of rows) tab.add(xml);
  }
  return book.bytes();
}

export interface AllXlsx {
  add(sheet: Sheet, rows: readonly Row[]): void;
  /** The workbook, once: nothing is added afterwards. */
  bytes(): Bytes;
}

/** A tab of all flows and one for each product: host roles of several cannot be told apart by their names. */
export function allXlsx(): AllXlsx {
  const book = openWorkbook();
  const taken = new Set<string>();
  const all = book.tab(tabName(ALL, taken));
  return {
    add: ({ product }, rows) => {
      if (rows.length === 0) return;
      const tab = book.tab(tabName(product.shortName, taken));
      for (const { cells } of rows) {
        const row = book.row(cells);
        all.add(row);
        tab.add(row);
      }
    },
    bytes: book.bytes,
  };
}
