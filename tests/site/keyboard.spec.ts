/** The three jobs without a pointer: look a port up, read about a component, take a sheet along. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { focused, tabTo, walk } from './focus.ts';
import { PAGE_KINDS } from './one-of-each-kind.ts';
import { box, expect, skipWithoutScripts, test } from './search-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

skipWithoutScripts();

const SHEET = 'sheets/altiris-deployment-server-6-x/';

/** The place that an address leads to is in the window. */
async function expectTargetSeen(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.querySelector(':target') !== null)).toBe(true);
  await expect(page.locator(':target')).toBeInViewport();
}

for (const path of ['./', COMPONENT, SHEET])
  test(`a port is looked up from ${path}, and its answer opened`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('/');
    expect((await focused(page))?.faults).toEqual([]);
    await page.keyboard.type('402');
    await expect(box(page).chosen).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const address = await box(page).chosen.getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expectTargetSeen(page);
  });

test('a number that no document prints is answered, and Escape leads back to the page', async ({ page }) => {
  await page.goto(COMPONENT);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('4021');
  await expect(box(page).panel).toContainText('4021');
  await page.keyboard.press('Escape');
  await expect(box(page).panel).toBeHidden();
  await expect(box(page).field).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Products' }).first()).toBeFocused();
});

test('a component is read: past the head, to a port, to its peer', async ({ page }) => {
  await page.goto(COMPONENT);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Connections' }),
  );
  await page.keyboard.press('Enter');
  await expectTargetSeen(page);
  await tabTo(page, page.getByRole('region', { name: 'Connections of Deployment Server' }));
  await tabTo(page, page.locator('.conn').getByRole('link', { name: 'AClient', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AClient');
  await expectTargetSeen(page);
});

test('a sheet is narrowed, given a number, downloaded and printed', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(SHEET);
  const role = page.locator('input[name=host][value=pxe-server-computer]');
  await tabTo(page, role);
  await page.keyboard.press('Space');
  await expect(page.locator('section[data-host=pxe-server-computer]')).toBeHidden();
  const field = page.getByLabel('Your value for 402 tcp of Deployment Server').first();
  await tabTo(page, field);
  await page.keyboard.type('50402');
  await tabTo(page, page.getByRole('button', { name: 'Print' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  const started = page.waitForEvent('download');
  await tabTo(page, page.locator('a[data-download=csv]'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await readFile(await (await started).path(), 'utf8')).toContain('50402');
});

const { home, 'a component': component, 'a port': port, 'a sheet': sheet, findings } = PAGE_KINDS;

for (const [state, width, forcedColors] of [
  ['wide', 1280, 'none'],
  ['narrow', 360, 'none'],
  ['in forced colours', 1280, 'active'],
] as const)
  for (const path of [home!, component!, port!, sheet!, findings!])
    test(`Tab goes through all of ${path} in order, and its place is always seen, ${state}`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ forcedColors });
      await page.goto(path);
      const stops = await walk(page);
      expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
      expect(stops.map(({ at }) => at)).toEqual(stops.map(({ at }) => at).toSorted((a, b) => a - b));
      expect(stops.length).toBeGreaterThan(10);
    });
