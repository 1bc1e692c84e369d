/** What a page loads without any action of the reader, in a real browser: its HTML, its CSS and its scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

/** Kilobytes, gzip. */
export interface FirstView {
  readonly path: string;
  readonly total: number;
  readonly scripts: number;
}

const COUNTED = ['document', 'stylesheet', 'script'];

/**
 * @param url address of the site's home page, with a slash at its end
 * @param path file of a page within the site, as `/products/x/y/index.html`
 * @param site folder that is served at `url`
 */
export async function measureFirstView(
  browser: Browser,
  url: string,
  path: string,
  site: string,
): Promise<FirstView> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const loaded = new Map<string, string>();
  page.on('request', (request) => loaded.set(new URL(request.url()).pathname, request.resourceType()));
  await page.goto(new URL(path.replace(/index\.html$/, '').slice(1), url).href, { waitUntil: 'networkidle' });
  await context.close();
  const sizes = [...loaded]
    .filter(([, type]) => COUNTED.includes(type))
    .map(([file, type]) => ({ type, kilobytes: gzipKilobytes(site, file) }));
  const sum = (list: typeof sizes) => list.reduce((all, { kilobytes }) => all + kilobytes, 0);
  return { path, total: sum(sizes), scripts: sum(sizes.filter(({ type }) => type === 'script')) };
}

function gzipKilobytes(site: string, path: string): number {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return gzipSync(readFileSync(join(site, file))).length / 1024;
}
