import { ask, box, expect, hold, skipWithoutScripts, test } from './search-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

skipWithoutScripts();

const BOX_SCRIPTS = /\/_astro\/(search-box|engine)\..*\.js/;

for (const key of ['/', 'Control+k'])
  for (const path of ['./', COMPONENT, 'ports/', 'search/'])
    test(`${key} goes to the field of ${path}`, async ({ page }) => {
      await page.goto(path);
      await page.keyboard.press(key);
      await expect(page.getByRole(path === 'search/' ? 'searchbox' : 'combobox')).toBeFocused();
      await expect(page.locator('input[name=q]')).toHaveValue('');
    });

test('a slash typed into a field is a slash', async ({ page }) => {
  await page.goto('./');
  await ask(page, '402/udp');
  await expect(box(page).field).toHaveValue('402/udp');
});

test('arrows choose, round and round, and Enter opens the chosen answer', async ({ page }) => {
  const { field, list, options, chosen } = box(page);
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.type('402');
  // Hits in the text come after the answers: until they are there, the last one is not the last.
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id'))!);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveCount(1);
  await expect(field).toBeFocused();
  const address = (await options.nth(1).getAttribute('href'))!;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  expect(address).toMatch(/\/products\/altiris-deployment-server-6-x\/[^/]+\/#/);
});

test('Escape closes and keeps the text; an arrow opens again', async ({ page }) => {
  const { field, panel, options, status } = box(page);
  await page.goto(COMPONENT);
  await ask(page, '402');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await expect(field).toHaveValue('402');
  await expect(field).toBeFocused();
  await expect(status).toHaveText('');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toBeVisible();
});

test('how many answers there are is said', async ({ page }) => {
  const { status } = box(page);
  await page.goto('./');
  await ask(page, '402');
  await expect(status).toHaveText(/^\d+ answers, and \d+ in the text$/);
  await box(page).field.fill('zzzqqq');
  await expect(status).toHaveText('No answer');
});

test('Tab reaches all answers on one page', async ({ page }) => {
  await page.goto(COMPONENT);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('smb');
  await expect(box(page).options.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box(page).all).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=smb$/);
});

test('Enter at once opens the first answer', async ({ page }) => {
  await page.goto(COMPONENT);
  await page.keyboard.press('/');
  await page.keyboard.type('402');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ports\/402\/$/);
});

test('Enter before the box is loaded opens the first answer too', async ({ page }) => {
  const release = await hold(page, BOX_SCRIPTS);
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.type('402');
  await page.keyboard.press('Enter');
  release();
  await expect(page).toHaveURL(/\/ports\/402\/$/);
});

test('where the box cannot be loaded, Enter leads to the search page', async ({ page, complaints }) => {
  await page.route(BOX_SCRIPTS, (route) => route.abort());
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.type('402');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=402$/);
  // That the scripts did not come is what the test is about.
  complaints.length = 0;
});

test('what was typed before any script has come is answered', async ({ page }) => {
  const release = await hold(page, /\/_astro\/.*\.js/);
  await page.goto('./', { waitUntil: 'commit' });
  await box(page).field.pressSequentially('402');
  release();
  await expect(box(page).options.first()).toContainText('Everything about port 402');
});

test('an answer nobody asks for any more is not shown', async ({ page }) => {
  const release = await hold(page, /\/lookup\/block-402-/);
  await page.goto('./');
  // The next query must not come before this one has been asked at all.
  const asked = page.waitForRequest(/\/lookup\/block-402-/);
  await box(page).field.pressSequentially('402');
  await asked;
  await box(page).field.fill('135');
  await expect(box(page).options.first()).toContainText('Everything about port 135');
  const late = page.waitForResponse(/\/lookup\/block-402-/);
  release();
  await late;
  await expect(box(page).options.first()).toContainText('Everything about port 135');
});

test('a box whose answer is long in coming opens without it', async ({ page }) => {
  const release = await hold(page, /\/lookup\/block-402-/);
  await page.goto(COMPONENT);
  await box(page).field.pressSequentially('402');
  await expect(box(page).panel).toContainText('Looking up …');
  release();
  await expect(box(page).options.first()).toContainText('Everything about port 402');
});

test('a box that was left before its answer came stays closed', async ({ page }) => {
  // A tenth of a second never ends: the box is left before it opens by itself.
  await page.addInitScript(() => {
    const { setTimeout: after } = globalThis;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms: number) => (ms === 100 ? 1 : after(run, ms)),
    });
  });
  const release = await hold(page, /\/lookup\/block-402-/);
  await page.goto(COMPONENT);
  const asked = page.waitForRequest(/\/lookup\/block-402-/);
  await box(page).field.pressSequentially('402');
  await asked;
  await page.getByRole('heading', { level: 1 }).click();
  const late = page.waitForResponse(/\/lookup\/block-402-/);
  release();
  await late;
  // It is made, for when the reader comes back.
  await expect(box(page).list.locator('a').first()).toContainText('Everything about port 402');
  await expect(box(page).panel).toBeHidden();
  await box(page).field.focus();
  await expect(box(page).options.first()).toBeVisible();
});

test('where the look-up cannot be loaded, the box says so', async ({ page, complaints }) => {
  await page.route(/\/lookup\//, (route) => route.abort());
  await page.goto('./');
  await box(page).field.pressSequentially('402');
  await expect(box(page).panel).toContainText('The look-up could not be loaded.');
  complaints.length = 0;
});
