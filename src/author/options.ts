/** What the content offers as answers, in the order of its files. */
import { UNSTATED } from '../catalog/model.ts';
import { type Located, textsAt, valuesAt } from '../lint/key-pattern.ts';
import type { Page } from '../lint/page.ts';
import type { Site } from '../lint/site.ts';
import { LISTENERS } from '../schema/listener.ts';
import type { Choice } from './choice.ts';

export function products(site: Site): readonly Choice[] {
  return [...site.products].map(([id, page]) => ({ id, label: textOf(page, 'name') }));
}

/** Host roles of a product. */
export function hostRoles(site: Site, product: string): readonly Choice[] {
  return named(valuesAt(site.products.get(product)?.data, 'hostRoles.*'));
}

export function protocols(site: Site): readonly Choice[] {
  return named(valuesAt(site.protocols?.data, '*'));
}

export function listeners(): readonly Choice[] {
  return Object.entries(LISTENERS).map(([id, label]) => ({ id, label }));
}

/** Components of a product, and the word for an end that no document names. */
export function peers(site: Site, product: string): readonly Choice[] {
  const own = [...site.components].filter(([, { folder }]) => folder === product);
  const named = own.map(([id, page]) => ({ id: id.slice(product.length + 1), label: textOf(page, 'name') }));
  return [...named, { id: UNSTATED, label: 'no document names it' }];
}

/** Documents that speak of a product; all, where none does. */
export function documents(site: Site, product: string): readonly Choice[] {
  const all = [...site.sources].map(([id, page]) => ({ id, page, label: textOf(page, 'title') }));
  const own = all.filter(({ page }) =>
    textsAt(page.data, 'products.*').some(({ value }) => value === product),
  );
  return (own.length > 0 ? own : all).map(({ id, label }) => ({ id, label }));
}

function textOf(page: Page | undefined, pattern: string): string {
  return textsAt(page?.data, pattern)[0]?.value ?? '';
}

/** Items of a list with their ids and names. */
function named(items: readonly Located[]): readonly Choice[] {
  return items.flatMap(({ value }) =>
    textsAt(value, 'id').map(({ value: id }) => ({ id, label: textsAt(value, 'name')[0]?.value ?? '' })),
  );
}
