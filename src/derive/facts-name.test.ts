import { expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import type { Catalog } from '../catalog/model.ts';
import { factsName, productFactsName } from './facts-name.ts';

const catalog = catalogFromDisk('tests/fixtures/shapes/content');
const [older, newer] = [...catalog.products.values()];
const names = (of: Catalog) => [factsName(of), productFactsName(older!, of), productFactsName(newer!, of)];
const before = names(catalog);
const differ = (of: Catalog) => names(of).map((name, i) => name !== before[i]);

function edited<K extends 'components' | 'sources' | 'guides'>(kind: K, id: string, fields: object): Catalog {
  const pages = new Map<string, object>(catalog[kind]);
  return { ...catalog, [kind]: pages.set(id, { ...pages.get(id), ...fields }) };
}

it('names are those of the facts', () => {
  for (const name of before) expect(name).toMatch(/^[0-9a-f]{8}$/);
  expect(names(catalogFromDisk('tests/fixtures/shapes/content'))).toEqual(before);
});

it('a fact of a product renames all facts and those of the product, no other', () => {
  expect(differ(edited('components', newer!.components[0]!, { summary: 'Another.' }))).toEqual([
    true,
    false,
    true,
  ]);
});

it('a document renames the facts of every product, a guide of none', () => {
  const [source] = catalog.sources.keys();
  const [guide] = catalog.guides.keys();
  expect(differ(edited('sources', source!, { title: 'Another' }))).toEqual([true, true, true]);
  expect(differ(edited('guides', guide!, { title: 'Another' }))).toEqual([true, false, false]);
});
