/** Sheets as JSON, with their schemas. A product's file is its sheet; the file of everything holds them all. */
import { z } from 'zod';
import { type Sheet, sheetJsonSchema, sheetSchema } from '../sheet/schema.ts';

const allSchema = z.strictObject({ schemaVersion: z.literal(1), sheets: z.array(sheetSchema) });

export function sheetJson(sheet: Sheet): string {
  return print(sheet);
}

/** What stands around the sheets in the file of everything, and between two of them. */
const [HEAD, TAIL] = print({ schemaVersion: 1, sheets: [0] }).split('\n  0');
export const ALL_JSON = { head: HEAD!, between: ',', tail: TAIL! };

/** A sheet inside the file of everything. @param json the text of its own file; a line break only ever parts lines */
export function insideAll(json: string): string {
  return `\n${json.trimEnd()}`.replaceAll('\n', '\n  ');
}

export function sheetSchemaJson(): string {
  return print({ title: 'Portolan port sheet', ...sheetJsonSchema() });
}

export function allSchemaJson(): string {
  return print({ title: 'Portolan port sheets', ...z.toJSONSchema(allSchema) });
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
