/**
 * Who may hold a port of a computer, and which two holders want the same socket. Written without the
 * catalog, so that the build and a port sheet in the browser judge by the same rules.
 */
import type { Side, Transport } from '../../schema/port-entry.ts';
import type { PortSpec } from '../../schema/port-spec.ts';

/** What the rules have to know of an entry. */
export interface Holder {
  readonly id: string;
  readonly component: string;
  readonly side: Side;
  readonly spec: Pick<PortSpec, 'kind'>;
  readonly transports: readonly Transport[];
  readonly protocol: string | null;
  readonly listeners: readonly string[];
  readonly service: string | null;
  readonly oneOf: string | null;
  readonly peers: readonly { readonly with: string }[];
  /** Id of the entry this one is the other side of; null for an authored entry. */
  readonly mirrors: string | null;
}

/** A transport that has port numbers, or `unstated`. */
export type PortTransport = Exclude<Transport, 'icmp' | 'icmpv6'>;

/**
 * How two owners compare. Several owners of one entry are alternatives, so two entries are different only
 * if they have none in common; an entry without listener and service has an unknown owner. An unknown owner
 * beside a service that every Windows computer has once, such as the RPC endpoint mapper, is that service.
 */
export type Ownership = 'same' | 'different' | 'unknown';

/** Parts of the operating system, which no product brings along. */
const SYSTEM: readonly string[] = ['netbios', 'rpc-endpoint-mapper', 'smb'];

/** Owners of an entry's socket: ids of the closed list, else its service; null = unknown. */
export function ownersOf(entry: Pick<Holder, 'listeners' | 'service'>): readonly string[] | null {
  if (entry.listeners.length > 0) return entry.listeners;
  return entry.service === null ? null : [`service ${entry.service.toLowerCase()}`];
}

export function compareOwners(a: Holder, b: Holder): Ownership {
  const [of, others] = [ownersOf(a), ownersOf(b)];
  if (of === null || others === null) {
    return [...(of ?? []), ...(others ?? [])].some((owner) => SYSTEM.includes(owner)) ? 'same' : 'unknown';
  }
  return of.some((owner) => others.includes(owner)) ? 'same' : 'different';
}

/** Transports of an entry that have port numbers. */
export function portTransports({ transports }: Pick<Holder, 'transports'>): readonly PortTransport[] {
  return transports.filter((t): t is PortTransport => t !== 'icmp' && t !== 'icmpv6');
}

/** Transports that two entries may share: what both state, or what one states where the other does not. */
export function commonTransports(a: Holder, b: Holder): readonly PortTransport[] {
  const [of, others] = [portTransports(a), portTransports(b)];
  if (of.includes('unstated')) return others;
  if (others.includes('unstated')) return of;
  return of.filter((transport) => others.includes(transport));
}

/** It is there whenever its component is: no alternatives, no doubt who listens. */
export function holds({ side, spec }: Holder): boolean {
  return side === 'listens' && spec.kind === 'all';
}

/** Two that hold a port of one computer and cannot both have it. What one page says twice is a case for its own rule. */
export function collide(a: Holder, b: Holder): boolean {
  return a.id !== b.id && !bothAuthoredOn(a, b) && compareOwners(a, b) === 'different';
}

export function bothAuthoredOn(a: Holder, b: Holder): boolean {
  return a.component === b.component && a.mirrors === null && b.mirrors === null;
}

/** Alternatives of one component, of which only one is used. */
export function areAlternatives(a: Holder, b: Holder): boolean {
  return a.oneOf !== null && a.oneOf === b.oneOf;
}

/** It holds the port, or would do so if what is not said is so. */
export function mayHold(entry: Holder): boolean {
  return entry.side === 'listens' || (entry.side === 'unstated' && ownersOf(entry) !== null);
}

export function mayCollide(a: Holder, b: Holder): boolean {
  if (a.component === b.component || isOneFact(a, b)) return false;
  if (a.side !== 'listens' && b.side !== 'listens') return false;
  const owners = compareOwners(a, b);
  if (owners === 'same') return false;
  return owners === 'different' || a.protocol === null || a.protocol !== b.protocol;
}

/** Nothing is left open that decides whether the two collide, as long as both are on the computer. */
export function isSettled(a: Holder, b: Holder): boolean {
  const stated = !a.transports.includes('unstated') && !b.transports.includes('unstated');
  return stated && holds(a) && holds(b) && compareOwners(a, b) === 'different';
}

/** One is written of the other, both of a third, or an unstated side is the other end of the connection. */
function isOneFact(a: Holder, b: Holder): boolean {
  if ((a.mirrors ?? a.id) === (b.mirrors ?? b.id)) return true;
  const unstated = a.side === 'unstated' || b.side === 'unstated';
  return unstated && (hasPeer(a, b.component) || hasPeer(b, a.component));
}

function hasPeer(entry: Holder, component: string): boolean {
  return entry.peers.some((peer) => peer.with === component);
}
