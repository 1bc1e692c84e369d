import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { box, expect, hold, skipWithoutScripts, test } from './search-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

skipWithoutScripts();

const BUDGET = 30 * 1024;
const OF_THE_SEARCH = /\/(lookup|pagefind)\/|\/_astro\/(search-box|engine)/;

for (const path of [COMPONENT, './', 'ports/'])
  test(`${path} loads nothing of the search before it is wanted`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((url) => OF_THE_SEARCH.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await expect.poll(() => asked.filter((url) => OF_THE_SEARCH.test(url)).length).toBeGreaterThan(1);
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });

test('the first answer to 402 loads at most 30 KB', async ({ page }) => {
  await page.goto(COMPONENT, { waitUntil: 'networkidle' });
  // The text comes after the answer; held, it cannot come into the sum.
  const release = await hold(page, /\/pagefind\//);
  const loaded: Response[] = [];
  page.on('response', (response) => loaded.push(response));
  await page.keyboard.press('/');
  await page.keyboard.type('402');
  await expect(box(page).options.first()).toContainText('Everything about port 402');
  const counted = loaded.filter((response) => !response.url().includes('/pagefind/'));
  expect(counted.some((response) => response.url().includes('/lookup/'))).toBe(true);
  expect(counted.some((response) => response.url().includes('/search-box.'))).toBe(true);
  const sizes = await Promise.all(
    counted.map(async (response) => gzipSync(await response.body(), { level: 9 }).length),
  );
  const sum = sizes.reduce((a, b) => a + b, 0);
  expect(sum, counted.map((response, i) => `${sizes[i]} ${response.url()}`).join('\n')).toBeLessThanOrEqual(
    BUDGET,
  );
  release();
});
