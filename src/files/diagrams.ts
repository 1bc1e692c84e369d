/** Mermaid text and picture of every diagram. */
import type { CheckedReference } from '../derive/findings/checked.ts';
import { hubFiles, mapFiles, sequenceFiles } from '../diagram/files.ts';
import { keptLayouts } from '../diagram/kept-layouts.ts';
import { layOutWithElk } from '../diagram/map-layout.ts';
import { productMaps } from '../diagram/product-maps.ts';
import { type SiteFile, TYPES } from './site-file.ts';

export interface DiagramPlace {
  /** `/`, or `/docs/`: pictures and texts link to the pages. */
  readonly base: string;
  /** Folder of the layouts that are kept from build to build. */
  readonly layouts: string;
}

/** @throws what the layout of a map throws */
export async function diagramFiles(
  reference: CheckedReference,
  { base, layouts }: DiagramPlace,
): Promise<readonly SiteFile[]> {
  const link = (path: string) => base.replace(/\/$/, '') + path;
  const layOut = keptLayouts(layouts, layOutWithElk);
  const products = [...reference.catalog.products.values()];
  const maps = await Promise.all(products.map((product) => productMaps(product, reference, layOut)));
  const files = [
    ...hubFiles(reference, link),
    ...maps.flatMap((map) => (map ? mapFiles(map, link) : [])),
    ...sequenceFiles(reference.catalog, link),
  ];
  return files.map(({ path, text }) => ({
    path: `diagrams/${path}`,
    type: path.endsWith('.svg') ? TYPES.svg : TYPES.text,
    body: text,
  }));
}
