/** The catalog from Astro's content layer. Linted before, so nothing is checked again. */
import { getCollection } from 'astro:content';
import { buildCatalog } from './catalog.ts';
import type { Catalog } from './model.ts';

export async function loadCatalog(): Promise<Catalog> {
  const [products, components, guides, sources, protocols] = await Promise.all([
    getCollection('products'),
    getCollection('components'),
    getCollection('guides'),
    getCollection('sources'),
    getCollection('protocols'),
  ]);
  return buildCatalog({ products, components, guides, sources, protocols: protocols.map((p) => p.data) });
}
