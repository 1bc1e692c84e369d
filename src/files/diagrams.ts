/** Mermaid text and picture of every diagram. */
import type { CheckedReference } from '../derive/findings/checked.ts';
import { type DiagramFile, hubFiles, mapFiles, sequenceFiles } from '../diagram/files.ts';
import { keptLayouts } from '../diagram/kept-layouts.ts';
import { layOutWithElk } from '../diagram/map-layout.ts';
import { productMaps } from '../diagram/product-maps.ts';
import { type SiteFile, TYPES, type Wants } from './site-file.ts';

export interface DiagramPlace {
  /** `/`, or `/docs/`: pictures and texts link to the pages. */
  readonly base: string;
  /** Folder of the layouts that are kept from build to build. */
  readonly layouts: string;
}

/** @throws what the layout of a map throws */
export async function* diagramFiles(
  reference: CheckedReference,
  { base, layouts }: DiagramPlace,
  wants: Wants,
): AsyncGenerator<SiteFile> {
  const link = (path: string) => base.replace(/\/$/, '') + path;
  const { products, components, guides } = reference.catalog;
  const layOut = keptLayouts(layouts, layOutWithElk);
  for (const id of components.keys()) {
    const group = `hub ${id}`;
    if (wants(group)) yield* siteFiles(group, hubFiles(components.get(id)!, reference, link));
  }
  for (const id of products.keys()) {
    const group = `map ${id}`;
    if (!wants(group)) continue;
    const map = await productMaps(products.get(id)!, reference, layOut);
    if (map) yield* siteFiles(group, mapFiles(map, link));
  }
  for (const id of guides.keys()) {
    const group = `sequence ${id}`;
    if (wants(group)) yield* siteFiles(group, sequenceFiles(guides.get(id)!, reference.catalog, link));
  }
}

function siteFiles(group: string, files: readonly DiagramFile[]): readonly SiteFile[] {
  return files.map(({ path, text }) => ({
    path: `diagrams/${path}`,
    type: path.endsWith('.svg') ? TYPES.svg : TYPES.text,
    group,
    body: text,
  }));
}
