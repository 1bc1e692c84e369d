import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { discrepanciesField, errataField } from './disagreement.ts';
import { sequenceSchema } from './sequence.ts';
import { idField, lineField } from './text.ts';

/** Frontmatter of content/guides/<guide>.mdx: prose across components. */
export const guideSchema = z.strictObject({
  title: lineField.describe('Title of the guide, as a reader would ask for it.'),
  summary: lineField.describe('One sentence: what the guide answers.'),
  products: z.array(idField).min(1).describe('Products it is about.'),
  sequence: sequenceSchema.optional().describe('Who says what to whom, drawn above the text.'),
  sources: z.array(citationSchema).default([]).describe('Places the guide draws on.'),
  errata: errataField,
  discrepancies: discrepanciesField,
});

export type GuideData = z.infer<typeof guideSchema>;
