/**
 * The ten port entries of a made-up component: one of each shape that costs a build something. Numbers
 * are partly common to all products and partly drawn from a pool that is the same at every size, so port
 * pages grow longer with the reference rather than only more.
 */
import type { Random } from './random.ts';
import { COMMON_PORTS } from './words.ts';

const OWN_PORTS = 1500;
const FIRST_OWN_PORT = 10_000;

export interface EntryPlace {
  /** Slugs of other components of the product; empty where there is none. */
  readonly peers: readonly string[];
  /** Id of the product's document. */
  readonly document: string;
}

type Shape = (random: Random) => Record<string, unknown>;

const SHAPES: readonly Shape[] = [
  (r) => ({
    id: 'web',
    port: r.pick(COMMON_PORTS),
    transport: 'tcp',
    protocol: 'http',
    side: 'listens',
    listener: 'iis',
  }),
  (r) => ({
    id: 'control',
    port: own(r),
    transport: 'udp',
    protocol: 'control',
    side: 'listens',
    settings: [registry()],
  }),
  (r) => ({
    id: 'sessions',
    port: range(r, 1000),
    transport: 'tcp',
    side: 'listens',
    reading: 'listed-services',
  }),
  (r) => ({
    id: 'blocks',
    port: list(r),
    transport: 'udp',
    protocol: 'transfer',
    side: 'listens',
    cast: 'multicast',
  }),
  (r) => ({
    id: 'alternate',
    port: `80 | ${own(r)}`,
    default: 80,
    transport: 'tcp',
    protocol: 'http',
    side: 'listens',
  }),
  () => ({
    id: 'calls',
    port: 'dynamic 1024-65535',
    transport: 'tcp',
    protocol: 'rpc',
    side: 'listens',
    listener: 'rpc',
  }),
  () => ({
    id: 'replies',
    port: 'dynamic',
    transport: 'udp',
    side: 'connects',
    need: 'optional',
    when: 'A relay is used',
  }),
  (r) => ({
    id: 'sync',
    port: own(r),
    transport: 'tcp',
    protocol: 'transfer',
    side: 'listens',
    either: true,
  }),
  (r) => ({
    id: 'database',
    port: r.pick(COMMON_PORTS),
    transport: 'tcp',
    protocol: 'sql',
    side: 'connects',
    notes: ['alternate-port'],
  }),
  (r) => ({
    id: 'discovery',
    port: r.pick(COMMON_PORTS),
    transport: ['tcp', 'udp'],
    side: 'unstated',
    remark: 'The side is not printed.',
  }),
];

/** Frontmatter of the ten entries, valid for the schema. */
export function makeEntries(random: Random, { peers, document }: EntryPlace): Record<string, unknown>[] {
  return SHAPES.map((shape, index) => {
    const { either, ...entry } = shape(random);
    const [first, ...others] = somePeers(random, peers);
    return {
      ...entry,
      configurable: entry.settings ? 'yes' : random.pick(['no', 'unstated'] as const),
      peers: either && first !== 'unstated' ? [{ with: first, either: true }] : [first, ...others],
      purpose: `Traffic of kind ${index + 1}`,
      sources: [{ document, section: 'Ports', item: `Row ${random.int(1, 400)}` }],
    };
  });
}

/** One to three peers without repetition; `unstated` where the product has no other component. */
function somePeers(random: Random, peers: readonly string[]): string[] {
  if (peers.length === 0) return ['unstated'];
  const count = random.int(1, Math.min(3, peers.length));
  const start = random.int(0, peers.length - 1);
  return Array.from({ length: count }, (_, i) => peers[(start + i) % peers.length]!);
}

function own(random: Random): number {
  return FIRST_OWN_PORT + random.int(0, OWN_PORTS - 1);
}

/** Starts on one of a hundred numbers, so ranges recur too. */
function range(random: Random, span: number): string {
  const from = 30_000 + random.int(0, 99) * 100;
  return `${from}-${from + span}`;
}

/** Above the numbers of `own`: a component may not have one port in two entries. */
function list(random: Random): string {
  const first = own(random) + OWN_PORTS;
  return `${first}, ${first + 1}`;
}

function registry(): Record<string, unknown> {
  return {
    kind: 'registry',
    where: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Made Up\\Ports',
    key: 'ControlPort',
    procedure: '#change-the-control-port',
  };
}
