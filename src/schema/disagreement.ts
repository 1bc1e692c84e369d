import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { entryRefField, idField, lineField } from './text.ts';

/** A printed value that cannot be right, and what we read instead. */
export const erratumSchema = z.strictObject({
  /** The field or thing that is misprinted: port, key, name … */
  field: lineField,
  /** What the document prints. */
  printed: lineField,
  /** What we publish instead; absent where the entry's own field says it. */
  read: lineField.optional(),
  /** Why the printed value cannot be right. */
  reason: lineField,
  /** Where it is printed; absent = the entry's sources. */
  sources: z.array(citationSchema).default([]),
});

/** Two or more statements about one version that cannot all hold. */
export const discrepancySchema = z.strictObject({
  /** What it is about, in a few words. */
  summary: lineField,
  /** Each place and what it says, in our words or briefly quoted. */
  statements: z
    .array(
      z.strictObject({
        /** Id of a page in content/sources. */
        document: idField,
        /** Heading of the section, as printed. */
        section: lineField,
        /** The document's number of the connection. */
        link: citationSchema.shape.link,
        /** What this place says. */
        says: lineField,
      }),
    )
    .min(2, 'A discrepancy needs at least two statements.'),
  /** Which reading the pages follow, and why. */
  reading: lineField,
  /** Entries it touches, which carry its sign: an id of this page, or `<component>#<id>` of another. */
  entries: z.array(entryRefField).default([]),
});

export type ErratumData = z.infer<typeof erratumSchema>;
export type DiscrepancyData = z.infer<typeof discrepancySchema>;
