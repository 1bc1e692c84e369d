import { z } from 'zod';
import { idField, lineField } from './text.ts';

/** One application protocol of content/protocols.yaml. */
export const protocolSchema = z.strictObject({
  id: idField,
  /** Name with its abbreviation, as in "Server Message Block (SMB)". */
  name: lineField,
  /** Name for tables, as in "SMB". */
  shortName: lineField.optional(),
  /** One sentence: what it does. */
  summary: lineField,
  aliases: z.array(lineField).default([]),
  /** Names in IANA's registry that mean the same. */
  registered: z.array(lineField).default([]),
});

export const protocolsSchema = z.array(protocolSchema);

export type ProtocolData = z.infer<typeof protocolSchema>;
