/**
 * What a file of firewall rules says, before any dialect: addresses with names, and for each host its rules and the
 * ports that cannot become one. Every item knows the flows it stands for, so that nothing can be lost unseen.
 */
import type { Flow, Sheet } from '../sheet/schema.ts';

export type PortSpan = readonly [number, number];

/** `none`: nobody says who opens the connection, or it never leaves the machine. Never a rule. */
export type Direction = 'in' | 'out' | 'none';

/** Why something is a commented line. Dialects add their own in words. */
export type Reason =
  | 'local'
  | 'discouraged'
  | 'example'
  | 'transport'
  | 'port-unstated'
  | 'port-none'
  | 'no-range'
  | 'initiator';

export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'local': 'never leaves the machine',
  'discouraged': 'the document advises against it',
  'example': 'an example of the document, not a need',
  'transport': 'the document states no transport',
  'port-unstated': 'the document prints no port number',
  'port-none': 'the document says that it uses no port',
  'no-range': 'dynamic ports without a range',
  'initiator': 'the document does not say who opens the connection',
};

/** A named placeholder. The reader puts real addresses in its place, once. */
export interface Address {
  readonly id: string;
  readonly name: string;
  /** A-Z, 0-9 and `_`, starting with a letter; unlike all others also without `_` and in any case. */
  readonly ident: string;
  /** `none`: what a client sends from before it has an address. No placeholder. */
  readonly kind: 'host' | 'any' | 'group' | 'broadcast' | 'none';
  /** An IPv4 address, `a-b` or `a/n`. */
  readonly v4: string;
  /** For ICMPv6 only; null where there is none to give. */
  readonly v6: string | null;
}

/** Ids of the addresses that stand for no system. */
export const ANY = 'any';
export const BROADCAST = 'broadcast';
export const MULTICAST = 'multicast';
export const UNADDRESSED = 'unaddressed';

export interface Item {
  readonly flows: readonly Flow[];
  readonly direction: Direction;
  /** Id of the address of the host that the rule is for. */
  readonly local: string;
  /** Ids of the addresses at the other end; one of them is meant, or all. */
  readonly remote: readonly string[];
  /** Ids of the groups that take the place of the destination, or stand beside it: see `endsOf`. Empty for what is neither multicast nor broadcast. */
  readonly groups: readonly string[];
  readonly transport: Flow['transport'];
  /** Ports of the listener, sorted, apart. Empty for ICMP and for what is no rule. */
  readonly ports: readonly PortSpan[];
  readonly sourcePorts: readonly PortSpan[];
  /** Port spec as the sheet has it, for commented lines. */
  readonly spec: string;
  readonly icmp: number | null;
  /** Windows knows these ports by name. */
  readonly rpc: 'RPC' | 'RPCEPMap' | null;
  /** Empty: a rule. */
  readonly reasons: readonly Reason[];
  readonly comments: readonly Comment[];
}

/** One flow of an item in words. */
export interface Comment {
  readonly id: string;
  readonly product: string;
  readonly component: string;
  readonly purpose: string;
  /** Codes of the documents. */
  readonly codes: readonly string[];
  /** What no rule may be without, in a word each: optional, a reading, one of several. */
  readonly flags: readonly string[];
  /** From whom to whom, what for, under which conditions, and which places of which documents say so. */
  readonly full: string;
}

export interface Section {
  readonly host: string;
  readonly name: string;
  readonly os: Sheet['hosts'][number]['os'];
  readonly items: readonly Item[];
  /** Those of the plan. */
  readonly addresses: ReadonlyMap<string, Address>;
}

export interface Plan {
  readonly product: Sheet['product'];
  readonly documents: Sheet['documents'];
  /** Null: every host. */
  readonly host: string | null;
  readonly sections: readonly Section[];
  /** Why a document is read as it is; comments name them by number. Those of the whole product. */
  readonly readings: readonly string[];
  /** What the reference notes on flows, numbered likewise. */
  readonly notes: readonly string[];
  readonly addresses: ReadonlyMap<string, Address>;
}

export interface Ends {
  readonly source: readonly string[];
  readonly destination: readonly string[];
}

/** Source and destination of the packets that open the connection. */
export function endsOf({ direction, local, remote, groups }: Item): Ends {
  const [source, destination] = direction === 'in' ? [remote, [local]] : [[local], remote];
  if (groups.length === 0) return { source, destination };
  // Where no group is printed, nobody knows that the listener is not called by its own address.
  if (!groups.includes(MULTICAST)) return { source, destination: groups };
  return { source, destination: destination.includes(ANY) ? destination : [...destination, ...groups] };
}

/** In a file for one host, the host itself needs no address: the rule runs on it. */
export function endsOnHost(item: Item, plan: Plan): Ends {
  const { source, destination } = endsOf(item);
  if (plan.host === null) return { source, destination };
  return {
    source: item.direction === 'out' ? [] : source,
    destination: item.direction === 'in' && item.groups.length === 0 ? [] : destination,
  };
}

export function isIcmp({ transport }: Pick<Item, 'transport'>): boolean {
  return transport === 'icmp' || transport === 'icmpv6';
}
