/** The files of /data/ that hold sheets: of each product, of everything, and the schemas of the JSON ones. */
import type { Sheet } from '../sheet/schema.ts';
import { sheetCsv } from './csv.ts';
import { allJson, allSchemaJson, sheetJson, sheetSchemaJson } from './json.ts';
import { sheetMarkdown } from './markdown.ts';
import { sheetXlsx } from './xlsx.ts';

export interface TableFile {
  readonly name: string;
  readonly type: string;
  /** Made when it is asked for: a list of files must cost nothing. */
  readonly body: () => string | Promise<Uint8Array<ArrayBuffer>>;
}

/** A product and its sheet, which is made when it is asked for. */
export interface SheetSource {
  readonly id: string;
  readonly sheet: () => Sheet;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: JSON_TYPE,
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Names that /data/ gives to other files; ids have no dots, so the schemas are safe. */
const TAKEN: readonly string[] = ['all', 'catalog'];

/** @throws when a product has the name of a file that holds something else */
export function tableFiles(sources: readonly SheetSource[]): readonly TableFile[] {
  const sheets = () => sources.map(({ sheet }) => sheet());
  return [
    ...sources.flatMap(({ id, sheet }) =>
      files(
        nameOf(id),
        () => [sheet()],
        () => sheetJson(sheet()),
      ),
    ),
    ...files('all', sheets, () => allJson(sheets())),
    { name: 'sheet.schema.json', type: JSON_TYPE, body: sheetSchemaJson },
    { name: 'all.schema.json', type: JSON_TYPE, body: allSchemaJson },
  ];
}

function files(name: string, sheets: () => readonly Sheet[], json: () => string): readonly TableFile[] {
  return [
    { name: `${name}.csv`, type: TYPES.csv, body: () => sheetCsv(sheets()) },
    { name: `${name}.json`, type: TYPES.json, body: json },
    { name: `${name}.md`, type: TYPES.md, body: () => sheetMarkdown(sheets()) },
    { name: `${name}.xlsx`, type: TYPES.xlsx, body: () => sheetXlsx(sheets()) },
  ];
}

function nameOf(id: string): string {
  if (TAKEN.includes(id))
    throw new Error(`/data/${id}.json holds something else: give the product another id.`);
  return id;
}
