/** The maps of the products, laid out once per build; layouts are kept from build to build. */
import { keptLayouts } from '../diagram/kept-layouts.ts';
import { layOutWithElk } from '../diagram/map-layout.ts';
import { productMaps, type ProductMaps } from '../diagram/product-maps.ts';
import type { Product } from '../catalog/model.ts';
import { collectReadsOf, type Made, noteReads } from '../catalog/reads.ts';
import { layoutsFolder } from './_place.ts';
import { reference } from './_reference.ts';

const layOut = keptLayouts(layoutsFolder(), layOutWithElk);
const made = new Map<string, Promise<Made<ProductMaps | null>>>();

/** Null for a product without a connection. */
export async function mapsOf(product: Product): Promise<ProductMaps | null> {
  const maps = made.get(product.id) ?? collectReadsOf(() => productMaps(product, reference(), layOut));
  made.set(product.id, maps);
  const { value, reads } = await maps;
  noteReads(reads);
  return value;
}
