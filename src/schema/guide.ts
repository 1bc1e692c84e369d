import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { discrepancySchema, erratumSchema } from './disagreement.ts';
import { sequenceSchema } from './sequence.ts';
import { idField, lineField } from './text.ts';

/** Frontmatter of content/guides/<guide>.mdx: prose across components. */
export const guideSchema = z.strictObject({
  title: lineField,
  /** One sentence: what the guide answers. */
  summary: lineField,
  /** Products it is about. */
  products: z.array(idField).min(1),
  /** Who says what to whom, drawn above the text. */
  sequence: sequenceSchema.optional(),
  /** Places the guide draws on. */
  sources: z.array(citationSchema).default([]),
  errata: z.array(erratumSchema).default([]),
  discrepancies: z.array(discrepancySchema).default([]),
});

export type GuideData = z.infer<typeof guideSchema>;
