import { z } from 'zod';
import { discrepanciesField, errataField } from './disagreement.ts';
import { idField, lineField } from './text.ts';

/** Frontmatter of content/sources/<source>.mdx: a document that facts are cited from. */
export const sourceSchema = z.strictObject({
  title: lineField.describe('Title as printed.'),
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,5}$/, 'Two to six capitals and digits, as in AP06.')
    .describe('Short code for citations, as in AP06.'),
  summary: lineField.describe('One sentence: what the document is.'),
  publisher: lineField.describe('Who published it.'),
  date: z
    .string()
    .regex(/^(\d{4}(-\d\d){0,2}|unstated)$/, 'Write "2006-11-07", "2006" or unstated, in quotes.')
    .describe('`2006-11-07`, `2009`, or unstated.'),
  updated: z
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/, 'Write "2011-01-12", in quotes.')
    .optional()
    .describe('Date of the last revision, where there is one.'),
  products: z.array(idField).min(1).describe('Products it speaks of.'),
  readings: z
    .array(
      z.strictObject({
        id: idField.describe('Entries name it in `reading`.'),
        text: lineField.describe('How we read it, and why.'),
      }),
    )
    .default([])
    .describe('How we read what the document only shows: declared once, cited by entries.'),
  errata: errataField,
  discrepancies: discrepanciesField,
});

export type SourceData = z.infer<typeof sourceSchema>;
