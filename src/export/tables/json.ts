/** Sheets as JSON, with their schemas. A product's file is its sheet; the file of everything holds them all. */
import { z } from 'zod';
import { jsonLines } from '../json-lines.ts';
import { type Sheet, sheetJsonSchema, sheetSchema } from '../sheet/schema.ts';

const allSchema = z.strictObject({ schemaVersion: z.literal(1), sheets: z.array(sheetSchema) });

/** In parts, the last of which is the line break at the end. */
export function sheetJson(sheet: Sheet): readonly string[] {
  return [...jsonLines(sheet)];
}

/**
 * What stands around the sheets in the file of everything, and between two of them. Their lines are those of their own
 * files.
 */
export const ALL_JSON = {
  head: '{\n "schemaVersion": 1,\n "sheets": [\n',
  between: ',\n',
  tail: '\n ]\n}\n',
};

export function sheetSchemaJson(): string {
  return print({ title: 'Portolan port sheet', ...sheetJsonSchema() });
}

export function allSchemaJson(): string {
  return print({ title: 'Portolan port sheets', ...z.toJSONSchema(allSchema) });
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
