/** The catalog, and the bodies of its pages, from Astro's content layer. Linted before, so nothing is checked again. */
import { getCollection, render, type CollectionEntry } from 'astro:content';
import { buildCatalog } from './catalog.ts';
import type { Catalog } from './model.ts';

export type BodyKind = 'products' | 'components' | 'guides' | 'sources';
export type Page = CollectionEntry<BodyKind>;

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

/** The pages of a collection by their ids. */
export async function loadPages(kind: BodyKind): Promise<ReadonlyMap<string, Page>> {
  const pages: readonly Page[] = await getCollection(kind);
  return new Map(pages.map((page) => [page.id, page]));
}

/** A page's body, ready to place, its second-level headings, and whether it has any text. */
export async function renderBody(page: Page) {
  const { Content, headings } = await render(page);
  return {
    Content,
    sections: headings.filter((h) => h.depth === 2).map((h) => ({ id: h.slug, name: h.text })),
    empty: (page.body ?? '').trim() === '',
  };
}
