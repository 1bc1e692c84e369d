/** A new version of the site, beside the one that a reader's browser stores. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../src/build/paths.ts';
import { OTHER, expect, test, versionOf, visit } from './offline-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}

test('a new version waits for the reader, and then everything is new', async ({ page, site, complaints }) => {
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
  // A page has its title before it is loaded, and one that is left before that is never counted.
  await page.waitForLoadState('load');
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
  expect(complaints).toEqual([]);
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
