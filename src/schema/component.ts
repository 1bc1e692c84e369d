import { z } from 'zod';
import { discrepancySchema, erratumSchema } from './disagreement.ts';
import { portEntrySchema } from './port-entry.ts';
import { componentRefField, idField, lineField } from './text.ts';
import { citationSchema } from './citation.ts';

export const KINDS = [
  'server',
  'agent',
  'console',
  'service',
  'solution',
  'function',
  'device',
  'external',
] as const;

/** Frontmatter of content/components/<product>/<component>.mdx. */
export const componentSchema = z.strictObject({
  /** Id of the product; also the folder. */
  product: idField,
  /** Name as people know it. */
  name: lineField,
  /** One sentence: what it is. Also the description of the page. */
  summary: lineField,
  /** Other names, including misspelled ones that a document prints. */
  aliases: z.array(lineField).default([]),
  /** What kind of thing it is. */
  kind: z.enum(KINDS),
  /** Host roles of the product it is always on. */
  runsOn: z.array(idField).default([]),
  /** Host roles of the product it may be on. */
  mayRunOn: z.array(idField).default([]),
  /** Components of the older version that this one takes the place of. */
  supersedes: z.array(componentRefField).default([]),
  /** Components through which this one talks, if it has no port of its own. */
  via: z.array(componentRefField).default([]),
  /** Why it has no port of its own. */
  portless: lineField.optional(),
  /** Places that name the component, for pages without entries. */
  sources: z.array(citationSchema).default([]),
  /** Its port entries. */
  ports: z.array(portEntrySchema).default([]),
  errata: z.array(erratumSchema).default([]),
  discrepancies: z.array(discrepancySchema).default([]),
});

export type ComponentData = z.infer<typeof componentSchema>;
