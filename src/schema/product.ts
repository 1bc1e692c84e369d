import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { discrepanciesField, errataField } from './disagreement.ts';
import { idField, lineField } from './text.ts';

export const HOST_CLASSES = ['server', 'client', 'console', 'network'] as const;
export const OPERATING_SYSTEMS = ['windows', 'unix', 'dos', 'firmware', 'unstated'] as const;

/** One running system that components of the product are on. */
export const hostRoleSchema = z.strictObject({
  id: idField.describe('Unique in the product; components name it in `runsOn` and `mayRunOn`.'),
  name: lineField.describe('Name, as in "site server computer".'),
  class: z.enum(HOST_CLASSES).describe('Where it stands: groups navigation and sheets.'),
  os: z.enum(OPERATING_SYSTEMS).describe('Operating system, as far as a document says.'),
});

/** A note of the document that several entries refer to. */
export const noteSchema = z.strictObject({
  id: idField.describe('Unique in the product; entries and peers name it in `notes`.'),
  title: lineField.optional().describe('Short name, as in "Note 2, alternate port".'),
  text: lineField.describe('What the note says, in our words.'),
  sources: z.array(citationSchema).default([]).describe('Every place that states the note.'),
});

/** Frontmatter of content/products/<product>.mdx. */
export const productSchema = z.strictObject({
  name: lineField.describe('Full name with its version.'),
  shortName: lineField.optional().describe('Name for tables and navigation.'),
  aliases: z.array(lineField).default([]).describe('Other names that readers look it up by, as in "SCCM".'),
  summary: lineField.describe('One sentence: what it is.'),
  vendor: lineField.describe('Who makes it.'),
  version: lineField.describe('Version as text.'),
  family: idField.describe('Id of the family: the versions of one product over time.'),
  follows: idField.optional().describe('Product id of the version before.'),
  hostRoles: z.array(hostRoleSchema).default([]).describe('Running systems that its components are on.'),
  hostRoleSources: z
    .array(citationSchema)
    .default([])
    .describe('Where the grouping into host roles comes from; absent = it is ours.'),
  notes: z.array(noteSchema).default([]).describe('Notes of the documents that several entries refer to.'),
  errata: errataField,
  discrepancies: discrepanciesField,
});

export type ProductData = z.infer<typeof productSchema>;
export type HostRole = z.infer<typeof hostRoleSchema>;
export type Note = z.infer<typeof noteSchema>;
