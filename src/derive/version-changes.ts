/**
 * What changed from one version of a product to the next, entry by entry.
 *
 * Input: a catalog. Output: a comparison for each product that `follows` another. Components are
 * paired by slug and by `supersedes`; all that hang together this way form one group, and only
 * entries of one group are compared. Within it, entries are paired by protocol, transport and
 * number, then by id, then by number alone; at last, an entry joins a pair whose other side covers
 * its numbers too ("67, 68" became 67 and 68). Every authored entry of both products stands in
 * exactly one row.
 *
 * A use that the newer document does not print is "removed" only where it prints the same list,
 * that is, where its entries cite the heading under which the older document prints the use first;
 * else nobody knows, and it is "not mentioned".
 */
import type { Catalog, Component, Entry, Product } from '../catalog/model.ts';
import { byName } from '../catalog/catalog.ts';
import {
  fixedRanges,
  MAX_PORT,
  type PortRange,
  printPortSpec,
  rangeHolds,
  rangesMeet,
} from '../schema/port-spec.ts';
import { allCitations } from './citations.ts';
import { entryChanges, type EntryChange } from './entry-changes.ts';

export const CHANGE_KINDS = ['added', 'changed', 'removed', 'not-mentioned', 'unchanged'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface VersionRow {
  readonly kind: ChangeKind;
  /** Entries of the older version: none where added, several where the newer one joins them. */
  readonly old: readonly Entry[];
  /** Entries of the newer version: none where gone, several where the older one is split. */
  readonly now: readonly Entry[];
  /** Components on both sides, also on the one without an entry; empty where there is no counterpart. */
  readonly components: { readonly old: readonly Component[]; readonly now: readonly Component[] };
  /** Components through which the newer counterpart talks, for a use it no longer prints itself. */
  readonly through: readonly Component[];
  readonly changes: readonly EntryChange[];
}

export interface VersionChanges {
  readonly family: string;
  readonly from: Product;
  readonly to: Product;
  /** In order of port, then of component. */
  readonly rows: readonly VersionRow[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
}

/** One comparison for each product that follows another, in the catalog's order. */
export function versionChanges(catalog: Catalog): readonly VersionChanges[] {
  return [...catalog.products.values()].flatMap((to) => {
    const from = catalog.products.get(to.follows ?? '');
    return from ? [compareVersions(from, to, catalog)] : [];
  });
}

function compareVersions(from: Product, to: Product, catalog: Catalog): VersionChanges {
  const groups = groupComponents(componentsOf(from, catalog), componentsOf(to, catalog));
  const groupOf = new Map(groups.flatMap((g, i) => [...g.old, ...g.now].map((c) => [c.id, String(i)])));
  const alike = (component: string) => groupOf.get(component) ?? component;
  const lists = printedLists(groups.flatMap((group) => group.now.flatMap((c) => c.entries)));
  const rows = groups.flatMap((group) =>
    pairEntries(group).map((pair): VersionRow => {
      const changes =
        pair.old.length > 0 && pair.now.length > 0 ? entryChanges(pair.old, pair.now, catalog, alike) : [];
      const kind = kindOf(pair, changes, group, lists);
      const gone = kind === 'removed' || kind === 'not-mentioned';
      return {
        kind,
        ...pair,
        components: { old: standingOn(pair.old, group.old), now: standingOn(pair.now, group.now) },
        through: gone ? throughOf(group, catalog) : [],
        changes,
      };
    }),
  );
  const sorted = rows.sort(compareRows);
  const counts = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]),
  ) as Record<ChangeKind, number>;
  return { family: to.family, from, to, rows: sorted, counts };
}

function componentsOf(product: Product, catalog: Catalog): readonly Component[] {
  return product.components.flatMap((id) => catalog.components.get(id) ?? []);
}

interface Group {
  readonly old: readonly Component[];
  readonly now: readonly Component[];
}

/** Components that hang together by slug and `supersedes`; one without a counterpart stands alone. */
function groupComponents(old: readonly Component[], now: readonly Component[]): readonly Group[] {
  const all = [...now, ...old];
  const before = new Set(old);
  const parent = new Map(all.map((c) => [c.id, c.id]));
  const root = (id: string): string => {
    const up = parent.get(id)!;
    return up === id ? id : root(up);
  };
  const bySlug = new Map(old.map((c) => [c.slug, c.id]));
  for (const component of now) {
    const earlier = [bySlug.get(component.slug), ...component.supersedes];
    for (const id of earlier)
      if (id !== undefined && parent.has(id)) parent.set(root(id), root(component.id));
  }
  const groups = Map.groupBy(all, (component) => root(component.id));
  return [...groups.values()].map((members) => ({
    old: members.filter((c) => before.has(c)),
    now: members.filter((c) => !before.has(c)),
  }));
}

interface Pair {
  old: Entry[];
  now: Entry[];
}

const port = (entry: Entry) => `${printPortSpec(entry.spec)} ${entry.icmp ?? ''}`;
const use = (entry: Entry) => [entry.protocol ?? '', entry.transports.join(), port(entry)].join('\n');
const slug = (entry: Entry) => entry.component.split('/')[1] ?? '';
const numbered = (entry: Entry) => entry.spec.kind !== 'unstated' && entry.spec.kind !== 'none';

/**
 * What pairs two entries, the surest first; an empty key pairs with nothing. Between pages of different
 * slugs an id says little, so there the number comes before it.
 */
const KEYS: readonly ((entry: Entry) => string)[] = [
  (entry) => [use(entry), entry.anchor, slug(entry)].join('\n'),
  (entry) => [use(entry), entry.anchor].join('\n'),
  (entry) => [use(entry), slug(entry)].join('\n'),
  use,
  (entry) => [entry.anchor, slug(entry)].join('\n'),
  (entry) => (entry.protocol ? `${entry.protocol}\n${port(entry)}` : ''),
  (entry) => (numbered(entry) ? `${entry.transports.join()}\n${port(entry)}` : ''),
  (entry) => (numbered(entry) ? port(entry) : ''),
  (entry) => entry.anchor,
];

function pairEntries(group: Group): readonly Pair[] {
  const old = new Set(group.old.flatMap((component) => component.entries));
  const now = new Set(group.now.flatMap((component) => component.entries));
  const pairs: Pair[] = [];
  const pair = (a: Entry, b: Entry) => {
    old.delete(a);
    now.delete(b);
    pairs.push({ old: [a], now: [b] });
  };
  for (const key of KEYS) {
    const waiting = Map.groupBy(old, key);
    for (const entry of [...now]) {
      const match = key(entry) === '' ? undefined : waiting.get(key(entry))?.shift();
      if (match) pair(match, entry);
    }
  }
  for (const entry of [...now]) {
    const match = [...old].find((other) => overlaps(entry, other) && sameProtocol(entry, other));
    if (match) pair(match, entry);
  }
  for (const entry of [...now]) if (join(entry, pairs, 'now', 'old')) now.delete(entry);
  for (const entry of [...old]) if (join(entry, pairs, 'old', 'now')) old.delete(entry);
  return [
    ...pairs,
    ...[...now].map((entry) => ({ old: [], now: [entry] })),
    ...[...old].map((entry) => ({ old: [entry], now: [] })),
  ];
}

/** Puts an entry beside those of its own side, if the other side covers it and they leave room. */
function join(entry: Entry, pairs: readonly Pair[], own: 'old' | 'now', other: 'old' | 'now'): boolean {
  const match = pairs.find(
    (pair) =>
      pair[other].some((whole) => covers(whole, entry) && sameProtocol(whole, entry)) &&
      !pair[own].some((part) => overlaps(part, entry)),
  );
  match?.[own].push(entry);
  return match !== undefined;
}

function sameProtocol(a: Entry, b: Entry): boolean {
  return a.protocol === null || b.protocol === null || a.protocol === b.protocol;
}

/** A number and a transport in common, as far as the transports are stated. */
function overlaps(a: Entry, b: Entry): boolean {
  const meet = (x: PortRange) => fixedRanges(b.spec).some((y) => rangesMeet(x, y));
  return fixedRanges(a.spec).some(meet) && (silent(a) || silent(b) || shares(a, b));
}

function covers(whole: Entry, part: Entry): boolean {
  const ranges = fixedRanges(part.spec);
  const held = (x: PortRange) => fixedRanges(whole.spec).some((y) => rangeHolds(y, x));
  const carried = silent(whole) || part.transports.every((t) => whole.transports.includes(t));
  return ranges.length > 0 && ranges.every(held) && carried;
}

function silent(entry: Entry): boolean {
  return entry.transports.includes('unstated');
}

function shares(a: Entry, b: Entry): boolean {
  return a.transports.some((transport) => b.transports.includes(transport));
}

function kindOf(
  pair: Pair,
  changes: readonly EntryChange[],
  group: Group,
  lists: ReadonlySet<string>,
): ChangeKind {
  if (pair.old.length === 0) return 'added';
  if (pair.now.length > 0) return changes.length > 0 ? 'changed' : 'unchanged';
  const sameList = pair.old.every((entry) => headingsOf(entry).some((heading) => lists.has(heading)));
  return group.now.length > 0 && sameList ? 'removed' : 'not-mentioned';
}

/** Where the entry itself is printed first; further places may only bear out a detail. */
function headingsOf(entry: Entry): readonly string[] {
  const first = entry.citations[0] ?? entry.peers[0]?.citations[0];
  return first ? [first.section, ...(first.item === null ? [] : [first.item])] : [];
}

/** Headings under which some entries are printed. */
function printedLists(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => allCitations(entry).map((citation) => citation.section)));
}

function standingOn(entries: readonly Entry[], all: readonly Component[]): readonly Component[] {
  const ids = new Set(entries.map((entry) => entry.component));
  return ids.size === 0 ? all : all.filter((component) => ids.has(component.id));
}

function throughOf(group: Group, catalog: Catalog): readonly Component[] {
  const ids = new Set(group.now.flatMap((component) => component.via));
  return [...ids].flatMap((id) => catalog.components.get(id) ?? []);
}

function compareRows(a: VersionRow, b: VersionRow): number {
  const entry = (row: VersionRow) => (row.now[0] ?? row.old[0])!;
  const name = (row: VersionRow) => (row.components.now[0] ?? row.components.old[0])?.name ?? '';
  const [x, y] = [entry(a), entry(b)];
  return placeOf(x) - placeOf(y) || byName(name(a), name(b)) || (x.id < y.id ? -1 : 1);
}

/** By number, then dynamic, then without a number. */
function placeOf({ spec }: Entry): number {
  const after = { all: 0, one: 0, dynamic: 1, unstated: 2, none: 3 } as const;
  return fixedRanges(spec)[0]?.from ?? MAX_PORT + after[spec.kind];
}
