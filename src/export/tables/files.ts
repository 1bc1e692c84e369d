/**
 * The files of /data/ that hold sheets: of each product, of everything, and the schemas of the JSON ones. Those of
 * everything grow with each product, so that one sheet at a time is in memory.
 */
import type { Sheet } from '../sheet/schema.ts';
import { rowsOf } from './columns.ts';
import { CSV_HEAD, csvLines } from './csv.ts';
import { ALL_JSON, allSchemaJson, sheetJson, sheetSchemaJson } from './json.ts';
import { sheetMarkdown } from './markdown.ts';
import { allXlsx, productXlsx } from './xlsx.ts';

/** A file, or the next piece of it where the name has come before. A long text comes in parts. */
export interface TableFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | readonly string[] | Uint8Array<ArrayBuffer>;
}

/** Those who ask for more wait for it: nothing is made before. */
export interface Tables {
  /** The files of a product, and what it adds to those of everything. */
  of(sheet: Sheet): Iterable<TableFile>;
  /** How the files of everything end, and the schemas. Once, when all products were asked for. */
  rest(): Iterable<TableFile>;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** No product has it for an id: RESERVED_PRODUCT_IDS. */
const ALL = 'all';

export function openTables(): Tables {
  const book = allXlsx();
  let isFirst = true;

  return {
    *of(sheet) {
      const name = sheet.product.id;
      const rows = rowsOf(sheet);
      const [csv, json, md] = [csvLines(rows), sheetJson(sheet), sheetMarkdown(sheet)];
      yield file(name, 'csv', [CSV_HEAD, ...csv]);
      yield file(name, 'json', json);
      yield file(name, 'md', md);
      yield file(name, 'xlsx', productXlsx(sheet, rows));
      yield file(ALL, 'csv', isFirst ? [CSV_HEAD, ...csv] : csv);
      yield file(ALL, 'json', [isFirst ? ALL_JSON.head : ALL_JSON.between, ...json.slice(0, -1)]);
      yield file(ALL, 'md', isFirst ? md : `\n${md}`);
      book.add(sheet, rows);
      isFirst = false;
    },
    *rest() {
      yield file(ALL, 'json', ALL_JSON.tail);
      yield file(ALL, 'xlsx', book.bytes());
      yield file('sheet.schema', 'json', sheetSchemaJson());
      yield file('all.schema', 'json', allSchemaJson());
    },
  };
}

function file(name: string, ext: keyof typeof TYPES, body: TableFile['body']): TableFile {
  return { name: `${name}.${ext}`, type: TYPES[ext], body };
}
