/**
 * Two sockets that cannot both be there.
 *
 * - On one host: two entries that listen (mirrored ones too) on one and the same stated transport, with
 *   overlapping fixed numbers (`402`, `67, 68`, `30877-31878`; neither alternatives nor dynamic), always on
 *   one host role, owned by two known and different services. Network and local sockets both count. An
 *   entry with an unknown owner, or an unstated side or transport, is a case for possible-overlap.
 * - On one page: one component with one port and one stated transport in two of its entries of one side.
 *   Those are one entry with more peers; entries of one `oneOf` are alternatives and may stand. What a
 *   component calls is the same only if the same numbers are printed; what it holds, if they overlap.
 *
 * A pair is one conflict with all its transports and numbers. Either side may acknowledge it; a mirrored
 * entry is acknowledged by, and named as, the entry it mirrors.
 */
import type { Entry } from '../../catalog/model.ts';
import { compareRanges, distinctRanges, fixedRanges, type PortRange } from '../../schema/port-spec.ts';
import type { Reference } from '../reference.ts';
import { listWords } from '../list-words.ts';
import { opening } from '../words.ts';
import { hostPairs, type Pair, pagePairs } from './colliding-pairs.ts';
import type { Finding, FindingRule, Statement } from './finding.ts';
import {
  anchorOf,
  nameOf,
  ownerName,
  partyName,
  portWords,
  productName,
  roleName,
  slugOf,
} from './parties.ts';
import { acknowledgedEntry, acknowledgementKey } from './unused-acknowledgement.ts';
import type { PortTransport } from './holders.ts';

/** An acknowledgement: the nth of the authored entry `entry`. */
export interface AcknowledgementPlace {
  readonly entry: string;
  readonly index: number;
}

export interface Conflict {
  /** `host`: two sockets on one host role; `page`: one socket written twice on a page. */
  readonly kind: 'host' | 'page';
  /** The first is blamed: an authored one, if there is one. */
  readonly entries: readonly [Entry, Entry];
  readonly transports: readonly PortTransport[];
  /** The numbers they share. */
  readonly ranges: readonly PortRange[];
  /** Ids of the host roles that both are always on; empty for kind `page`. */
  readonly roles: readonly string[];
  /** Empty: it is an error. */
  readonly acknowledgedBy: readonly AcknowledgementPlace[];
}

const RULE = 'port-conflict';

export const portConflict: FindingRule = {
  id: RULE,
  severity: 'error',
  name: 'Conflict',
  sign: '×',
  finds: 'Two services that listen on one port of one computer, and ports that a page lists twice.',
  explains: [
    'Two entries conflict if both listen, state the same transport, share a fixed number, are always on one host role of the product, and belong to two known services that are not the same.',
    'Who owns a socket is taken from the entry: its listener from a closed list, such as Internet Information Services, or the service that the document names. Two web sites of one web server do not conflict.',
    'A component that lists one port and transport twice on one side is reported too: that is one entry with more peers.',
    'Alternatives and dynamic ports are left out, because another number may be in use. A conflict that may stand is acknowledged on one of the two entries, with the reason.',
  ],
  check: (reference) =>
    conflicts(reference)
      .filter(({ acknowledgedBy }) => acknowledgedBy.length === 0)
      .map((conflict) => (conflict.kind === 'host' ? hostFinding : pageFinding)(conflict, reference)),
};

/** All conflicts, acknowledged or not, by number. */
export function conflicts(reference: Reference): readonly Conflict[] {
  const found = new Map<string, Found>();
  for (const pair of [...hostPairs(reference), ...pagePairs(reference)]) {
    const [a, b] = pair.entries;
    const key = `${a.id} ${b.id}`;
    const known = found.get(key) ?? found.get(`${b.id} ${a.id}`);
    if (known) known.parts.push(pair);
    else found.set(key, { entries: pair.entries, parts: [pair] });
  }
  return [...found.values()].map((one) => toConflict(one, reference)).sort(compare);
}

/** Keys of all conflicts, acknowledged or not: no other acknowledgement of this rule is needed. */
export function neededAcknowledgements(reference: Reference): ReadonlySet<string> {
  return new Set(
    conflicts(reference).flatMap(({ entries: [a, b] }) =>
      idsOf(a, reference).flatMap((id) =>
        idsOf(b, reference).map((other) => acknowledgementKey(RULE, id, other)),
      ),
    ),
  );
}

interface Found {
  readonly entries: readonly [Entry, Entry];
  readonly parts: Pair[];
}

function toConflict({ entries, parts }: Found, reference: Reference): Conflict {
  const transports = (['tcp', 'udp'] as const).filter((t) => parts.some(({ transport }) => transport === t));
  const ranges = distinctRanges(parts.map(({ range }) => range)).toSorted(compareRanges);
  const roles = [...new Set(parts.flatMap(({ role }) => role ?? []))].sort();
  const [a, b] = entries;
  return {
    kind: parts[0]?.kind ?? 'host',
    entries,
    transports,
    ranges,
    roles,
    acknowledgedBy: [
      ...acknowledgements(a, b, transports, reference),
      ...acknowledgements(b, a, transports, reference),
    ],
  };
}

/** Acknowledgements of `other` on the page that `own` is written on. */
function acknowledgements(
  own: Entry,
  other: Entry,
  transports: readonly PortTransport[],
  reference: Reference,
): readonly AcknowledgementPlace[] {
  const author = authorOf(own, reference);
  const ids = idsOf(other, reference);
  // An entry with two transports is two items in the data and may be named as either.
  const names = new Set([
    ...ids,
    ...ids.flatMap((id) => transports.map((transport) => `${id}-${transport}`)),
  ]);
  return author.acknowledged.flatMap(({ rule, with: named }, index) =>
    rule === RULE && names.has(acknowledgedEntry(author, named)) ? [{ entry: author.id, index }] : [],
  );
}

/** Ids under which an acknowledgement may name an entry: its own, and that of the entry it mirrors. */
function idsOf(entry: Entry, reference: Reference): readonly string[] {
  return [...new Set([authorOf(entry, reference).id, entry.id])];
}

function authorOf(entry: Entry, reference: Reference): Entry {
  return entry.mirrors === null ? entry : (reference.catalog.entries.get(entry.mirrors) ?? entry);
}

/** As a page of product `p` names the entry. */
function shortId(entry: Entry, product: string): string {
  return entry.product === product ? entry.id.slice(product.length + 1) : entry.id;
}

function compare(a: Conflict, b: Conflict): number {
  const [x, y] = [a.ranges[0], b.ranges[0]];
  return (x && y ? compareRanges(x, y) : 0) || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function keyOf({ entries }: Conflict): string {
  return slugOf(...entries.map((entry) => entry.id));
}

function hostFinding(conflict: Conflict, reference: Reference): Finding {
  const [a, b] = conflict.entries;
  const ports = portWords(conflict.transports, conflict.ranges);
  const names = [nameWithin(a, b, reference), nameWithin(b, a, reference)];
  const owners = conflict.entries.map((entry) => ownerName(entry) ?? '');
  const hosts = conflict.roles.map((role) => roleName(reference, a.product, role));
  const where = hosts.length > 0 ? `on ${listWords(hosts)}` : 'on one computer';
  const id = shortId(authorOf(b, reference), authorOf(a, reference).product);
  return {
    ...common(conflict),
    title: `${opening(ports)} twice`,
    message: `${listWords(names)} of ${productName(reference, a.product)} both listen on ${ports} ${where}, as ${owners[0]} and as ${owners[1]}.`,
    hint: `Correct the entry that is wrong: its port, transport, side, listener or service, or the component's runsOn. If both may stand, write at one of them "acknowledged: [{ rule: ${RULE}, with: ${id}, reason: … }]".`,
    statements: conflict.entries.map((entry) => ({
      by: { entry: entry.id },
      says: `${nameOf(reference, entry)} listens on ${portWords(conflict.transports, fixedRanges(entry.spec))} as ${ownerName(entry)}.`,
    })),
    conclusion: `Matters if both run at the same time: the one that starts first gets the port.`,
  };
}

const SIDE_WORDS = { listens: 'listens on', connects: 'connects to', unstated: 'uses' } as const;

function pageFinding(conflict: Conflict, reference: Reference): Finding {
  const [later, earlier] = conflict.entries;
  const ports = portWords(conflict.transports, conflict.ranges);
  const [second, first] = [anchorOf(later), anchorOf(earlier)];
  return {
    ...common(conflict),
    title: `${opening(ports)} twice`,
    message: `${partyName(reference, later)} ${SIDE_WORDS[later.side]} ${ports} in two entries of its page, ${first} and ${second}.`,
    hint: `Merge ${second} into ${first} and add its peers there, or correct the port or transport of one of them; alternatives share a oneOf.`,
    statements: [earlier, later].map((entry): Statement => ({
      by: { entry: entry.id },
      says: `${anchorOf(entry)}: ${portWords(entry.transports, fixedRanges(entry.spec))}. ${entry.purpose}`,
    })),
    conclusion: 'Matters if the list is turned into rules or counted: one port stands in it as two.',
  };
}

function common({
  entries,
  ranges,
}: Conflict): Pick<Finding, 'rule' | 'severity' | 'key' | 'products' | 'places' | 'ports'> {
  return {
    rule: RULE,
    severity: 'error',
    key: slugOf(...entries.map((entry) => entry.id)),
    products: [entries[0].product],
    places: entries.map((entry) => ({ entry: entry.id })),
    ports: ranges,
  };
}

/** Two entries on one page are told apart by their anchors. */
function nameWithin(entry: Entry, other: Entry, reference: Reference): string {
  const name = nameOf(reference, entry);
  return name === nameOf(reference, other) ? `${name} (${anchorOf(entry)})` : name;
}
