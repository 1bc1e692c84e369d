import type { ContentRecord, DiskContent, Problem } from '../catalog/from-disk.ts';
import { resolveComponent } from '../catalog/resolve.ts';
import { participantsNamed } from '../schema/sequence-ends.ts';
import { readPage, type Page } from './page.ts';
import { textsAt } from './key-pattern.ts';

/** All pages, by what they are called. Broken pages are among them: a reference to one is no mistake. */
export interface Site {
  /** The content folder as it is printed. */
  readonly folder: string;
  readonly problems: readonly Problem[];
  readonly pages: readonly Page[];
  readonly products: ReadonlyMap<string, Page>;
  /** By `<product>/<component>`, where the product is the folder. */
  readonly components: ReadonlyMap<string, Page>;
  readonly guides: ReadonlyMap<string, Page>;
  readonly sources: ReadonlyMap<string, Page>;
  readonly protocols: Page | undefined;
}

/** Pages by their records: a record never changes, so what is linted again with one new record is read once. */
const read = new WeakMap<ContentRecord, Page>();

function pageOf(record: ContentRecord): Page {
  const page = read.get(record) ?? readPage(record);
  read.set(record, page);
  return page;
}

export function buildSite({ folder, problems, records }: DiskContent): Site {
  return arrange(folder, problems, records.map(pageOf));
}

/** The same site with one page more, such as one that is being written. */
export function withPage({ folder, problems, pages }: Site, page: Page): Site {
  return arrange(folder, problems, [...pages, page]);
}

function arrange(folder: string, problems: readonly Problem[], pages: readonly Page[]): Site {
  const byId = (kind: Page['kind']): ReadonlyMap<string, Page> =>
    new Map(pages.filter((page) => page.kind === kind).map((page) => [page.id, page]));
  return {
    folder,
    problems,
    pages,
    products: byId('product'),
    components: byId('component'),
    guides: byId('guide'),
    sources: byId('source'),
    protocols: pages.find((page) => page.kind === 'protocols'),
  };
}

/**
 * Full ids that a reference to a component may mean. Where a page's folder and its `product` disagree, both
 * readings count: that disagreement is reported once, and not again for each reference. A guide, which belongs to no
 * product, names the participants of its sequence.
 */
export function componentIds(page: Page, ref: string): readonly string[] {
  if (page.kind === 'guide') {
    const participants = textsAt(page.data, 'sequence.participants.*').map(({ value }) => value);
    return ref.includes('/') ? [ref] : participantsNamed(participants, ref);
  }
  const products = [page.folder, ...textsAt(page.data, 'product').map(({ value }) => value)];
  return [...new Set(products.map((product) => resolveComponent(ref, product)))];
}

/**
 * Whether errors hide what some component's page says. A rule that finds something missing everywhere asks this
 * first, or it would report once more what another error has caused.
 */
export function isPartlyHidden(site: Site): boolean {
  return [...site.components.values()].some(({ broken }) => broken);
}

/** `components/p/x.mdx` under the content folder, as it is printed. */
export function contentPath(site: Site, path: string): string {
  return site.folder === '.' ? path : `${site.folder}/${path}`;
}
