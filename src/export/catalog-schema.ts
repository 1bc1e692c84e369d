/** The shape of /data/catalog.json, version 1. Its JSON Schema stands beside it. */
import { z } from 'zod';
import { KINDS } from '../schema/component.ts';
import { CONFIGURABLE, NEEDS, SETTING_KINDS, SIDES, TRANSPORTS } from '../schema/port-entry.ts';

const text = z.string();
const maybe = text.nullable();

const citation = z.strictObject({ source: text, section: text, item: maybe, link: maybe, printed: maybe });

const erratum = z.strictObject({
  field: text,
  printed: text,
  read: maybe,
  reason: text,
  citations: z.array(citation),
});

const peer = z.strictObject({
  with: text.describe('Component id, or unstated'),
  either: z.boolean().describe('Each side may open the connection'),
  sourcePort: maybe.describe('Port spec that the initiator sends from'),
  protocol: maybe,
  configurable: z.enum(CONFIGURABLE),
  need: z.enum(NEEDS),
  when: maybe,
  purpose: text,
  notes: z.array(text),
  citations: z.array(citation),
});

const setting = z.strictObject({
  for: maybe,
  kind: z.enum(SETTING_KINDS),
  where: text,
  key: maybe,
  procedure: maybe,
  default: maybe,
  allowed: maybe,
});

export const portItemSchema = z.strictObject({
  id: text.describe('<product>/<component>#<entry>, with -tcp or -udp where the entry has both'),
  component: text,
  side: z.enum(SIDES),
  reading: maybe,
  transport: z.enum(TRANSPORTS),
  port: text.describe('The port spec as text'),
  ranges: z.array(z.tuple([z.int(), z.int()])).describe('Empty for dynamic, unstated and none'),
  choice: z.enum(['all', 'one']),
  default: maybe,
  dynamic: z.boolean(),
  allowed: maybe,
  icmp: z.int().nullable(),
  protocol: maybe,
  cast: z.enum(['multicast', 'broadcast']).nullable(),
  groups: z.array(z.strictObject({ range: text, ttl: z.int().nullable() })),
  scope: z.enum(['network', 'local']),
  listener: z.array(text),
  service: maybe,
  need: z.enum(NEEDS),
  oneOf: maybe,
  anyOf: maybe,
  configurable: z.enum(CONFIGURABLE),
  settings: z.array(setting),
  purpose: text,
  when: maybe,
  remark: maybe,
  notes: z.array(text),
  replyPort: maybe,
  peers: z.array(peer),
  mirrors: maybe.describe('Id of the authored item this one is the other side of'),
  citations: z.array(citation),
  errata: z.array(erratum),
});

export const catalogSchema = z.strictObject({
  schemaVersion: z.literal(1),
  products: z.array(
    z.strictObject({
      id: text,
      name: text,
      vendor: text,
      version: text,
      family: text,
      follows: maybe,
      url: text,
    }),
  ),
  components: z.array(
    z.strictObject({
      id: text,
      product: text,
      name: text,
      aliases: z.array(text),
      kind: z.enum(KINDS),
      runsOn: z.array(text),
      mayRunOn: z.array(text),
      url: text,
    }),
  ),
  ports: z.array(portItemSchema),
  connections: z.array(
    z.strictObject({
      from: text,
      to: text,
      initiator: z.enum(['from', 'either', 'unstated']),
      ports: z.array(text),
      links: z.array(text),
    }),
  ),
  findings: z.array(
    z.strictObject({
      rule: text,
      severity: z.enum(['error', 'warning', 'info']),
      message: text,
      places: z.array(text).describe('Port ids, or the address of the page'),
    }),
  ),
});

export type CatalogJson = z.infer<typeof catalogSchema>;
export type PortItem = z.infer<typeof portItemSchema>;

/** JSON Schema of the catalog, draft 2020-12. */
export function catalogJsonSchema(): object {
  return { title: 'Portolan catalog', ...z.toJSONSchema(catalogSchema) };
}
