/** Sheets as JSON, with their schemas. A product's file is its sheet; the file of everything holds them all. */
import { z } from 'zod';
import { type Sheet, sheetJsonSchema, sheetSchema } from '../sheet/schema.ts';

export const allSchema = z.strictObject({ schemaVersion: z.literal(1), sheets: z.array(sheetSchema) });

export function sheetJson(sheet: Sheet): string {
  return print(sheet);
}

export function allJson(sheets: readonly Sheet[]): string {
  return print({ schemaVersion: 1, sheets });
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
