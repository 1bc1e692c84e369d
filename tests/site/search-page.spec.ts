import { answered, expect, hold, openSearch, results, skipWithoutScripts, test } from './search-fixtures.ts';

skipWithoutScripts();

const rows = (texts: readonly string[], word: string) => texts.filter((text) => text.includes(word));

test('the query stands in the address, the title and the field', async ({ page }) => {
  await openSearch(page, '?q=402');
  await expect(page).toHaveTitle('402 · Search · Portolan');
  await expect(results(page).field).toHaveValue('402');
  await expect(results(page).count).toHaveText(/^\d+ answers, and \d+ in the text$/);
  await results(page).field.fill('smb');
  await expect(page).toHaveURL(/\/search\/\?q=smb$/);
  await expect(page).toHaveTitle('smb · Search · Portolan');
  await answered(page);
  await expect(results(page).items.first()).toContainText('SMB');
});

test('facets narrow, toggle, change the address, and Back undoes them', async ({ page }) => {
  const { facets, items } = results(page);
  await openSearch(page, '?q=smb');
  const whole = await items.allTextContents();
  const udp = facets.locator('a[data-facet=transport][data-value=udp]');
  await udp.click();
  await expect(page).toHaveURL(/\?q=smb&transport=udp$/);
  await expect(udp).toHaveAttribute('aria-current', 'true');
  await expect(udp).toBeFocused();
  await answered(page);
  const narrowed = await items.allTextContents();
  expect(narrowed.length).toBeGreaterThan(0);
  expect(narrowed.length).toBeLessThan(whole.length);
  await udp.click();
  await expect(page).toHaveURL(/\?q=smb$/);
  await expect(udp).not.toHaveAttribute('aria-current');
  await expect(items).toHaveText(whole);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=smb&transport=udp$/);
  await expect(items).toHaveText(narrowed);
  await page.goBack();
  await expect(items).toHaveText(whole);
});

test('a facet says what it would leave', async ({ page }) => {
  const { facets, count } = results(page);
  await openSearch(page, '?q=402');
  const link = facets.locator('a[data-facet=product]').first();
  const left = Number(await link.locator('small').textContent());
  await link.click();
  await answered(page);
  const counts = (await count.textContent())!.match(/\d+/g)!.map(Number);
  expect(counts.reduce((a, b) => a + b, 0)).toBe(left);
});

test('a linked address with facets is narrow from the start, before the text is searched', async ({
  page,
}) => {
  const release = await hold(page, /\/pagefind\//);
  await page.goto('search/?q=402&transport=udp');
  const { items, list } = results(page);
  await expect(items.first()).toBeVisible();
  await expect(list).toHaveAttribute('aria-busy', 'true');
  for (const item of await items.all()) await expect(item.locator('.t-udp')).toHaveCount(1);
  release();
  await answered(page);
});

test('a facet that leaves nothing can be given up', async ({ page }) => {
  const { facets, items, count } = results(page);
  await openSearch(page, '?q=402&product=Nothing');
  await expect(items).toHaveCount(0);
  await expect(count).toHaveText('No answer');
  await facets.locator('[aria-current]', { hasText: 'Nothing' }).click();
  await expect(page).toHaveURL(/\?q=402$/);
  await expect(items.first()).toBeVisible();
});

test('on paper the answers stay and only chosen facets are seen', async ({ page }) => {
  await openSearch(page, '?q=smb&transport=tcp');
  await page.emulateMedia({ media: 'print' });
  const { facets, items, field, more } = results(page);
  await expect(items.first()).toBeVisible();
  await expect(items.last()).toBeVisible();
  await expect(facets.locator('a:visible')).toHaveText([/^tcp /]);
  await expect(facets.locator('dt:visible')).toHaveText(['Transport']);
  await expect(field).toBeHidden();
  await expect(more).toBeHidden();
});

for (const [query, words] of [
  ['65536', '65536 is above 65535'],
  ['80/xyz', '“xyz” is no transport'],
  ['0', 'Port 0 cannot be used'],
  ['icmp 256', 'ICMP has no type 256'],
] as const)
  test(`${query} is told what is wrong with it`, async ({ page }) => {
    await openSearch(page, `?q=${encodeURIComponent(query)}`);
    await expect(results(page).message).toContainText(words);
  });

test('more of the text can be shown', async ({ page }) => {
  const { items, more } = results(page);
  await openSearch(page, '?q=port');
  const before = await items.allTextContents();
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(items).toHaveCount(before.length + 20);
  expect((await items.allTextContents()).slice(0, before.length)).toEqual(before);
  await expect(more).toBeFocused();
});

test('what the text adds leaves the answers, and the focus on one, where they are', async ({ page }) => {
  const release = await hold(page, /\/pagefind\//);
  await page.goto('search/?q=402');
  const first = results(page).items.first().getByRole('link');
  await first.focus();
  release();
  await answered(page);
  await expect(results(page).items.filter({ hasText: 'In the text' })).not.toHaveCount(0);
  await expect(first).toBeFocused();
});

test('hits in the text come last', async ({ page }) => {
  const { items } = results(page);
  await openSearch(page, '?q=402');
  const texts = await items.getByRole('link').allTextContents();
  const hits = rows(texts, 'In the text: ');
  expect(hits.length).toBeGreaterThan(0);
  expect(texts.slice(-hits.length)).toEqual(hits);
  await expect(items.nth(texts.length - hits.length).locator('.part')).toHaveText('In the text');
});

test('matches are marked', async ({ page }) => {
  await openSearch(page, '?q=402');
  const marks = await results(page).list.locator('mark').allTextContents();
  expect(marks.length).toBeGreaterThan(3);
  expect(marks.filter((text) => !/(?<!\d)402(?!\d)/.test(text))).toEqual([]);
});
