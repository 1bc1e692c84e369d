/** What a build makes of a content folder, for tests on all of it. */
import { catalogFromDisk } from '../src/catalog/disk-catalog.ts';
import { checkReference, type CheckedReference } from '../src/derive/findings/checked.ts';
import { FINDING_RULES } from '../src/derive/findings/index.ts';
import { deriveReference } from '../src/derive/reference.ts';
import { productSheet } from '../src/export/sheet/build.ts';
import type { Sheet } from '../src/export/sheet/schema.ts';

export function referenceOf(folder: string): CheckedReference {
  return checkReference(deriveReference(catalogFromDisk(folder)), FINDING_RULES);
}

/** The port sheet of each product. */
export function sheetsOf(reference: CheckedReference): readonly Sheet[] {
  return [...reference.catalog.products.values()].map((product) => productSheet(product, reference));
}
