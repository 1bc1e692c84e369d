import { createHash } from 'node:crypto';
import type { Catalog, Product } from '../catalog/model.ts';

/** A name of all facts: eight digits of a hash. The same facts have the same one. */
export function factsName({ products, components, guides, sources, protocols }: Catalog): string {
  return nameOf([products, components, guides, sources, protocols].flatMap((pages) => [...pages.values()]));
}

/** A name of the facts of a product: what its pages say, and the documents and protocols that they name. */
export function productFactsName(product: Product, { components, sources, protocols }: Catalog): string {
  const own = product.components.map((id) => components.get(id));
  return nameOf([product, ...own, ...sources.values(), ...protocols.values()]);
}

function nameOf(pages: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const page of pages) hash.update(JSON.stringify(page));
  return hash.digest('hex').slice(0, 8);
}
