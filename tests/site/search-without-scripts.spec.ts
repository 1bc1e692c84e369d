import { expect, test } from './search-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

test.skip(({ javaScriptEnabled }) => Boolean(javaScriptEnabled), 'With scripts the box answers.');

for (const path of ['./', COMPONENT])
  test(`without scripts the form of ${path} leads to the list of ports`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('searchbox').fill('402');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/ports\/\?q=402$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ports');
  });

test('in the list of ports every number is an anchor', async ({ page }) => {
  await page.goto('ports/#402');
  await expect(page.locator('[id="402"]')).toBeInViewport();
  await expect(page.locator('[id="30877-31878"]')).toHaveCount(1);
  const rows = page.locator('main tr[id]').filter({ has: page.locator('.fig a[href*="/ports/"]') });
  const named = await rows.evaluateAll((all) =>
    all.map((row) => [row.id, row.querySelector('.fig a')!.getAttribute('href')!.split('/').at(-2)]),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(([id, port]) => id !== port)).toEqual([]);
  await expect(page.locator('main tr:not([id]) .fig a.n')).toHaveCount(0);
});

test('without scripts the search page says where every port stands', async ({ page }) => {
  await page.goto('search/?q=402');
  await page.getByRole('link', { name: 'every port stands in order' }).click();
  await expect(page).toHaveURL(/\/ports\/$/);
});
