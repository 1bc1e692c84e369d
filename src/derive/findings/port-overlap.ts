/**
 * One port in products of different families: what to look at before two of them are put on one computer.
 *
 * Holders: entries that listen (mirrored ones too, network and local) with fixed numbers, alternatives
 * included, on components that belong to the product; an outside system is the same one for all. A holder
 * stays if it may collide with one of another family:
 * - Two with one and the same listener are one socket, and stay only if a third is another or unknown.
 * - A device is a computer by itself; only agents and other devices can be on it, no server.
 * - Versions of one product are never set side by side.
 *
 * One finding for each printed number or range that holders of two families share, and transport: of two
 * ranges the one that lies in the other, or else the one that starts later. An entry whose transport is
 * unstated stands with the holders of each stated transport. A component that has the port several times
 * (towards several peers that may start too) makes one statement.
 */
import type { Component, Entry } from '../../catalog/model.ts';
import {
  compareRanges,
  fixedRanges,
  type PortRange,
  printRange,
  rangeHolds,
} from '../../schema/port-spec.ts';
import { listWords } from '../list-words.ts';
import { countWords, opening } from '../words.ts';
import type { Reference } from '../reference.ts';
import { type Interval, overlappingPairs } from '../sweep.ts';
import type { Finding, FindingRule } from './finding.ts';
import {
  entryPorts,
  ownerName,
  partyName,
  partyNames,
  portWords,
  productName,
  productsOf,
  settingPlaces,
  slugOf,
} from './parties.ts';
import { compareOwners, ownersOf, type PortTransport, portTransports } from './holders.ts';
import { entriesWithComponents } from './sockets.ts';

const RULE = 'port-overlap';

export const portOverlap: FindingRule = {
  id: RULE,
  severity: 'info',
  name: 'Port of several products',
  sign: '~',
  finds: 'A fixed port on which components of products of different families listen.',
  explains: [
    'Each product is documented alone, so a port that two of them use shows only here.',
    'Compared are fixed ports on which components listen. Versions of one product are not compared with each other, outside systems such as DNS are left out, and dynamic ports never collide.',
    'Components whose socket belongs to one and the same service of the closed list, such as the SMB server, share it and are left out. Where nobody says which service it is, they are kept.',
  ],
  check: (reference) =>
    overlaps(inProductOrder(holdersOf(reference), reference))
      .flatMap((overlap) => toFinding(overlap, reference))
      .sort((a, b) => compareRanges(a.ports[0]!, b.ports[0]!) || (a.key < b.key ? -1 : 1)),
};

interface Holder {
  readonly entry: Entry;
  readonly family: string;
  readonly kind: Component['kind'];
  /** Holders with the same word collide with the same others. */
  readonly sort: string;
  readonly place: number;
}

/** Holders of one interval, as written in their entries. */
interface Bucket {
  readonly range: PortRange;
  readonly holders: Holder[];
}

interface Overlap {
  readonly range: PortRange;
  readonly transport: PortTransport;
  readonly holders: Set<Holder>;
}

function holdersOf(reference: Reference): readonly Omit<Holder, 'place'>[] {
  return entriesWithComponents(reference).flatMap(({ entry, component }) => {
    if (entry.side !== 'listens' || component.kind === 'external') return [];
    const family = reference.catalog.products.get(component.product)?.family ?? component.product;
    const sort = [family, component.kind, ...(ownersOf(entry) ?? ['unknown'])].join(' ');
    return [{ entry, family, kind: component.kind, sort }];
  });
}

/** By product, component and entry; each with its place in that order. */
function inProductOrder(holders: readonly Omit<Holder, 'place'>[], reference: Reference): readonly Holder[] {
  const order = new Map([...reference.catalog.products.keys()].map((id, i) => [id, i]));
  const of = ({ entry }: Omit<Holder, 'place'>) => order.get(entry.product) ?? 0;
  return [...holders]
    .sort((a, b) => of(a) - of(b) || (a.entry.id < b.entry.id ? -1 : 1))
    .map((holder, place) => ({ ...holder, place }));
}

/** Buckets are swept rather than holders, so that a port which everybody uses is looked at once. */
function overlaps(holders: readonly Holder[]): readonly Overlap[] {
  const found = new Map<string, Overlap>();
  for (const pair of pairsOf([...bucketsOf(holders).values()])) {
    const [a, b] = [pair[0].item, pair[1].item];
    const range = sharedOf(a.range, b.range);
    const both = a === b ? a.holders : [...a.holders, ...b.holders];
    if (!both.some(({ family }) => family !== both[0]?.family)) continue;
    for (const transport of transportsOf(both)) {
      const key = `${printRange(range)} ${transport}`;
      const overlap = found.get(key) ?? { range, transport, holders: new Set() };
      for (const holder of both) {
        const own = portTransports(holder.entry);
        if (own.includes(transport) || own.includes('unstated')) overlap.holders.add(holder);
      }
      found.set(key, overlap);
    }
  }
  return [...found.values()];
}

/** Of two ranges in order of their start, the one in whose finding they meet. */
function sharedOf(a: PortRange, b: PortRange): PortRange {
  return a.from === b.from && a.to < b.to ? a : b;
}

function* pairsOf(buckets: readonly Bucket[]): Generator<readonly [Interval<Bucket>, Interval<Bucket>]> {
  const intervals = buckets.map((item) => ({ group: '', ...item.range, item }));
  for (const interval of intervals) yield [interval, interval];
  yield* overlappingPairs(intervals);
}

function bucketsOf(holders: readonly Holder[]): ReadonlyMap<string, Bucket> {
  const buckets = new Map<string, Bucket>();
  for (const holder of holders) {
    for (const range of fixedRanges(holder.entry.spec)) {
      const bucket = buckets.get(printRange(range)) ?? { range, holders: [] };
      bucket.holders.push(holder);
      buckets.set(printRange(range), bucket);
    }
  }
  return buckets;
}

/** Stated transports, or `unstated` where no holder states one. */
function transportsOf(holders: readonly Holder[]): readonly PortTransport[] {
  const all = new Set<PortTransport>();
  for (const { entry } of holders) for (const transport of portTransports(entry)) all.add(transport);
  const stated = [...all].filter((transport) => transport !== 'unstated');
  return stated.length > 0 ? stated : [...all];
}

/** Holders that may collide with one of another family. */
function colliding(holders: readonly Holder[]): readonly Holder[] {
  const sorts = new Map(holders.map((holder) => [holder.sort, holder]));
  const examples = [...sorts.values()];
  const kept = new Set(
    examples.filter((a) => examples.some((b) => mayCollide(a, b))).map(({ sort }) => sort),
  );
  return holders.filter(({ sort }) => kept.has(sort));
}

function mayCollide(a: Holder, b: Holder): boolean {
  if (a.family === b.family || compareOwners(a.entry, b.entry) === 'same') return false;
  return (a.kind !== 'device' || isOnDevices(b)) && (b.kind !== 'device' || isOnDevices(a));
}

function isOnDevices({ kind }: Holder): boolean {
  return kind === 'agent' || kind === 'device';
}

function toFinding(overlap: Overlap, reference: Reference): readonly Finding[] {
  const entries = colliding([...overlap.holders].sort((a, b) => a.place - b.place)).map(({ entry }) => entry);
  if (entries.length === 0) return [];
  const ports = portWords([overlap.transport], [overlap.range]);
  const products = productsOf(entries);
  const whole = entries.every((entry) =>
    fixedRanges(entry.spec).some((range) => rangeHolds(range, overlap.range)),
  );
  const part = whole ? '' : 'numbers of ';
  return [
    {
      rule: RULE,
      severity: 'info',
      key: slugOf(overlap.transport, printRange(overlap.range)),
      products,
      title: `${opening(ports)} in ${products.length} products`,
      message: `Components of ${countWords(products.length, 'product')} listen on ${part}${ports}: ${partyNames(reference, entries)}.`,
      hint: `Before two of these products are put on one computer, settle who gets the port. ${changeable(reference, entries, overlap.range)}`,
      places: entries.map((entry) => ({ entry: entry.id })),
      statements: onePerSocket(entries).map((entry) => ({
        by: { entry: entry.id },
        says: says(entry, reference),
      })),
      conclusion: `Matters if components of two of them are put on one computer${oneServer(entries)}.`,
      ports: [overlap.range],
    },
  ];
}

/** The first of the entries that a component has for one owner; authored ones come first. */
function onePerSocket(entries: readonly Entry[]): readonly Entry[] {
  const sorted = [...entries].sort((a, b) => Number(a.mirrors !== null) - Number(b.mirrors !== null));
  const first = new Map(
    sorted
      .map((entry) => [`${entry.component} ${ownersOf(entry)?.join(' ') ?? ''}`, entry] as const)
      .reverse(),
  );
  const kept = new Set(first.values());
  return entries.filter((entry) => kept.has(entry));
}

function says(entry: Entry, reference: Reference): string {
  const owner = ownerName(entry);
  const choice = entry.spec.kind === 'one' ? ', one of them' : '';
  const unsaid = entry.transports.includes('unstated') ? ', transport not stated' : '';
  const as = owner === null ? ', service not stated' : ` as ${owner}`;
  return `${partyName(reference, entry)} listens on ${entryPorts(entry)}${choice}${unsaid}${as}.`;
}

function changeable(reference: Reference, entries: readonly Entry[], range: PortRange): string {
  const can = productsOf(entries.filter((entry) => settingPlaces(entry, range) !== null));
  return can.length > 0
    ? `A place to change it is printed for components of ${listWords(can.map((id) => productName(reference, id)))}.`
    : 'No place to change it is printed.';
}

/** An unknown service may be one that serves several components. */
function oneServer(entries: readonly Entry[]): string {
  return entries.some((entry) => ownersOf(entry) === null) ? ' and no one service serves both' : '';
}
