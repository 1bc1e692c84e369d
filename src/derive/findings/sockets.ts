/**
 * What the rules about collisions know of an entry: who owns its socket, and whether two entries may be
 * one and the same socket.
 */
import type { Component, Entry } from '../../catalog/model.ts';
import type { Transport } from '../../schema/port-entry.ts';
import type { PortRange } from '../../schema/port-spec.ts';
import { allEntries } from '../mirrors.ts';
import type { Reference } from '../reference.ts';

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
export function ownersOf(entry: Entry): readonly string[] | null {
  if (entry.listeners.length > 0) return entry.listeners;
  return entry.service === null ? null : [`service ${entry.service.toLowerCase()}`];
}

export function compareOwners(a: Entry, b: Entry): Ownership {
  const [of, others] = [ownersOf(a), ownersOf(b)];
  if (of === null || others === null) {
    return [...(of ?? []), ...(others ?? [])].some((owner) => SYSTEM.includes(owner)) ? 'same' : 'unknown';
  }
  return of.some((owner) => others.includes(owner)) ? 'same' : 'different';
}

/** Entries of all components, authored and mirrored, each with the component it stands on. */
export function entriesWithComponents(
  reference: Reference,
): readonly { readonly entry: Entry; readonly component: Component }[] {
  return allEntries(reference.catalog, reference.mirrors).flatMap((entry) => {
    const component = reference.catalog.components.get(entry.component);
    return component ? [{ entry, component }] : [];
  });
}

/** Transports of an entry that have port numbers. */
export function portTransports(entry: Entry): readonly PortTransport[] {
  return entry.transports.filter((t): t is PortTransport => t !== 'icmp' && t !== 'icmpv6');
}

/** Transports that two entries may share: what both state, or what one states where the other does not. */
export function commonTransports(a: Entry, b: Entry): readonly PortTransport[] {
  const [of, others] = [portTransports(a), portTransports(b)];
  if (of.includes('unstated')) return others;
  if (others.includes('unstated')) return of;
  return of.filter((transport) => others.includes(transport));
}

export function byRange(a: PortRange, b: PortRange): number {
  return a.from - b.from || a.to - b.to;
}
