import { z } from 'zod';
import { idField, lineField } from './text.ts';

/** The number of a connection as the document prints it: 14, or a letter. */
const linkField = z
  .preprocess((v) => (typeof v === 'number' ? String(v) : v), lineField)
  .describe('Printed number or letter of the connection');

const rest = {
  /** The row, table or heading within the section. */
  item: lineField.optional(),
  /** The document's own number of the connection, where it has one. */
  link: linkField.optional(),
  /** What stands in the document, where our reading differs from its words. */
  printed: lineField.optional(),
};

/** A place in a document that states a fact. */
export const citationSchema = z.strictObject({
  /** Id of a page in content/sources. */
  document: idField,
  /** Heading of the section, as printed. */
  section: lineField,
  ...rest,
});

/** A citation on a peer: document and section may be left out and come from the entry's first source. */
export const peerCitationSchema = z.strictObject({
  /** Id of a page in content/sources; absent = the entry's. */
  document: idField.optional(),
  /** Heading of the section, as printed; absent = the entry's. */
  section: lineField.optional(),
  ...rest,
});

export type CitationData = z.infer<typeof citationSchema>;
export type PeerCitationData = z.infer<typeof peerCitationSchema>;
