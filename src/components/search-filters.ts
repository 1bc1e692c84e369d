/** What the text search can be narrowed to: names that a reader understands, not ids. */
import type { Catalog, Component, Entry, Protocol } from '../catalog/model.ts';
import { protocolUses } from '../derive/protocol-uses.ts';

export const PAGE_KINDS = [
  'component',
  'guide',
  'protocol',
  'product',
  'source',
  'finding',
  'versions',
] as const;

export interface SearchFilters {
  readonly kind: (typeof PAGE_KINDS)[number];
  /** Short names. */
  readonly product?: readonly string[];
  readonly vendor?: readonly string[];
  readonly transport?: readonly string[];
  /** Short names. */
  readonly protocol?: readonly string[];
  readonly configurable?: readonly string[];
}

export const FILTER_NAMES = [
  'kind',
  'product',
  'vendor',
  'transport',
  'protocol',
  'configurable',
] as const satisfies readonly (keyof SearchFilters)[];

/** Of a page about some products: a guide, a document, a comparison of versions. */
export function productFilters(ids: readonly string[], catalog: Catalog) {
  const products = ids.flatMap((id) => catalog.products.get(id) ?? []);
  return {
    product: distinct(products.map((product) => product.shortName)),
    vendor: distinct(products.map((product) => product.vendor)),
  };
}

/** Of a component's page: its product and what its own entries and those that name it say. */
export function componentFilters(
  component: Component,
  entries: readonly Entry[],
  catalog: Catalog,
): SearchFilters {
  return {
    kind: 'component',
    ...productFilters([component.product], catalog),
    ...entryFilters(entries, catalog),
  };
}

/** Of the page of a protocol: what all its uses say. */
export function protocolFilters({ id }: Protocol, catalog: Catalog): SearchFilters {
  const { entries } = protocolUses(id, catalog);
  const products = [...new Set(entries.map(({ product }) => product))];
  return { kind: 'protocol', ...productFilters(products, catalog), ...entryFilters(entries, catalog) };
}

/** Each value that one of the entries has, sorted, so that their order on the page does not matter. */
function entryFilters(entries: readonly Entry[], catalog: Catalog) {
  const protocols = entries.flatMap((entry) => catalog.protocols.get(entry.protocol ?? '')?.shortName ?? []);
  return {
    transport: distinct(entries.flatMap((entry) => entry.transports)),
    protocol: distinct(protocols),
    configurable: distinct(entries.map((entry) => entry.configurable)),
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
