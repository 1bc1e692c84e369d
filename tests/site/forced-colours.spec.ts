/** What a ground or a shadow says elsewhere is said by a line where the reader's system chooses the colours. */
import type { Locator } from '@playwright/test';
import { ask, box, expect, skipWithoutScripts, test } from './search-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

skipWithoutScripts();

test.beforeEach(async ({ page }) => page.emulateMedia({ forcedColors: 'active' }));

const style = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const ground = (locator: Locator) => style(locator.page().locator('html'), 'background-color');

test('the chosen answer has a frame, and no other', async ({ page }) => {
  await page.goto('./');
  await ask(page, '402');
  const rows = page.locator('.panel .answers > li:has(a)');
  await expect(box(page).chosen).toHaveCount(1);
  expect(await style(rows.first(), 'outline-style')).toBe('solid');
  expect(await style(rows.nth(1), 'outline-style')).toBe('none');
});

test('the current word of the head is underlined, and no other', async ({ page }) => {
  await page.goto(COMPONENT);
  const nav = page.getByRole('navigation', { name: 'Main' });
  const [current, other] = [nav.locator('[aria-current]'), nav.locator(':not([aria-current])').first()];
  expect(await style(current, 'border-bottom-color')).not.toBe(await ground(current));
  expect(await style(other, 'border-bottom-color')).toBe(await ground(other));
});

test('the place that an address names has a frame', async ({ page }) => {
  await page.goto(`${COMPONENT}#connections`);
  expect(await style(page.locator('#connections'), 'outline-style')).toBe('solid');
});

test('a severe sign is heavier than another', async ({ page }) => {
  await page.goto('findings/');
  const sign = page.locator('.mk').first();
  const width = async () => parseFloat(await style(sign.locator('b'), 'border-top-width'));
  const usual = await width();
  // Whether the content has one now is not what is tested.
  await sign.evaluate((element) => element.classList.add('severe'));
  expect(await width()).toBeGreaterThan(usual);
});

test('what a picture is drawn with is not the ground', async ({ page }) => {
  await page.goto(COMPONENT);
  for (const [part, property] of [
    ['.line', 'stroke'],
    ['.box', 'stroke'],
    ['text', 'fill'],
  ] as const) {
    const drawn = page.locator(`.drawn .diagram ${part}`).first();
    expect(await style(drawn, property), part).not.toBe(await ground(drawn));
  }
});
