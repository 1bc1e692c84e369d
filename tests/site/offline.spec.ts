import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as expectSoon, test as base, type Page } from '@playwright/test';
import { ROOT, normalizeBase } from '../../src/build/paths.ts';
import { writeServiceWorker } from '../../src/build/service-worker.ts';
import type { PrecacheLimits } from '../../src/offline/precache.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { builtPages } from './site-files.ts';

// A worker is there when the whole site is stored; how long that takes is not what is tested here.
const expect = expectSoon.configure({ timeout: 30_000 });
const SMALL: PrecacheLimits = { whole: 0, part: 600_000 };
const COMPONENT = 'products/altiris-deployment-server-6-x/deployment-server/';
const OTHER = 'products/altiris-deployment-server-6-x/pxe-server/';

interface Site {
  readonly server: OwnServer;
  /** Makes a copy of the built site, changed in every page and in its style sheet where `version` is given. */
  copy(name: string, version?: string, limits?: PrecacheLimits): Promise<string>;
}

const test = base.extend<{ site: Site; errors: string[] }>({
  serviceWorkers: 'allow',
  site: async ({ javaScriptEnabled }, use, info) => {
    base.skip(!javaScriptEnabled, 'Without scripts nothing registers a worker.');
    base.slow();
    const dist = join(ROOT, 'dist');
    const server = await ownServer(dist, normalizeBase(process.env.PORTOLAN_BASE));
    await use({ server, copy: (name, ...how) => copySite(dist, info.outputPath(name), ...how) });
    await server.close();
  },
  errors: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await use(errors);
  },
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
async function visit(page: Page, { server }: Site, path = ''): Promise<void> {
  await page.goto(`${server.url}${path}`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The build a page is of, by its title and by its style sheet; `''` is the one of dist/. */
async function versionOf(page: Page): Promise<readonly [title: string, style: string]> {
  const title = /^(one|two|three): /.exec(await page.title())?.[1] ?? '';
  const style = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--version'),
  );
  return [title, style];
}

function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}

test('after one visit every page answers without the server', async ({ page, site, errors }) => {
  await visit(page, site);
  await site.server.close();
  const pages = [...builtPages()].map(([path, html]) => [path.slice(1), titleOf(html)] as const);
  const each = Math.ceil(pages.length / 40);
  for (const [path, title] of pages.filter((_, i) => i % each === 0)) {
    const response = await page.goto(`${site.server.url}${path}`);
    expect(response?.fromServiceWorker(), path).toBe(true);
    expect(await page.title(), path).toBe(title);
  }
  const failed = await page.evaluate(
    async ([home, paths]) => {
      const answers = paths.map(async (path) => ((await fetch(home + path)).ok ? [] : [path]));
      return (await Promise.all(answers)).flat();
    },
    [site.server.url, pages.map(([path]) => path).filter((path) => path !== '404.html')] as const,
  );
  expect(failed).toEqual([]);
  expect(errors).toEqual([]);
});

test('queries, anchors and a forgotten slash lead to the stored page', async ({ page, site, errors }) => {
  await visit(page, site);
  await site.server.close();
  for (const [address, heading] of [
    ['?q=402', /listens/],
    ['ports/402/?from=mail&x=1', /402/],
    ['ports/402', /402/],
    ['ports/402/index.html', /402/],
    ['ports/?q=31000#30877-31878', /port/i],
    [`${COMPONENT}?a=b#tcp-402`, /Deployment Server/],
    ['guides/', /Guides/],
    ['findings/', /Findings/],
  ] as const) {
    await page.goto(`${site.server.url}${address}`);
    await expect(page.getByRole('heading', { level: 1 }), address).toContainText(heading);
  }
  expect(errors).toEqual([]);
});

test('the look-up’s page answers a query without the server', async ({ page, site, errors }) => {
  await visit(page, site);
  await site.server.close();
  const response = await page.goto(`${site.server.url}search/?q=402&product=Deployment+Server+6.x`);
  expect(response?.status()).toBe(200);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  // What Pagefind finds comes last, under its own title.
  await expect(page.locator('[data-search-results]')).toContainText('In the text');
  expect(errors).toEqual([]);
});

test('the box answers a number, a name and the text without the server', async ({ page, site, errors }) => {
  await visit(page, site);
  await site.server.close();
  await page.goto(`${site.server.url}findings/`);
  const field = page.locator('#find');
  const first = page.getByRole('option').first();
  await field.fill('30900');
  await expect(first).toContainText('30900 lies in 30877–31878');
  await field.fill('site server > management point');
  await expect(first).toContainText('Management point');
  await field.fill('change port 402');
  await expect(page.getByRole('listbox')).toContainText('In the text');
  expect(errors).toEqual([]);
});

test('the page that was open when the worker came can look things up without the server', async ({
  page,
  site,
}) => {
  await visit(page, site, 'ports/402/');
  await site.server.close();
  const statuses = await page.evaluate(
    async (home) =>
      Promise.all(['theme.js', 'data/catalog.json'].map(async (at) => (await fetch(home + at)).status)),
    site.server.url,
  );
  expect(statuses).toEqual([200, 200]);
});

test('without the server, an address that leads nowhere says so', async ({ page, site }) => {
  await visit(page, site);
  await site.server.close();
  const response = await page.goto(`${site.server.url}no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
});

test('a new version waits for the reader, and then everything is new', async ({ page, site, errors }) => {
  await visit(page, site, 'ports/402/');
  site.server.serve(await site.copy('two', 'two'));
  await page.goto(site.server.url);
  await expect(page.getByRole('status')).toHaveText('A new version of this reference is there.');

  for (const path of ['ports/402/', COMPONENT, '']) {
    await page.goto(`${site.server.url}${path}`);
    expect(await versionOf(page), path).toEqual(['', '']);
    await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible();
  }

  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.getByRole('button', { name: 'Show it' }).press('Enter');
  await expect(page).toHaveTitle(/^two: /);
  for (const path of ['', 'ports/402/', COMPONENT]) {
    if (path) await page.goto(`${site.server.url}${path}`);
    expect(await versionOf(page), path).toEqual(['two', 'two']);
  }
  expect(loads).toBe(3);
  await expect(page.locator('.notice')).toHaveCount(0);
  const sheets = await page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    const urls = all.flat().map(({ url }) => url);
    return urls.filter((url) => url.endsWith('.css')).map((url) => url.replace(/^.*\/([^/.]*)\..*$/, '$1'));
  });
  // Of each style sheet the new one alone.
  expect(sheets.length).toBeGreaterThan(0);
  expect([...new Set(sheets)]).toEqual(sheets);

  await site.server.close();
  await page.goto(`${site.server.url}${OTHER}`);
  expect(await versionOf(page)).toEqual(['two', 'two']);
  expect(errors).toEqual([]);
});

test('the notice can wait, and does not come back on the next page', async ({ page, site }) => {
  await visit(page, site);
  site.server.serve(await site.copy('two', 'two'));
  await update(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.goto(`${site.server.url}ports/402/`);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(await versionOf(page)).toEqual(['', '']);
  // A still newer one is said again.
  site.server.serve(await site.copy('three', 'three'));
  await update(page);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page).toHaveTitle(/^three: /);
});

test('another tab is told that a new version is in use and keeps its page', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site);
  const other = await context.newPage();
  await visit(other, site, 'ports/402/');
  await other.evaluate(() => (document.body.dataset.mine = 'kept'));
  site.server.serve(await site.copy('two', 'two'));
  await update(page);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page).toHaveTitle(/^two: /);
  await expect(other.getByRole('status')).toHaveText('A new version of this reference is in use.');
  await expect(other.locator('body')).toHaveAttribute('data-mine', 'kept');
  await other.getByRole('button', { name: 'Reload' }).click();
  await expect(other).toHaveTitle(/^two: /);
});

test('a deployment that is not whole installs nothing', async ({ page, site }) => {
  await visit(page, site);
  const two = await site.copy('two', 'two');
  writeFileSync(join(two, 'guides/index.html'), readFileSync(join(ROOT, 'dist/guides/index.html')));
  site.server.serve(two);
  const ended = page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const found = new Promise<ServiceWorker>((resolve) =>
      registration.addEventListener('updatefound', () => resolve(registration.installing!)),
    );
    await registration.update().catch(() => undefined);
    const next = await found;
    while (next.state === 'installing') await new Promise((resolve) => setTimeout(resolve, 50));
    return next.state;
  });
  expect(await ended).toBe('redundant');
  await page.goto(`${site.server.url}ports/402/`);
  expect(await versionOf(page)).toEqual(['', '']);
});

test.describe('where the site is too large to be stored whole', () => {
  test('the first visit stores at most the limit, a page opened once stays, another says offline', async ({
    page,
    site,
  }) => {
    site.server.serve(await site.copy('one', undefined, SMALL));
    await visit(page, site);
    const stored = await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.includes('precache'))!);
      const all = await cache.matchAll();
      const sizes = await Promise.all(all.map(async (response) => (await response.blob()).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    });
    expect(stored).toBeGreaterThan(50_000);
    expect(stored).toBeLessThanOrEqual(SMALL.part);
    await page.goto(`${site.server.url}${COMPONENT}?a=1`);

    await site.server.close();
    await page.goto(site.server.url);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.goto(`${site.server.url}${COMPONENT}?b=2`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Deployment Server');
    await page.goto(`${site.server.url}${OTHER}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offline');
    await expect(page).toHaveURL(new RegExp(`${OTHER}$`));
    await page.locator('main').getByRole('link', { name: 'Every port in order' }).click();
    await expect(page).toHaveURL(/\/ports\/$/);
  });

  test('pages of two builds do not mix while the reader stays with the old one', async ({
    page,
    site,
    errors,
  }) => {
    site.server.serve(await site.copy('one', 'one', SMALL));
    await visit(page, site);
    await page.goto(`${site.server.url}${COMPONENT}`);
    expect(await versionOf(page)).toEqual(['one', 'one']);
    const two = await site.copy('two', 'two', SMALL);
    writeFileSync(join(two, 'theme.js'), 'document.documentElement.dataset.script = "two";');
    await writeServiceWorker(two, SMALL);
    site.server.serve(two);

    // Opened before: the old build's copy. Never opened: the new build's page with all it loads.
    await page.goto(`${site.server.url}${COMPONENT}`);
    expect(await versionOf(page)).toEqual(['one', 'one']);
    await page.goto(`${site.server.url}${OTHER}`);
    expect(await versionOf(page)).toEqual(['two', 'two']);
    await expect(page.locator('html')).toHaveAttribute('data-script', 'two');
    await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible();
    await site.server.close();
    await page.goto(`${site.server.url}${OTHER}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offline');

    await site.server.open();
    await page.goto(site.server.url);
    expect(await versionOf(page)).toEqual(['one', 'one']);
    await expect(page.locator('html')).not.toHaveAttribute('data-script');
    const before = await cacheNames(page);
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(page).toHaveTitle(/^two: /);
    await page.goto(`${site.server.url}${COMPONENT}`);
    expect(await versionOf(page)).toEqual(['two', 'two']);
    const builds = (names: readonly string[]) => names.filter((name) => /(pages|parts|newer)$/.test(name));
    expect(builds(before).length).toBeGreaterThan(0);
    await expect
      .poll(async () => builds(await cacheNames(page)).filter((name) => before.includes(name)))
      .toEqual([]);
    expect(errors).toEqual([]);
  });
});

function titleOf(html: string): string {
  const text = /<title>([^<]*)</.exec(html)?.[1] ?? '';
  return text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"');
}
