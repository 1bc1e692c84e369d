import { ask, box, expect, openSearch, results, skipWithoutScripts, test } from './search-fixtures.ts';
import { readBuilt } from './site-files.ts';
import type { CatalogJson } from '../../src/export/catalog-schema.ts';
import type { Locator } from '@playwright/test';

skipWithoutScripts();

/** A text index takes 4021, which no page has, for 402. */
const ABOUT_402 = /(?<!\d)402(?!\d)/;
const { ports } = JSON.parse(readBuilt('data/catalog.json')) as CatalogJson;
const printed = ports
  .filter(({ ranges }) => ranges.some(([from, to]) => from <= 402 && to >= 402))
  .filter(({ ranges }) => !ranges.some(([from, to]) => from <= 4021 && to >= 4021))
  .map(({ id, transport }) => `/products/${id.replace(new RegExp(`-${transport}$`), '')}`);

/** An answer about something else may name 402 in a remark; none may be about it. */
async function expectNothingAbout402(list: Locator): Promise<void> {
  const texts = await list.locator('.part, .spec, mark').allTextContents();
  expect(texts.filter((text) => ABOUT_402.test(text))).toEqual([]);
  await expect(list.getByText('Everything about port')).toHaveCount(0);
  const hrefs = await list.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => /\/402\//.test(href) || printed.some((url) => href.endsWith(url)))).toEqual(
    [],
  );
  await expect(list.getByText('In the text')).toHaveCount(0);
}

test('there are entries that print 402', () => expect(printed.length).toBeGreaterThan(3));

test('402 itself is not missed', async ({ page }) => {
  await openSearch(page, '?q=402');
  await expect(expectNothingAbout402(results(page).list)).rejects.toThrow();
});

test('4021 never shows 402 in the box', async ({ page }) => {
  await page.goto('./');
  await ask(page, '4021');
  await expect(box(page).panel).toContainText('No document prints 4021');
  await expectNothingAbout402(box(page).list);
});

test('where nothing answers the query itself, Enter opens nothing that was not asked for', async ({
  page,
}) => {
  const { field, list, options, chosen } = box(page);
  await page.goto('./');
  await ask(page, '4021');
  // What reaches the number is listed, and may be chosen.
  await expect(options.first()).toBeVisible();
  await expect(chosen).toHaveCount(0);
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(list.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await ask(page, '/tcp');
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=4021%2Ftcp$/);
});

for (const query of ['4021', '4021 port', '4021/tcp'])
  test(`${query} never shows 402 on the search page`, async ({ page }) => {
    await openSearch(page, `?q=${encodeURIComponent(query)}`);
    await expect(results(page).message).toContainText('No document prints 4021');
    await expectNothingAbout402(results(page).list);
  });
