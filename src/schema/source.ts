import { z } from 'zod';
import { discrepancySchema, erratumSchema } from './disagreement.ts';
import { idField, lineField } from './text.ts';

/** Frontmatter of content/sources/<source>.mdx: a document that facts are cited from. */
export const sourceSchema = z.strictObject({
  /** Title as printed. */
  title: lineField,
  /** Short code for citations, as in AP06. */
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,5}$/, 'Two to six capitals and digits, as in AP06.'),
  /** One sentence: what the document is. */
  summary: lineField,
  publisher: lineField,
  /** `2006-11-07`, `2009`, or unstated. */
  date: z
    .string()
    .regex(/^(\d{4}(-\d\d){0,2}|unstated)$/, 'Write "2006-11-07", "2006" or unstated, in quotes.'),
  /** Date of the last revision, where there is one. */
  updated: z
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/, 'Write "2011-01-12", in quotes.')
    .optional(),
  /** Products it speaks of. */
  products: z.array(idField).min(1),
  /** How we read what the document only shows: declared once, cited by entries. */
  readings: z.array(z.strictObject({ id: idField, text: lineField })).default([]),
  errata: z.array(erratumSchema).default([]),
  discrepancies: z.array(discrepancySchema).default([]),
});

export type SourceData = z.infer<typeof sourceSchema>;
