/** What the tests of the worker share: a server of their own, copies of the built site, and a reader who visits it. */
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as expectSoon, test as base, type Page } from '@playwright/test';
import { ROOT, normalizeBase } from '../../src/build/paths.ts';
import { writeServiceWorker } from '../../src/build/service-worker.ts';
import type { PrecacheLimits } from '../../src/offline/precache.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { complaintsOf } from './quiet-test.ts';
import { PRODUCT } from './shipped-pages.ts';

// A worker is there when the whole site is stored; how long that takes is not what is tested here.
export const expect = expectSoon.configure({ timeout: 30_000 });
export const SMALL: PrecacheLimits = { whole: 0, part: 600_000 };
export const OTHER = `products/${PRODUCT}/pxe-server/`;

interface Site {
  readonly server: OwnServer;
  /** Makes a copy of the built site, changed in every page and in its style sheet where `version` is given. */
  copy(name: string, version?: string, limits?: PrecacheLimits): Promise<string>;
}

export const test = base.extend<{ site: Site; complaints: string[] }>({
  serviceWorkers: 'allow',
  site: async ({ javaScriptEnabled }, use, info) => {
    base.skip(!javaScriptEnabled, 'Without scripts nothing registers a worker.');
    base.slow();
    const dist = join(ROOT, 'dist');
    const server = await ownServer(dist, normalizeBase(process.env.PORTOLAN_BASE));
    await use({ server, copy: (name, ...how) => copySite(dist, info.outputPath(name), ...how) });
    await server.close();
  },
  complaints: async ({ page }, use) => use(complaintsOf(page)),
});

async function copySite(
  from: string,
  to: string,
  version?: string,
  limits?: PrecacheLimits,
): Promise<string> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  if (version) changeEverywhere(to, version);
  if (version || limits) await writeServiceWorker(to, limits);
  return to;
}

/** Another title on every page, and a style sheet of another name that says the version too. */
function changeEverywhere(folder: string, version: string): void {
  const sheet = readdirSync(join(folder, '_astro')).find((file) => /^Base\..*\.css$/.test(file))!;
  const renamed = `Base.${version}.css`;
  const css = join(folder, '_astro', renamed);
  renameSync(join(folder, '_astro', sheet), css);
  writeFileSync(css, `${readFileSync(css, 'utf8')}:root{--version:${version}}`);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    const changed = html.replaceAll(sheet, renamed).replace('<title>', `<title>${version}: `);
    writeFileSync(join(folder, file), changed);
  }
}

/** Opens the site and waits until the worker has stored what it stores and answers for the page. */
export async function visit(page: Page, { server }: Site, path = ''): Promise<void> {
  await page.goto(`${server.url}${path}`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The build a page is of, by its title and by its style sheet; `''` is the one of dist/. */
export async function versionOf(page: Page): Promise<readonly [title: string, style: string]> {
  const title = /^(one|two|three): /.exec(await page.title())?.[1] ?? '';
  const style = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--version'),
  );
  return [title, style];
}
