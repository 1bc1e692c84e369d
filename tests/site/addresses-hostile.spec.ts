/** What comes with the address, or lies on the device, is anybody's: it does no harm, and the page stays of use. */
import type { Page } from '@playwright/test';
import { box, expect, openSearch, results, skipWithoutScripts, test } from './search-fixtures.ts';

const SHEET = 'sheets/altiris-deployment-server-6-x/';
const PAGES = [
  '',
  'search/',
  SHEET,
  'findings/',
  'ports/',
  'products/altiris-deployment-server-6-x/aclient/',
];

/** Each stands for the value of every part of an address that a script reads. */
const VALUES: Readonly<Record<string, string>> = {
  'a script': encodeURIComponent('"><script>alert(1)</script><img src=x onerror=alert(1)>'),
  'half a percent sign': '%E0%A4%A%',
  'an end of the text': '%00%0d%0a%1b[2J%ed%a0%80',
  'another origin': '//evil.example/%2F..%2F',
  'an object': '__proto__',
  'long': 'a,'.repeat(3000),
};
const PARTS = [
  'q',
  'own',
  'host',
  'direction',
  'scope',
  'column',
  'part',
  'product',
  'kind',
  'rule',
  '__proto__',
];

const HASHES: Readonly<Record<string, string>> = {
  'markup': '#"><img src=x onerror=alert(1)>',
  'a script address': '#javascript:alert(1)',
  'half a percent sign': '#%E0%A4%A',
  'a selector': '#a\'],*[b="c"]{}',
  '100 kB': `#${'x'.repeat(100_000)}`,
};

skipWithoutScripts();

/** Elements that no page of the site has. */
async function expectUsable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.locator('img, script:not([src]), iframe, [onerror], [onload]').count()).toBe(0);
  expect(await page.evaluate(() => [...Object.keys(Object.prototype), location.origin])).toEqual([
    new URL(page.url()).origin,
  ]);
}

for (const [name, value] of Object.entries(VALUES)) {
  test(`${name} in an address does no harm on any page`, async ({ page }) => {
    const search = PARTS.map((part) => `${part}=${value.slice(0, 12_000 / PARTS.length)}`).join('&');
    for (const path of PAGES) {
      await page.goto(`./${path}?${search}`);
      await expectUsable(page);
    }
    // Names that nothing here has hide nothing.
    await page.goto(`./${SHEET}?${search}`);
    await expect(page.locator('.yours input').first()).toBeVisible();
    await expect(page.locator('[data-row]:visible')).toHaveCount(await page.locator('[data-row]').count());
  });
}

for (const [name, hash] of Object.entries(HASHES)) {
  test(`${name} behind the # of an address does no harm on any page`, async ({ page }) => {
    for (const path of PAGES) {
      await page.goto(`./${path}`);
      await page.evaluate((given) => (location.hash = given), hash);
      await page.reload();
      await expectUsable(page);
    }
  });
}

test('100 kB in the box are answered, and the field can be used again', async ({ page }) => {
  await openSearch(page, '');
  await page.locator('input[name=q]').evaluate((field: HTMLInputElement) => {
    field.value = 'smb 402 '.repeat(12_800);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(results(page).count).toHaveText(/answer/);
  await results(page).field.fill('402');
  await expect(results(page).items.first()).toContainText('402');
});

test.describe('what lies on the device', () => {
  const KEPT: Readonly<Record<string, string>> = {
    'markup': '"><img src=x onerror=alert(1)>',
    'an object': '{"__proto__":{"x":1}}',
    'nothing': '',
    'another number': 'deployment-server.tcp-402:99999,nobody.x:1,:,.:,,',
    'an address': 'javascript:alert(1)',
    'a megabyte': 'a.b:1,'.repeat(170_000),
  };
  for (const [name, kept] of Object.entries(KEPT)) {
    test(`${name} in the place of own values, the theme and the notice is not used`, async ({ page }) => {
      await page.goto('./');
      await page.evaluate((value) => {
        localStorage.setItem('portolan.values.altiris-deployment-server-6-x', value);
        localStorage.setItem('theme', value.slice(0, 1000));
        sessionStorage.setItem('portolan-later', value.slice(0, 1000));
        history.replaceState({ portolanQuery: value.slice(0, 1000), portolanScroll: value.slice(0, 9) }, '');
      }, kept);
      await page.reload();
      await expectUsable(page);
      await expect(page.locator('html')).not.toHaveAttribute('data-theme');
      await page.goto(`./${SHEET}`);
      await expectUsable(page);
      const field = page.locator('.yours input').first();
      await expect(field).toHaveValue('');
      await field.fill('23456');
      await expect.poll(() => new URL(page.url()).searchParams.get('own')).toMatch(/:23456$/);
    });
  }

  test('a history of another shape is not used', async ({ page }) => {
    for (const state of ['text', 7, [], { portolanQuery: { length: 1 } }, { portolanScroll: 'x' }]) {
      await page.goto('./search/?q=402');
      await page.evaluate((given) => history.replaceState(given, ''), state as unknown);
      await page.reload();
      await expect(results(page).items.first()).toBeVisible();
      await page.goto('./');
      await page.evaluate((given) => history.replaceState(given, ''), state as unknown);
      await page.reload();
      await expectUsable(page);
      await box(page).field.fill('402');
      await expect(box(page).options.first()).toBeVisible();
    }
  });
});
