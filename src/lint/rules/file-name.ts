import { UNSTATED } from '../../catalog/model.ts';
import { idField, RESERVED_PRODUCT_IDS } from '../../schema/text.ts';
import type { Report } from '../diagnostic.ts';
import { textsAt } from '../key-pattern.ts';
import { isFaulty, reportAt, reportPage, type Page } from '../page.ts';
import type { Rule } from '../rule.ts';
import { contentPath, type Site } from '../site.ts';

/** Input: paths, and `product` of components. Addresses are made of file names, so each must be an id. */
export const fileName: Rule = {
  name: 'file-name',
  description: 'Files stand where their kind belongs, and their names are ids.',
  severity: 'error',
  *check(site) {
    yield* site.problems.filter(({ about }) => about === 'tree').map(({ about: _, ...report }) => report);
    yield* folderNames(site);
    for (const page of site.pages) {
      if (page.kind === 'protocols') continue;
      yield* baseName(page);
      if (page.kind === 'component') yield* productOf(site, page);
    }
  },
};

function* folderNames(site: Site): Iterable<Report> {
  const folders = new Set([...site.components.values()].map(({ folder }) => folder));
  for (const folder of folders) {
    if (isId(folder)) continue;
    const file = contentPath(site, `components/${folder}`);
    const message = `"${folder}" is not the id of a product`;
    yield { file, line: 1, col: 1, message, hint: `Rename the folder to ${asId(folder)}.` };
  }
}

function* baseName(page: Page): Iterable<Report> {
  const name = page.id.slice(page.id.indexOf('/') + 1);
  const rename = `Rename the file to ${asId(name)}.mdx.`;
  if (!isId(name)) yield reportPage(page, `"${name}" is not an id`, rename);
  if (page.kind === 'product' && RESERVED_PRODUCT_IDS.includes(name)) {
    yield reportPage(page, `/data/${name}.json holds something else`, 'Give the product another id.');
  }
  if (page.kind === 'component' && name === UNSTATED) {
    yield reportPage(
      page,
      `"${UNSTATED}" as a peer means that no document names it`,
      'Give the component another id.',
    );
  }
}

function* productOf(site: Site, page: Page): Iterable<Report> {
  for (const { path, value } of textsAt(page.data, 'product')) {
    if (value === page.folder || isFaulty(page, path)) continue;
    const message = `the page is kept under ${page.folder}, but its product is ${value}`;
    const elsewhere = site.products.has(value) && !site.products.has(page.folder);
    const target = contentPath(site, `components/${value}/${page.id.slice(page.folder.length + 1)}.mdx`);
    const hint = elsewhere
      ? `Move the file to ${target}.`
      : `Write ${page.folder}, or move the file to ${target}.`;
    yield reportAt(page, path, message, hint);
  }
}

function isId(name: string): boolean {
  return idField.safeParse(name).success;
}

/** The id that a name most likely means. */
function asId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'a-name';
}
