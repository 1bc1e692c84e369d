import { createHash } from 'node:crypto';
import type { Catalog } from '../catalog/model.ts';

/** A name of the facts: eight digits of a hash. The same facts have the same one. */
export function factsName({ products, components, guides, sources, protocols }: Catalog): string {
  const hash = createHash('sha256');
  for (const pages of [products, components, guides, sources, protocols]) {
    for (const page of pages.values()) hash.update(JSON.stringify(page));
  }
  return hash.digest('hex').slice(0, 8);
}
