import { z } from 'zod';
import { idField, lineField } from './text.ts';

/** One application protocol of content/protocols.yaml. */
export const protocolSchema = z.strictObject({
  id: idField.describe('Its address; entries name it in `protocol`.'),
  name: lineField.describe('Name with its abbreviation, as in "Server Message Block (SMB)".'),
  shortName: lineField.optional().describe('Name for tables, as in "SMB".'),
  summary: lineField.describe('One sentence: what it does.'),
  aliases: z.array(lineField).default([]).describe('Other names that readers look it up by.'),
  registered: z.array(lineField).default([]).describe("Names in IANA's registry that mean the same."),
});

export const protocolsSchema = z.array(protocolSchema);

export type ProtocolData = z.infer<typeof protocolSchema>;
