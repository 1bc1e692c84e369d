/**
 * Two sockets that may meet on one computer, but something that decides it is not said.
 *
 * Compared: entries of different components that may be on one host role (`runsOn` or `mayRunOn` of either),
 * with fixed numbers in common and a transport that both may have. Decided by:
 * - `dynamic` ports and entries that connect hold no fixed port and are never compared.
 * - One of the two listens. The other one may have an unstated side, but then its owner is known: where
 *   neither a side nor an owner is named, nothing says that there is a socket. If it names the other
 *   component as its peer, the two are the ends of one connection and not compared.
 * - One and the same listener is one socket. If an owner is unknown, the same protocol on both sides is
 *   taken for one socket too (two web applications of one web server); no protocol, or another, is not.
 * - A pair that is certain (both listen, both always there, one stated transport, no alternatives, two
 *   known owners) is a port-conflict and not repeated here, even if it is acknowledged.
 *
 * One finding for a port or range and the set of its holders, over all host roles and transports on which
 * the same holders meet; a warning where one of several alternatives decides it, else an information.
 */
import type { Component, Entry } from '../../catalog/model.ts';
import { compareRanges, fixedRanges, type PortRange, printRange } from '../../schema/port-spec.ts';
import { entriesOn, type Reference } from '../reference.ts';
import { listWords, orWords } from '../list-words.ts';
import { opening, rangeWords } from '../words.ts';
import { type Interval, overlappingPairs, shared } from '../sweep.ts';
import type { Finding, FindingRule } from './finding.ts';
import {
  entryPorts,
  nameOf,
  ownerName,
  portWords,
  productName,
  productsOf,
  roleName,
  settingChanges,
  slugOf,
} from './parties.ts';
import {
  commonTransports,
  compareOwners,
  isSettled,
  mayCollide,
  mayHold,
  type PortTransport,
} from './holders.ts';

const RULE = 'possible-overlap';

export const possibleOverlap: FindingRule = {
  id: RULE,
  severity: 'info',
  name: 'Possible overlap',
  sign: '~',
  finds: 'Services that may want one port of one computer, where something that decides it is not said.',
  explains: [
    'The same comparison as for conflicts, for components that may be on one host role, and for entries of which the owner, the side or the transport is not stated.',
    'Where the port is one of several alternatives, or lies in one of them, the finding is a warning: the choice decides.',
    'Entries that share an owner, or that have one protocol and an unknown owner, are taken for one socket: two web applications can be served by one web server.',
    'Dynamic ports are never compared, because the system gives out a free one.',
  ],
  check: (reference) =>
    mergeHosts(meetings(reference))
      .map((meeting) => toFinding(meeting, reference))
      .sort((a, b) => compareRanges(a.ports[0]!, b.ports[0]!) || (a.key < b.key ? -1 : 1)),
};

interface Socket {
  readonly entry: Entry;
  readonly component: Component;
  readonly role: string;
  /** The component is always on the role. */
  readonly always: boolean;
}

/** Holders that may meet on a range of ports. */
interface Meeting {
  readonly range: PortRange;
  readonly transports: Set<PortTransport>;
  readonly roles: Set<string>;
  readonly holders: Set<Entry>;
  /** At least one holder is not always on the host. */
  mayShareHost: boolean;
  /** At least two holders may be one service. */
  mayBeOne: boolean;
}

function meetings(reference: Reference): readonly Meeting[] {
  const found = new Map<string, Meeting>();
  for (const overlap of overlappingPairs(sockets(reference))) {
    const [{ item: a }, { item: b }] = overlap;
    if (!mayCollide(a.entry, b.entry)) continue;
    const range = shared(overlap);
    for (const transport of commonTransports(a.entry, b.entry)) {
      if (isCertain(a, b)) continue;
      const key = `${a.component.product} ${a.role} ${transport} ${printRange(range)}`;
      const meeting = found.get(key) ?? emptyMeeting(range, transport, a.role);
      meeting.holders.add(a.entry).add(b.entry);
      meeting.mayShareHost ||= !a.always || !b.always;
      meeting.mayBeOne ||= compareOwners(a.entry, b.entry) === 'unknown';
      found.set(key, meeting);
    }
  }
  return [...found.values()];
}

function emptyMeeting(range: PortRange, transport: PortTransport, role: string): Meeting {
  return {
    range,
    transports: new Set([transport]),
    roles: new Set([role]),
    holders: new Set(),
    mayShareHost: false,
    mayBeOne: false,
  };
}

function sockets(reference: Reference): readonly Interval<Socket>[] {
  return [...reference.catalog.components.values()].flatMap((component) => {
    const roles = [...new Set([...component.runsOn, ...component.mayRunOn])];
    const entries = roles.length > 0 ? entriesOn(reference, component).filter(mayHold) : [];
    return entries.flatMap((entry) =>
      roles.flatMap((role) => {
        const item = { entry, component, role, always: component.runsOn.includes(role) };
        return fixedRanges(entry.spec).map((range) => ({
          ...range,
          group: `${component.product} ${role}`,
          item,
        }));
      }),
    );
  });
}

function isCertain(a: Socket, b: Socket): boolean {
  return a.always && b.always && isSettled(a.entry, b.entry);
}

/** One meeting where the same holders meet on the same numbers of several hosts or transports. */
function mergeHosts(all: readonly Meeting[]): readonly Meeting[] {
  const merged = new Map<string, Meeting>();
  for (const meeting of all) {
    const ids = [...meeting.holders].map((entry) => entry.id).sort();
    const key = [printRange(meeting.range), ...ids].join(' ');
    const known = merged.get(key);
    if (!known) {
      merged.set(key, meeting);
      continue;
    }
    for (const role of meeting.roles) known.roles.add(role);
    for (const transport of meeting.transports) known.transports.add(transport);
    known.mayShareHost ||= meeting.mayShareHost;
    known.mayBeOne ||= meeting.mayBeOne;
  }
  return [...merged.values()];
}

function toFinding(meeting: Meeting, reference: Reference): Finding {
  const holders = [...meeting.holders].sort((a, b) => (a.id < b.id ? -1 : 1));
  const transports = (['tcp', 'udp', 'unstated'] as const).filter((t) => meeting.transports.has(t));
  const ports = portWords(transports, [meeting.range]);
  const [product = ''] = holders.map((entry) => reference.catalog.components.get(entry.component)?.product);
  const roles = [...meeting.roles].sort();
  const hosts = roles.map((role) => roleName(reference, product, role));
  const names = listWords(holders.map((entry) => nameOf(reference, entry)));
  const choice = holders.some((entry) => entry.spec.kind === 'one');
  return {
    rule: RULE,
    severity: choice ? 'warning' : 'info',
    key: slugOf(product, ...roles.slice(0, 1), ...transports, printRange(meeting.range)),
    products: productsOf(holders),
    title: `${opening(ports)} perhaps ${holders.length === 2 ? 'twice' : `${holders.length} times`}`,
    message: `${names} of ${productName(reference, product)} may want ${ports} of one computer (${orWords(hosts)}).`,
    hint: `If they are on one computer, only one of them can have the port, unless they are made to share it. ${settingChanges(reference, holders, meeting.range)}`,
    places: holders.map((entry) => ({ entry: entry.id })),
    statements: holders.map((entry) => ({ by: { entry: entry.id }, says: says(entry, reference, roles) })),
    conclusion: `Matters if ${listWords(conditions(meeting, holders, ports, reference))}.`,
    ports: [meeting.range],
  };
}

function says(entry: Entry, reference: Reference, roles: readonly string[]): string {
  const component = reference.catalog.components.get(entry.component);
  const verb = entry.side === 'listens' ? 'listens on' : 'uses';
  const owner = ownerName(entry);
  const unsaid = [
    ...(entry.side === 'unstated' ? ['which side listens'] : []),
    ...(entry.transports.includes('unstated') ? ['the transport'] : []),
    ...(owner === null ? ['the service'] : []),
  ];
  const always = roles.filter((role) => component?.runsOn.includes(role));
  const maybe = roles.filter((role) => component?.mayRunOn.includes(role));
  const named = (ids: readonly string[]) =>
    listWords(ids.map((id) => roleName(reference, entry.product, id)));
  return [
    `${component?.name ?? entry.component} ${verb} ${entryPorts(entry)}${owner === null ? '' : ` as ${owner}`}.`,
    ...(unsaid.length > 0 ? [`Not stated: ${listWords(unsaid)}.`] : []),
    ...(always.length > 0 ? [`On: ${named(always)}.`] : []),
    ...(maybe.length > 0 ? [`Possibly on: ${named(maybe)}.`] : []),
  ].join(' ');
}

function conditions(
  meeting: Meeting,
  holders: readonly Entry[],
  ports: string,
  reference: Reference,
): readonly string[] {
  const name = (entry: Entry) => nameOf(reference, entry);
  return [
    ...(meeting.mayShareHost ? [`${holders.length === 2 ? 'both' : 'two of them'} are on one computer`] : []),
    ...holders.filter((e) => e.side === 'unstated').map((e) => `${name(e)} listens on the port`),
    ...holders.filter((e) => e.transports.includes('unstated')).map((e) => `${name(e)} uses ${ports}`),
    ...holders
      .filter((e) => e.spec.kind === 'one')
      .map((e) => `${rangeWords(meeting.range)} is chosen for ${name(e)}`),
    ...(meeting.mayBeOne ? ['they are not one and the same service'] : []),
  ];
}
