/**
 * The shape of /data/<product>.json, version 1: a product's port sheet as data. Everything that a table, a file of rules
 * or a script in the page needs, with nothing to look up elsewhere. Its JSON Schema stands beside it.
 */
import { z } from 'zod';
import { CONFIGURABLE, NEEDS, SETTING_KINDS, SIDES, TRANSPORTS } from '../../schema/port-entry.ts';
import { HOST_CLASSES, OPERATING_SYSTEMS } from '../../schema/product.ts';

const text = z.string();
const maybe = text.nullable();
const range = z.tuple([z.int(), z.int()]);

const setting = z.strictObject({
  for: maybe.describe('Part of the port spec that it is for; null: all of it'),
  kind: z.enum(SETTING_KINDS),
  where: text,
  key: maybe,
  default: maybe,
  allowed: maybe.describe('Port spec of the valid values'),
});

const end = z.strictObject({
  component: text.describe('Component id, or unstated'),
  name: text,
  product: maybe,
  hosts: z.array(text).describe('Ids of hosts that it is always on'),
  mayHosts: z.array(text).describe('Ids of hosts that it may be on'),
});

const flow = z.strictObject({
  id: text.describe('Port id, as in catalog.json'),
  entry: text.describe('<product>/<component>#<entry>'),
  component: text.describe('The component that the entry stands on'),
  from: end.describe('Who opens the connection, as far as known'),
  to: end.describe('Who is called'),
  initiator: z.enum(['from', 'either', 'unstated']),
  side: z.enum(SIDES),
  transport: z.enum(TRANSPORTS),
  port: text.describe('Port spec as text'),
  ranges: z.array(range).describe('Empty for dynamic, unstated and none'),
  choice: z.enum(['all', 'one']),
  default: maybe,
  dynamic: z.boolean(),
  dynamicRange: range.nullable(),
  icmp: z.int().nullable(),
  protocol: maybe,
  protocolName: maybe,
  service: maybe,
  listener: z.array(text),
  cast: z.enum(['multicast', 'broadcast']).nullable(),
  groups: z.array(text),
  scope: z.enum(['network', 'local']),
  need: z.enum(NEEDS),
  when: maybe,
  oneOf: maybe.describe('Name shared by entries of the component of which one is used'),
  anyOf: maybe.describe('Name shared by entries of the component of which one or several are used'),
  configurable: z.enum(CONFIGURABLE),
  allowed: maybe.describe('Port spec of the valid values'),
  settings: z.array(setting),
  purpose: text,
  sourcePort: maybe,
  replyPort: maybe,
  reading: maybe.describe('Why the document is read so; null where it prints it so'),
  remark: maybe,
  notes: z.array(text),
  disputed: z.array(text).describe('What statements about it do not agree on; they stand on its page'),
  findings: z
    .array(text)
    .describe('Each with its kind; those of several products by their titles. catalog.json has each in full'),
  sources: z.array(text).describe('Code of the document, and the places in it'),
  links: z.array(text).describe('The document’s own numbers of the connection'),
  url: text,
});

export const sheetSchema = z.strictObject({
  schemaVersion: z.literal(1),
  product: z.strictObject({ id: text, name: text, shortName: text, vendor: text, version: text, url: text }),
  documents: z.array(
    z.strictObject({ id: text, code: text, title: text, publisher: text, date: text, updated: maybe }),
  ),
  hosts: z.array(
    z.strictObject({
      id: text.describe('Host role, outside, or no-role'),
      name: text,
      class: z.enum(HOST_CLASSES).nullable(),
      os: z.enum(OPERATING_SYSTEMS).nullable(),
    }),
  ),
  flows: z.array(flow),
});

export type Sheet = z.infer<typeof sheetSchema>;
export type Flow = Sheet['flows'][number];
export type FlowEnd = Flow['from'];

export function sheetJsonSchema(): object {
  return z.toJSONSchema(sheetSchema);
}
