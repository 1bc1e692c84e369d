import { z } from 'zod';
import { citationSchema, peerCitationSchema } from './citation.ts';
import { erratumSchema } from './disagreement.ts';
import { LISTENER_IDS } from './listener.ts';
import { parsePortSpec, PortSpecError, type PortSpec } from './port-spec.ts';
import { componentRefField, idField, lineField } from './text.ts';

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
const transportField = z.preprocess(
  (value) => (Array.isArray(value) ? value : [value]),
  z
    .array(z.enum(TRANSPORTS))
    .min(1, 'Name a transport, or write unstated.')
    .refine((list) => list.length === 1 || list.join() === 'tcp,udp', {
      message: 'Only [tcp, udp] may stand together; write two port entries for anything else.',
    }),
);

/** Where a port is changed. */
export const settingSchema = z.strictObject({
  /** The port spec this setting is for; absent = all of the entry. */
  for: portSpecField.optional(),
  /** What kind of place it is. */
  kind: z.enum(SETTING_KINDS),
  /** File and section, registry path, or console path. */
  where: lineField,
  /** Name of the key, value or field. */
  key: lineField.optional(),
  /** `#anchor` of a heading on the same page that explains the steps. */
  procedure: z
    .string()
    .regex(/^#\S+$/, 'Write #anchor of a heading on this page.')
    .optional(),
  /** The default that the document prints. */
  default: portSpecField.optional(),
  /** The valid values that the document prints. */
  allowed: portSpecField.optional(),
});

/** Who is at the other end, with what differs from the entry. */
export const peerSchema = z.strictObject({
  /** The other component, or `unstated`. */
  with: componentRefField,
  /** Each side may open the connection, so each listens. */
  either: z.boolean().default(false),
  /** Port that the initiator sends from, where a document states it. */
  sourcePort: portSpecField.optional(),
  /** Overrides the entry's. */
  protocol: idField.optional(),
  /** Overrides the entry's. */
  configurable: z.enum(CONFIGURABLE).optional(),
  /** Overrides the entry's. */
  need: z.enum(NEEDS).optional(),
  /** Condition under which this peer is involved. */
  when: lineField.optional(),
  /** Overrides the entry's. */
  purpose: lineField.optional(),
  /** Ids of the product's notes that bear on this peer. */
  notes: z.array(idField).default([]),
  /** Places that name this peer; absent = the entry's. */
  sources: z.array(peerCitationSchema).default([]),
});

const peerField = z.preprocess((value) => (typeof value === 'string' ? { with: value } : value), peerSchema);

/** An address range of multicast groups, and how far the packets live. */
const groupSchema = z.strictObject({
  /** `225.1.2.3` or `224.2.0.2-224.2.0.20`. */
  range: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,3}){3}(-\d{1,3}(\.\d{1,3}){3})?$/, 'Write 225.1.2.3 or 224.2.0.2-224.2.0.20.'),
  /** Time to live, in hops. */
  ttl: z.int().min(0).max(255).optional(),
});

/** A finding that is known and accepted. */
const acknowledgementSchema = z.strictObject({
  /** Id of the rule. */
  rule: idField,
  /** Port id of the other side, `<product>/<component>#<entry>` or `<component>#<entry>`. */
  with: lineField,
  /** Why both may stand. */
  reason: lineField,
});

/** One use of a port by one component. */
export const portEntrySchema = z.strictObject({
  /** Unique on the page; its address is `#<id>`. */
  id: idField,
  /** Port spec, see port-spec.ts. */
  port: portSpecField,
  /** tcp, udp, icmp, icmpv6, unstated, or [tcp, udp] when all else is equal. */
  transport: transportField,
  /** Application protocol: an id of content/protocols.yaml. */
  protocol: idField.optional(),
  /** What this component does with the port. */
  side: z.enum(SIDES),
  /** Why we read the side (or the transport) so: a reading of the source's page, or a sentence. Absent = printed so. */
  reading: lineField.optional(),
  /** Name of the service that owns the socket, as printed. */
  service: lineField.optional(),
  /** Owners of the socket, from the closed list; several when the document names alternatives. */
  listener: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(idField).min(1))
    .optional()
    .describe(`One or several of ${LISTENER_IDS.join(', ')}`),
  /** Packets to many at once. */
  cast: z.enum(['multicast', 'broadcast']).optional(),
  /** Multicast groups, as printed. */
  groups: z.array(groupSchema).default([]),
  /** `local` never leaves the machine: no firewall rule. */
  scope: z.enum(['network', 'local']).default('network'),
  /** ICMP type; left out when none is printed. */
  icmp: z.int().min(0).max(255).optional(),
  /** Whether the port can be changed, as far as the document says. */
  configurable: z.enum(CONFIGURABLE),
  /** Where it is changed. */
  settings: z.array(settingSchema).default([]),
  /** Valid values that the document prints. */
  allowed: portSpecField.optional(),
  /** The default of a choice or range, only where a document says so. */
  default: portSpecField.optional(),
  /** Who is at the other end. */
  peers: z.array(peerField).min(1, 'Name who is at the other end, or write [unstated].'),
  /** What the port is for. */
  purpose: lineField,
  /** Condition under which it is used. */
  when: lineField.optional(),
  /** How much it is needed. */
  need: z.enum(NEEDS).default('required'),
  /** Name shared by entries of this component of which exactly one is used. */
  oneOf: idField.optional(),
  /** Name shared by entries of this component of which one or several are used ("and/or"). */
  anyOf: idField.optional(),
  /** Port that answers come from, where it is another. */
  replyPort: portSpecField.optional(),
  /** Ids of the product's notes. */
  notes: z.array(idField).default([]),
  /** What no field can say, in a sentence. */
  remark: lineField.optional(),
  /** Every place that states the entry. */
  sources: z.array(citationSchema).default([]),
  /** Misprints of this entry. */
  errata: z.array(erratumSchema).default([]),
  /** Known and accepted findings. */
  acknowledged: z.array(acknowledgementSchema).default([]),
});

export type PortEntryData = z.infer<typeof portEntrySchema>;
export type PeerData = z.infer<typeof peerSchema>;
export type SettingData = z.infer<typeof settingSchema>;
export type Transport = (typeof TRANSPORTS)[number];
export type Side = (typeof SIDES)[number];
export type Configurable = (typeof CONFIGURABLE)[number];
export type Need = (typeof NEEDS)[number];
