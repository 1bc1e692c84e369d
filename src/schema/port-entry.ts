import { z } from 'zod';
import { citationSchema, peerCitationSchema } from './citation.ts';
import { erratumSchema } from './disagreement.ts';
import { LISTENER_IDS } from './listener.ts';
import { parsePortSpec, PortSpecError, SHAPES, type PortSpec } from './port-spec.ts';
import { componentRefField, idField, lineField, oneOrList } from './text.ts';

export const TRANSPORTS = ['tcp', 'udp', 'icmp', 'icmpv6', 'unstated'] as const;
export const SIDES = ['listens', 'connects', 'unstated'] as const;
export const CONFIGURABLE = ['yes', 'no', 'unstated', 'n/a'] as const;
export const NEEDS = ['required', 'optional', 'discouraged', 'example'] as const;
export const SETTING_KINDS = ['ini', 'registry', 'console', 'file', 'setup', 'command', 'bios'] as const;

/** A port spec as text or number, parsed. */
const portSpecField = z
  .unknown()
  .transform((value, ctx): PortSpec => {
    if (typeof value !== 'string' && typeof value !== 'number') {
      const params = { hint: 'Write 402 or "67, 68".' };
      ctx.issues.push({ code: 'custom', input: value, message: 'a port spec is a text or a number', params });
      return z.NEVER;
    }
    try {
      return parsePortSpec(value);
    } catch (error) {
      if (!(error instanceof PortSpecError)) throw error;
      ctx.issues.push({ code: 'custom', input: value, message: error.message, params: { hint: error.hint } });
      return z.NEVER;
    }
  })
  .meta({ type: ['string', 'integer'] });

/** One transport or a list of two; always a list once parsed. */
const transportField = z
  .preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z
      .array(z.enum(TRANSPORTS))
      .min(1, 'Name a transport, or write unstated.')
      .refine((list) => list.length === 1 || list.join() === 'tcp,udp', {
        message: 'Only [tcp, udp] may stand together; write two port entries for anything else.',
      }),
  )
  .meta(oneOrList(TRANSPORTS));

/** Where a port is changed. */
export const settingSchema = z.strictObject({
  for: portSpecField.optional().describe('The port spec this setting is for; absent = all of the entry.'),
  kind: z.enum(SETTING_KINDS).describe('What kind of place it is.'),
  where: lineField.describe('File and section, registry path, or console path.'),
  key: lineField.optional().describe('Name of the key, value or field.'),
  procedure: z
    .string()
    .regex(/^#\S+$/, 'Write #anchor of a heading on this page.')
    .optional()
    .describe('`#anchor` of a heading on the same page that explains the steps.'),
  default: portSpecField.optional().describe('The default that the document prints.'),
  allowed: portSpecField.optional().describe('The valid values that the document prints.'),
});

/** Who is at the other end, with what differs from the entry. */
export const peerSchema = z.strictObject({
  with: componentRefField.describe('The other component, or `unstated`.'),
  either: z.boolean().default(false).describe('Each side may open the connection, so each listens.'),
  sourcePort: portSpecField
    .optional()
    .describe('Port that the initiator sends from, where a document states it.'),
  protocol: idField.optional().describe("Overrides the entry's."),
  configurable: z.enum(CONFIGURABLE).optional().describe("Overrides the entry's."),
  need: z.enum(NEEDS).optional().describe("Overrides the entry's."),
  when: lineField.optional().describe('Condition under which this peer is involved.'),
  purpose: lineField.optional().describe("Overrides the entry's."),
  notes: z.array(idField).default([]).describe("Ids of the product's notes that bear on this peer."),
  sources: z
    .array(peerCitationSchema)
    .default([])
    .describe("Places that name this peer; absent = the entry's."),
});

const peerField = z
  .preprocess((value) => (typeof value === 'string' ? { with: value } : value), peerSchema)
  .meta({ type: ['string', 'object'] });

/** An address range of multicast groups, and how far the packets live. */
const groupSchema = z.strictObject({
  range: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,3}){3}(-\d{1,3}(\.\d{1,3}){3})?$/, 'Write 225.1.2.3 or 224.2.0.2-224.2.0.20.')
    .describe('`225.1.2.3` or `224.2.0.2-224.2.0.20`.'),
  ttl: z.int().min(0).max(255).optional().describe('Time to live, in hops.'),
});

/** A finding that is known and accepted. */
const acknowledgementSchema = z.strictObject({
  rule: idField.describe('Id of the rule.'),
  with: lineField.describe(
    'Port id of the other side, `<product>/<component>#<entry>` or `<component>#<entry>`.',
  ),
  reason: lineField.describe('Why both may stand.'),
});

/** One use of a port by one component. */
export const portEntrySchema = z.strictObject({
  id: idField.describe('Unique on the page; its address is `#<id>`.'),
  port: portSpecField.describe(SHAPES),
  transport: transportField.describe(
    'tcp, udp, icmp, icmpv6, unstated, or [tcp, udp] when all else is equal.',
  ),
  protocol: idField.optional().describe('Application protocol: an id of content/protocols.yaml.'),
  side: z.enum(SIDES).describe('What this component does with the port.'),
  reading: lineField
    .optional()
    .describe(
      "Why we read the side (or the transport) so: a reading of the source's page, or a sentence. Absent = printed so.",
    ),
  service: lineField.optional().describe('Name of the service that owns the socket, as printed.'),
  listener: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(idField).min(1))
    .meta(oneOrList(LISTENER_IDS))
    .optional()
    .describe('Owner of the socket, from the closed list; a list when the document names alternatives.'),
  cast: z.enum(['multicast', 'broadcast']).optional().describe('Packets to many at once.'),
  groups: z.array(groupSchema).default([]).describe('Multicast groups, as printed.'),
  scope: z
    .enum(['network', 'local'])
    .default('network')
    .describe('`local` never leaves the machine: no firewall rule.'),
  icmp: z.int().min(0).max(255).optional().describe('ICMP type; left out when none is printed.'),
  configurable: z
    .enum(CONFIGURABLE)
    .describe('Whether the port can be changed, as far as the document says.'),
  settings: z.array(settingSchema).default([]).describe('Where it is changed.'),
  allowed: portSpecField.optional().describe('Valid values that the document prints.'),
  default: portSpecField
    .optional()
    .describe('The default of a choice or range, only where a document says so.'),
  peers: z
    .array(peerField)
    .min(1, 'Name who is at the other end, or write [unstated].')
    .describe('Who is at the other end.'),
  purpose: lineField.describe('What the port is for.'),
  when: lineField.optional().describe('Condition under which it is used.'),
  need: z.enum(NEEDS).default('required').describe('How much it is needed.'),
  oneOf: idField
    .optional()
    .describe('Name shared by entries of this component of which exactly one is used.'),
  anyOf: idField
    .optional()
    .describe('Name shared by entries of this component of which one or several are used ("and/or").'),
  replyPort: portSpecField.optional().describe('Port that answers come from, where it is another.'),
  notes: z.array(idField).default([]).describe("Ids of the product's notes."),
  remark: lineField.optional().describe('What no field can say, in a sentence.'),
  sources: z.array(citationSchema).default([]).describe('Every place that states the entry.'),
  errata: z.array(erratumSchema).default([]).describe('Misprints of this entry.'),
  acknowledged: z.array(acknowledgementSchema).default([]).describe('Known and accepted findings.'),
});

export type PortEntryData = z.infer<typeof portEntrySchema>;
export type PeerData = z.infer<typeof peerSchema>;
export type SettingData = z.infer<typeof settingSchema>;
export type Transport = (typeof TRANSPORTS)[number];
export type Side = (typeof SIDES)[number];
export type Configurable = (typeof CONFIGURABLE)[number];
export type Need = (typeof NEEDS)[number];
