/** What a built site weighs: pages, and the heaviest page of each kind as a browser downloads it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface SiteWeight {
  readonly pages: number;
  readonly megabytes: number;
  /** Kind of page → its heaviest HTML. */
  readonly heaviest: Readonly<Record<string, PageWeight>>;
}

export interface PageWeight {
  readonly path: string;
  readonly kilobytes: number;
  readonly gzipKilobytes: number;
}

export function weighSite(dist: string): SiteWeight {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'));
  const sizes = files.map((path) => ({ path, bytes: readFileSync(join(dist, path)).length }));
  const pages = sizes.filter(({ path }) => path.endsWith('.html'));
  const heaviest = new Map<string, { path: string; bytes: number }>();
  for (const page of pages) {
    const known = heaviest.get(kindOf(page.path));
    if (!known || page.bytes > known.bytes) heaviest.set(kindOf(page.path), page);
  }
  return {
    pages: pages.length,
    megabytes: round(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20),
    heaviest: Object.fromEntries([...heaviest].sort(byKind).map(([kind, page]) => [kind, weigh(dist, page)])),
  };
}

// /products/x/y/index.html is a page of kind /products/*/*/.
function kindOf(path: string): string {
  const parts = path.split('/').slice(1, -1);
  return `/${parts.map((part, i) => (i === 0 ? `${part}/` : '*/')).join('')}`;
}

function weigh(dist: string, { path, bytes }: { path: string; bytes: number }): PageWeight {
  const gzip = gzipSync(readFileSync(join(dist, path))).length;
  return { path, kilobytes: round(bytes / 1024), gzipKilobytes: round(gzip / 1024) };
}

function byKind([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
