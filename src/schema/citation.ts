import { z } from 'zod';
import { idField, lineField } from './text.ts';

/** The number of a connection as the document prints it: 14, or a letter. */
const linkField = z
  .preprocess((v) => (typeof v === 'number' ? String(v) : v), lineField)
  .meta({ type: ['string', 'integer'] });

const rest = {
  item: lineField.optional().describe('The row, table or heading within the section.'),
  link: linkField.optional().describe("The document's own number of the connection, where it has one."),
  printed: lineField
    .optional()
    .describe('What stands in the document, where our reading differs from its words.'),
};

/** A place in a document that states a fact. */
export const citationSchema = z
  .strictObject({
    document: idField.describe('Id of a page in content/sources.'),
    section: lineField.describe('Heading of the section, as printed.'),
    ...rest,
  })
  .meta({ id: 'citation' });

/** A citation on a peer: document and section may be left out and come from the entry's first source. */
export const peerCitationSchema = z.strictObject({
  document: idField.optional().describe("Id of a page in content/sources; absent = the entry's."),
  section: lineField.optional().describe("Heading of the section, as printed; absent = the entry's."),
  ...rest,
});

export type CitationData = z.infer<typeof citationSchema>;
export type PeerCitationData = z.infer<typeof peerCitationSchema>;
