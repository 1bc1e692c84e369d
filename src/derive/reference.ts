/** Everything derived from a catalog, computed once per build and handed to the pages. */
import type { Catalog, Component, Discrepancy, Entry } from '../catalog/model.ts';
import { type Connection, connectionsOf } from './connections.ts';
import { mirrorEntries } from './mirrors.ts';
import { buildPortIndex, type PortIndex } from './port-index.ts';
import { type UnnumberedId, unnumberedUrls } from './port-list.ts';

export interface Reference {
  readonly catalog: Catalog;
  /** Derived entries by the component they stand on. */
  readonly mirrors: ReadonlyMap<string, readonly Entry[]>;
  readonly connections: readonly Connection[];
  /** Connections by each component at an end of them. */
  readonly connectionsOf: ReadonlyMap<string, readonly Connection[]>;
  readonly ports: PortIndex;
  /** Where the list of each kind of ports without a number begins. */
  readonly unnumbered: ReadonlyMap<UnnumberedId, string>;
  /** Authored discrepancies of all pages. */
  readonly discrepancies: readonly Discrepancy[];
  /** Discrepancies by the full id of each entry they touch. */
  readonly discrepanciesOf: ReadonlyMap<string, readonly Discrepancy[]>;
}

export function deriveReference(catalog: Catalog): Reference {
  const connections = connectionsOf(catalog);
  const ports = buildPortIndex(catalog);
  const discrepancies = [
    ...[...catalog.products.values()].flatMap((page) => page.discrepancies),
    ...[...catalog.components.values()].flatMap((page) => page.discrepancies),
    ...[...catalog.guides.values()].flatMap((page) => page.discrepancies),
    ...[...catalog.sources.values()].flatMap((page) => page.discrepancies),
  ];
  return {
    catalog,
    mirrors: mirrorEntries(catalog),
    connections,
    connectionsOf: indexBy(connections, (c) => [c.from, c.to]),
    ports,
    unnumbered: unnumberedUrls({ catalog, ports }),
    discrepancies,
    discrepanciesOf: indexBy(discrepancies, (d) => d.entries),
  };
}

/** Own entries, then those that stand on the component because the other side may start too. */
export function entriesOn(reference: Reference, component: Component): readonly Entry[] {
  return [...component.entries, ...(reference.mirrors.get(component.id) ?? [])];
}

function indexBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = index.get(key);
      if (list) list.push(item);
      else index.set(key, [item]);
    }
  }
  return index;
}
