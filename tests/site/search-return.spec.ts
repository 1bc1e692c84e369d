import {
  answered,
  ask,
  box,
  expect,
  openSearch,
  results,
  skipWithoutScripts,
  test,
} from './search-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

skipWithoutScripts();

test('back on the home page, the query and its answers are there', async ({ page }) => {
  await page.goto('./');
  await ask(page, '402');
  const before = await box(page).options.allTextContents();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ports\/402\/$/);
  await page.goBack();
  await expect(box(page).field).toHaveValue('402');
  await expect(box(page).options).toHaveText(before);
});

test('back on another page, the query is there and the page lies open', async ({ page }) => {
  await page.goto(COMPONENT);
  await ask(page, 'smb');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(new RegExp(`${COMPONENT}$`));
  await page.goBack();
  await expect(box(page).field).toHaveValue('smb');
  await expect(page.locator('.panel:visible')).toHaveCount(0);
  await box(page).field.focus();
  await expect(box(page).options.first()).toBeVisible();
});

test('a new page has an empty field', async ({ page }) => {
  await page.goto('./');
  await ask(page, '402');
  await page.goto(COMPONENT);
  await expect(box(page).field).toHaveValue('');
});

test('a search page keeps query and facets when it is loaded again and when one comes back', async ({
  page,
}) => {
  const { field, items, facets } = results(page);
  await openSearch(page, '?q=smb&transport=udp');
  const before = await items.allTextContents();
  await page.reload();
  await answered(page);
  const same = async () => {
    await expect(field).toHaveValue('smb');
    await expect(items).toHaveText(before);
    await expect(facets.locator('[aria-current=true]')).toHaveText(/^udp /);
  };
  await same();
  await items.first().getByRole('link').click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await same();
});
