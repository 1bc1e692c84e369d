/** What a built site weighs: pages, and the heaviest and the median page of each kind as a browser downloads it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const COMPONENT_PAGES = '/products/*/*/';
export const PRODUCT_PAGES = '/products/*/';
export const SHEET_PAGES = '/sheets/*/';

export interface SiteWeight {
  readonly pages: number;
  readonly megabytes: number;
  /** Kind of page → its HTML. */
  readonly kinds: Readonly<Record<string, KindWeight>>;
}

export interface KindWeight {
  readonly pages: number;
  readonly heaviest: PageWeight;
  readonly median: PageWeight;
  /** Kilobytes of the pages that a site of another size has too, by path. */
  readonly shared: Readonly<Record<string, number>>;
}

export interface PageWeight {
  readonly path: string;
  readonly kilobytes: number;
  readonly gzipKilobytes: number;
}

interface FileSize {
  readonly path: string;
  readonly bytes: number;
}

/**
 * @param dist folder of a built site
 * @param products ids of those that a site of another size has too
 */
export function weighSite(dist: string, products: readonly string[] = []): SiteWeight {
  const isShared = (path: string) => products.some((id) => path.split('/').includes(id));
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'));
  const sizes = files.map((path): FileSize => ({ path, bytes: statSync(join(dist, path)).size }));
  const pages = sizes.filter(({ path }) => path.endsWith('.html'));
  const kinds = [...Map.groupBy(pages, ({ path }) => kindOf(path))].sort(byKind);
  return {
    pages: pages.length,
    megabytes: round(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20),
    kinds: Object.fromEntries(kinds.map(([kind, list]) => [kind, weighKind(dist, list, isShared)])),
  };
}

// /products/x/y/index.html is a page of kind /products/*/*/.
function kindOf(path: string): string {
  const parts = path.split('/').slice(1, -1);
  return `/${parts.map((part, i) => (i === 0 ? `${part}/` : '*/')).join('')}`;
}

function weighKind(
  dist: string,
  pages: readonly FileSize[],
  isShared: (path: string) => boolean,
): KindWeight {
  const sorted = pages.toSorted((a, b) => a.bytes - b.bytes);
  return {
    pages: pages.length,
    heaviest: weighPage(dist, sorted.at(-1)!),
    median: weighPage(dist, sorted[Math.floor(sorted.length / 2)]!),
    shared: Object.fromEntries(
      pages.filter(({ path }) => isShared(path)).map(({ path, bytes }) => [path, round(bytes / 1024)]),
    ),
  };
}

function weighPage(dist: string, { path, bytes }: FileSize): PageWeight {
  const gzip = gzipSync(readFileSync(join(dist, path))).length;
  return { path, kilobytes: round(bytes / 1024), gzipKilobytes: round(gzip / 1024) };
}

function byKind([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
