/**
 * Which state of a product's facts a printed sheet shows: a name made from the facts themselves, so that a sheet stays the
 * same as long as its name does, and the day on which any of the content was last changed.
 */
import { oncePer } from '../catalog/once-per.ts';
import type { Product } from '../catalog/model.ts';
import { dateWords } from '../components/words.ts';
import { productFactsName } from '../derive/facts-name.ts';
import { contentDay, reference } from './_reference.ts';

export interface Revision {
  /** The same facts have the same one. */
  readonly id: string;
  /** Null where nobody kept a history of the content. */
  readonly date: string | null;
}

const idOf = oncePer((product: Product) => productFactsName(product, reference().catalog));

export function revision(product: Product): Revision {
  const date = contentDay();
  return { id: idOf(product), date: date === '' ? null : dateWords(date) };
}
