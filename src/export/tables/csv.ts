/**
 * Sheets as one CSV table (RFC 4180: CRLF, quotes doubled). It begins with a byte order mark, on which the RFC says
 * nothing: without one Excel reads the file in the code page of the machine and spoils every dash and name.
 * Types only are imported, so that the page can make the same file from the reader's own choice.
 */
import type { Sheet } from '../sheet/schema.ts';
import { COLUMNS, type Row, rowsOf } from './columns.ts';
import type { Value } from './words.ts';

export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Where a spreadsheet could begin a cell and find the sign of a formula: at the start of the text, and after each `;`,
 * tab and line break, since a program that splits at those also splits inside our quotes. Blanks, quotes and invisible
 * signs before it do not help, nor do the wide signs of East Asian input.
 */
const FORMULA = /(^|[;\t\r\n])([\s"\p{Cc}\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu;
/** A tab or a return in front is itself a known way around such a check. */
const CONTROL = /^(?=[\t\r])/;
/** A text that stands as it is, which nearly every one does: nothing to quote, nothing that could begin a formula. */
const PLAIN = /^[\w/(](?:[^",;\t\r\n]*[^",;\s])?$/;

/** A whole table. */
export function sheetCsv(sheets: readonly Sheet[]): string {
  return [CSV_HEAD, ...sheets.flatMap((sheet) => csvLines(rowsOf(sheet)))].join('');
}

/** The mark and the header, before the first line of a table. */
export const CSV_HEAD = BYTE_ORDER_MARK + csvLine(COLUMNS.map(({ heading }) => heading));

export function csvLines(rows: readonly Row[]): readonly string[] {
  return rows.map(({ cells }) => csvLine(cells));
}

export function csvLine(cells: readonly Value[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (PLAIN.test(value)) return value;
  const text = neutralised(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text with an apostrophe before whatever could run; spreadsheets then take it for text. */
export function neutralised(text: string): string {
  const safe = text.replace(FORMULA, "$1$2'");
  return safe.replace(CONTROL, "'");
}
