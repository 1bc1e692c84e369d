import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { discrepancySchema, erratumSchema } from './disagreement.ts';
import { idField, lineField } from './text.ts';

export const HOST_CLASSES = ['server', 'client', 'console', 'network'] as const;
export const OPERATING_SYSTEMS = ['windows', 'unix', 'dos', 'firmware', 'unstated'] as const;

/** One running system that components of the product are on. */
export const hostRoleSchema = z.strictObject({
  id: idField,
  /** Name, as in "site server computer". */
  name: lineField,
  /** Where it stands: groups navigation and sheets. */
  class: z.enum(HOST_CLASSES),
  /** Operating system, as far as a document says. */
  os: z.enum(OPERATING_SYSTEMS),
});

/** A note of the document that several entries refer to. */
export const noteSchema = z.strictObject({
  id: idField,
  /** Short name, as in "Note 2, alternate port". */
  title: lineField.optional(),
  /** What the note says, in our words. */
  text: lineField,
  sources: z.array(citationSchema).default([]),
});

/** Frontmatter of content/products/<product>.mdx. */
export const productSchema = z.strictObject({
  /** Full name with its version. */
  name: lineField,
  /** Name for tables and navigation. */
  shortName: lineField.optional(),
  /** Other names that readers look it up by, as in "SCCM". */
  aliases: z.array(lineField).default([]),
  /** One sentence: what it is. */
  summary: lineField,
  vendor: lineField,
  /** Version as text. */
  version: lineField,
  /** Id of the family: the versions of one product over time. */
  family: idField,
  /** Product id of the version before. */
  follows: idField.optional(),
  hostRoles: z.array(hostRoleSchema).default([]),
  /** Where the grouping into host roles comes from; absent = it is ours. */
  hostRoleSources: z.array(citationSchema).default([]),
  notes: z.array(noteSchema).default([]),
  errata: z.array(erratumSchema).default([]),
  discrepancies: z.array(discrepancySchema).default([]),
});

export type ProductData = z.infer<typeof productSchema>;
export type HostRole = z.infer<typeof hostRoleSchema>;
export type Note = z.infer<typeof noteSchema>;
