/** Where the site is too large to be stored whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../../src/build/service-worker.ts';
import { OTHER, SMALL, expect, test, versionOf, visit } from './offline-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

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
  complaints,
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
  expect(complaints).toEqual([]);
});
