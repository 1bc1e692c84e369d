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
  const ids = [...catalog.products.keys()].filter((id) => groups.has(id));
  return ids.map((id) => {
    const product = catalog.products.get(id)!;
    const members = groups.get(id)!;
    return { name: product.shortName, url: product.url, sub: product.vendor, entries: members, withSpec };
  });
}
