/** The port sheet of each product, made once per state of the content. */
import type { Product } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { productSheet } from './build.ts';
import type { Sheet } from './schema.ts';

const made = new WeakMap<Product, Sheet>();

export function sheetOf(product: Product, reference: CheckedReference): Sheet {
  const known = made.get(product);
  if (known) return known;
  const sheet = productSheet(product, reference);
  made.set(product, sheet);
  return sheet;
}
