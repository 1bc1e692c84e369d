/** Entries by product, in the catalog's order, for tables whose left side is the product. */
import type { Catalog, Entry } from '../catalog/model.ts';

export interface UseGroup {
  readonly name: string;
  readonly url?: string;
  readonly sub?: string;
  readonly entries: readonly Entry[];
  readonly withSpec?: boolean;
}

export function groupByProduct(
  entries: readonly Entry[],
  catalog: Catalog,
  withSpec = false,
): readonly (UseGroup & { readonly url: string })[] {
  const groups = Map.groupBy(entries, (entry) => entry.product);
  const products = [...catalog.products.values()].filter((product) => groups.has(product.id));
  return products.map((product) => {
    const members = groups.get(product.id)!;
    return { name: product.shortName, url: product.url, sub: product.vendor, entries: members, withSpec };
  });
}
