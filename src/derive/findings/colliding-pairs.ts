/**
 * Pairs of sockets that want one port, for port-conflict: two listeners on one host role with known,
 * different owners, and two entries of one page with one port, transport and side.
 */
import type { Component, Entry } from '../../catalog/model.ts';
import { fixedRanges, type PortRange, printPortSpec, sameRange } from '../../schema/port-spec.ts';
import { entriesOn, type Reference } from '../reference.ts';
import { type Interval, overlappingPairs, shared } from '../sweep.ts';
import { areAlternatives, collide, holds, portTransports, type PortTransport } from './holders.ts';

/** One transport and interval that two entries share. */
export interface Pair {
  readonly kind: 'host' | 'page';
  readonly entries: readonly [Entry, Entry];
  readonly transport: PortTransport;
  readonly range: PortRange;
  readonly role: string | null;
}

interface Socket {
  readonly entry: Entry;
  readonly transport: PortTransport;
  readonly role: string | null;
}

export function* hostPairs(reference: Reference): Generator<Pair> {
  const sockets: Interval<Socket>[] = [];
  for (const component of reference.catalog.components.values()) {
    for (const entry of entriesOn(reference, component)) {
      if (!holds(entry)) continue;
      // A component without a host role is still on one computer with itself.
      const roles = component.runsOn.length > 0 ? component.runsOn : [null];
      for (const role of roles)
        sockets.push(...intervals(entry, role, `${component.product} ${role ?? component.id}`));
    }
  }
  for (const overlap of overlappingPairs(sockets)) {
    const [{ item: a }, { item: b }] = overlap;
    if (!collide(a.entry, b.entry)) continue;
    yield {
      kind: 'host',
      entries: authoredFirst(a.entry, b.entry),
      transport: a.transport,
      range: shared(overlap),
      role: a.role,
    };
  }
}

export function* pagePairs(reference: Reference): Generator<Pair> {
  for (const component of reference.catalog.components.values()) {
    const sockets = component.entries.flatMap((entry) => intervals(entry, null, entry.side));
    for (const overlap of overlappingPairs(sockets)) {
      const [{ item: a }, { item: b }] = overlap;
      if (a.entry === b.entry || !isTwice(a.entry, b.entry, overlap)) continue;
      const entries = inPageOrder(component, a.entry, b.entry);
      yield { kind: 'page', entries, transport: a.transport, range: shared(overlap), role: null };
    }
  }
}

function isTwice(a: Entry, b: Entry, [x, y]: readonly [Interval<Socket>, Interval<Socket>]): boolean {
  if (areAlternatives(a, b)) return false;
  if (a.spec.kind === 'one' || b.spec.kind === 'one') return printPortSpec(a.spec) === printPortSpec(b.spec);
  return a.side === 'listens' || sameRange(x, y);
}

/** An entry's fixed numbers, once for each stated transport. */
function intervals(entry: Entry, role: string | null, group: string): Interval<Socket>[] {
  return portTransports(entry)
    .filter((transport) => transport !== 'unstated')
    .flatMap((transport) =>
      fixedRanges(entry.spec).map((range) => ({
        group: `${group} ${transport}`,
        from: range.from,
        to: range.to,
        item: { entry, transport, role },
      })),
    );
}

function authoredFirst(a: Entry, b: Entry): readonly [Entry, Entry] {
  if ((a.mirrors === null) !== (b.mirrors === null)) return a.mirrors === null ? [a, b] : [b, a];
  return a.id < b.id ? [a, b] : [b, a];
}

/** The entry further down the page is the one too many, so it is blamed. */
function inPageOrder(component: Component, a: Entry, b: Entry): readonly [Entry, Entry] {
  return component.entries.indexOf(a) > component.entries.indexOf(b) ? [a, b] : [b, a];
}
