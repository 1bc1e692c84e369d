/**
 * What changed from one version of a product to the next, entry by entry.
 *
 * Input: a catalog. Output: a comparison for each product that `follows` another. What belongs together is
 * found in version-pairs.ts; every authored entry of both products stands in exactly one row.
 *
 * A use that the newer document does not print is "removed" only where it prints the same list,
 * that is, where its entries cite the heading under which the older document prints the use first;
 * else nobody knows, and it is "not mentioned".
 */
import type { Catalog, Component, Entry, Product } from '../catalog/model.ts';
import { byName } from '../catalog/catalog.ts';
import { fixedRanges, MAX_PORT } from '../schema/port-spec.ts';
import { allCitations } from './citations.ts';
import { entryChanges, type EntryChange } from './entry-changes.ts';
import { type Group, groupComponents, type Pair, pairEntries } from './version-pairs.ts';

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
