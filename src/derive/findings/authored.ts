/** Pages whose authors wrote down what is wrong in the documents, in the catalog's order. */
import type { Catalog, Discrepancy, Erratum, PageRef } from '../../catalog/model.ts';

export interface AuthoredPage {
  readonly kind: PageRef['kind'];
  readonly id: string;
  readonly name: string;
  readonly products: readonly string[];
  readonly errata: readonly Erratum[];
  readonly discrepancies: readonly Discrepancy[];
}

export function authoredPages(catalog: Catalog): readonly AuthoredPage[] {
  return [
    ...[...catalog.products.values()].map((p): AuthoredPage => ({ ...p, kind: 'product', products: [p.id] })),
    ...[...catalog.components.values()].map((c): AuthoredPage => ({
      ...c,
      kind: 'component',
      products: [c.product],
    })),
    ...[...catalog.guides.values()].map((g): AuthoredPage => ({ ...g, kind: 'guide', name: g.title })),
    ...[...catalog.sources.values()].map((s): AuthoredPage => ({ ...s, kind: 'source', name: s.title })),
  ];
}

/** Keys made unique: the second of a kind gets -2. */
export function uniqueKeys<T extends { readonly key: string }>(items: readonly T[]): readonly T[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.key) ?? 0) + 1;
    seen.set(item.key, count);
    return count === 1 ? item : { ...item, key: `${item.key}-${count}` };
  });
}
