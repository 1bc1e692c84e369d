import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { entryRefField, idField, lineField } from './text.ts';

/** A printed value that cannot be right, and what we read instead. */
export const erratumSchema = z
  .strictObject({
    field: lineField.describe('The field or thing that is misprinted: port, key, name …'),
    printed: lineField.describe('What the document prints.'),
    read: lineField
      .optional()
      .describe("What we publish instead; absent where the entry's own field says it."),
    reason: lineField.describe('Why the printed value cannot be right.'),
    sources: z
      .array(citationSchema)
      .default([])
      .describe("Where it is printed; absent = the entry's sources."),
  })
  .meta({ id: 'erratum' });

/** Two or more statements about one version that cannot all hold. */
export const discrepancySchema = z
  .strictObject({
    summary: lineField.describe('What it is about, in a few words.'),
    statements: z
      .array(
        z.strictObject({
          document: idField.describe('Id of a page in content/sources.'),
          section: lineField.describe('Heading of the section, as printed.'),
          link: citationSchema.shape.link.describe("The document's number of the connection."),
          says: lineField.describe('What this place says.'),
        }),
      )
      .min(2, 'A discrepancy needs at least two statements.')
      .describe('Each place and what it says, in our words or briefly quoted.'),
    reading: lineField.describe('Which reading the pages follow, and why.'),
    entries: z
      .array(entryRefField)
      .default([])
      .describe(
        'Entries it touches, which carry its sign: an id of this page, or `<component>#<id>` of another.',
      ),
  })
  .meta({ id: 'discrepancy' });

/** Misprints of a page. */
export const errataField = z
  .array(erratumSchema)
  .default([])
  .describe('Misprints that bear on the page as a whole.');

/** Discrepancies of a page. */
export const discrepanciesField = z
  .array(discrepancySchema)
  .default([])
  .describe('Statements about one version that cannot all hold.');

export type ErratumData = z.infer<typeof erratumSchema>;
export type DiscrepancyData = z.infer<typeof discrepancySchema>;
