/** axe finds nothing on a page of each kind: wide and narrow, light and dark, with everything open that opens. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { axe, violations } from './axe.ts';
import { PAGE_KINDS } from './one-of-each-kind.ts';
import { skipWithoutScripts } from './search-fixtures.ts';

skipWithoutScripts();

const COLOURS = ['color-contrast', 'link-in-text-block'];
const NARROW = { width: 360, height: 800 };

async function openAll(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
}

for (const [kind, path] of Object.entries(PAGE_KINDS))
  test(`axe finds nothing on ${kind}`, async ({ page }) => {
    test.slow();
    await openAll(page, path);
    expect(await violations(axe(page)), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(new AxeBuilder({ page }).withRules(COLOURS)), 'dark').toEqual([]);
    await page.setViewportSize(NARROW);
    // Colours do not change with the width, and take axe longer than all else.
    expect(await violations(axe(page).disableRules(COLOURS)), 'narrow').toEqual([]);
  });

/** Kinds on which something is missing where the site's scripts do not run. */
const { home, 'a component': component, 'a sheet': sheet, findings } = PAGE_KINDS;

for (const path of [home!, component!, sheet!, findings!, 'search/'])
  test(`axe finds nothing on ${path} without its scripts`, async ({ page }) => {
    test.slow();
    // Not by switching scripts off: axe is one.
    await page.route(/\.js$/, (route) => route.abort());
    await openAll(page, path);
    expect(await violations(axe(page))).toEqual([]);
  });
