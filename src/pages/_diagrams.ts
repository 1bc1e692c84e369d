/** The maps of the products, laid out once per build; layouts are kept from build to build. */
import { keptLayouts } from '../diagram/kept-layouts.ts';
import { layOutWithElk } from '../diagram/map-layout.ts';
import { productMaps, type ProductMaps } from '../diagram/product-maps.ts';
import type { Product } from '../catalog/model.ts';
import { reference } from './_reference.ts';

// Set by astro.config.mjs, which knows where a build reads and writes.
const layOut = keptLayouts(import.meta.env.PORTOLAN_LAYOUTS as string, layOutWithElk);
const made = new Map<string, Promise<ProductMaps | null>>();

/** Null for a product without a connection. */
export function mapsOf(product: Product): Promise<ProductMaps | null> {
  const maps = made.get(product.id) ?? make(product);
  made.set(product.id, maps);
  return maps;
}

async function make(product: Product): Promise<ProductMaps | null> {
  return productMaps(product, reference(), layOut);
}
