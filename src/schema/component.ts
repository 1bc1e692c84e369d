import { z } from 'zod';
import { discrepanciesField, errataField } from './disagreement.ts';
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
  product: idField.describe('Id of the product; also the folder.'),
  name: lineField.describe('Name as people know it.'),
  summary: lineField.describe('One sentence: what it is. Also the description of the page.'),
  aliases: z
    .array(lineField)
    .default([])
    .describe('Other names, including misspelled ones that a document prints.'),
  kind: z.enum(KINDS).describe('What kind of thing it is.'),
  runsOn: z.array(idField).default([]).describe('Host roles of the product it is always on.'),
  mayRunOn: z.array(idField).default([]).describe('Host roles of the product it may be on.'),
  supersedes: z
    .array(componentRefField)
    .default([])
    .describe('Components of the older version that this one takes the place of.'),
  via: z
    .array(componentRefField)
    .default([])
    .describe('Components through which this one talks, if it has no port of its own.'),
  portless: lineField.optional().describe('Why it has no port of its own.'),
  sources: z
    .array(citationSchema)
    .default([])
    .describe('Places that name the component, for pages without entries.'),
  ports: z.array(portEntrySchema).default([]).describe('Its port entries.'),
  errata: errataField,
  discrepancies: discrepanciesField,
});

export type ComponentData = z.infer<typeof componentSchema>;
