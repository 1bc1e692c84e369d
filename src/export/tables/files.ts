/**
 * The files of /data/ that hold sheets: of each product, of everything, and the schemas of the JSON ones. Those of
 * everything grow with each product, so that one sheet at a time is in memory.
 */
import type { Sheet } from '../sheet/schema.ts';
import { type Row, rowsOf } from './columns.ts';
import { CSV_HEAD, csvLines } from './csv.ts';
import { ALL_JSON, allSchemaJson, sheetJson, sheetSchemaJson } from './json.ts';
import { sheetMarkdown } from './markdown.ts';
import { allXlsx, productXlsx } from './xlsx.ts';

/** A file, or the next piece of it where the name has come before. A long text comes in parts. */
export interface TableFile {
  readonly name: string;
  readonly type: string;
  /** Made when it is asked for. */
  readonly body: () => string | readonly string[] | Uint8Array<ArrayBuffer>;
}

/** A product's sheet as it stands in its own files and in those of everything. */
export interface SheetTable {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly csv: readonly string[];
  readonly json: readonly string[];
  readonly md: string;
  /** The product's own. */
  files(): readonly TableFile[];
}

/** The files of everything. */
export interface Tables {
  /** What a product adds to them; each is made before the next product is added. */
  add(table: SheetTable): readonly TableFile[];
  /** How they end, when all products were added. */
  end(): readonly TableFile[];
  schemas(): readonly TableFile[];
}

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** No product has it for an id: RESERVED_PRODUCT_IDS. */
const ALL = 'all';

export function sheetTable(sheet: Sheet): SheetTable {
  const name = sheet.product.id;
  const rows = rowsOf(sheet);
  const [csv, json, md] = [csvLines(rows), sheetJson(sheet), sheetMarkdown(sheet)];
  const files = () => [
    file(name, 'csv', () => [CSV_HEAD, ...csv]),
    file(name, 'json', () => json),
    file(name, 'md', () => md),
    file(name, 'xlsx', () => productXlsx(sheet, rows)),
  ];
  return { sheet, rows, csv, json, md, files };
}

export function openTables(): Tables {
  const book = allXlsx();
  let isFirst = true;

  return {
    add({ sheet, rows, csv, json, md }) {
      const begins = isFirst;
      book.add(sheet, rows);
      isFirst = false;
      return [
        file(ALL, 'csv', () => (begins ? [CSV_HEAD, ...csv] : csv)),
        file(ALL, 'json', () => [begins ? ALL_JSON.head : ALL_JSON.between, ...json.slice(0, -1)]),
        file(ALL, 'md', () => (begins ? md : `\n${md}`)),
      ];
    },
    end: () => [file(ALL, 'json', () => ALL_JSON.tail), file(ALL, 'xlsx', () => book.bytes())],
    schemas: () => [file('sheet.schema', 'json', sheetSchemaJson), file('all.schema', 'json', allSchemaJson)],
  };
}

function file(name: string, ext: keyof typeof TYPES, body: TableFile['body']): TableFile {
  return { name: `${name}.${ext}`, type: TYPES[ext], body };
}
