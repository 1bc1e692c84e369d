import { answered, box, expect, openSearch, results, skipWithoutScripts, test } from './search-fixtures.ts';
import type { Page } from '@playwright/test';

skipWithoutScripts();

const INPUTS: Readonly<Record<string, string>> = {
  'ten thousand characters': 'a1 '.repeat(3334).slice(0, 10_000),
  'ten thousand digits': '4'.repeat(10_000),
  'an image': '<img src=x onerror=alert(1)>',
  'a script': '"><script>alert(1)</script>',
  'a link': "'><a href=javascript:alert(1)>402</a>",
  'regular expressions': '(.*)+[\\',
  'a class': '[^]]{99}|402$',
  'emoji': '⚓️👩‍🚀 402',
  'right-to-left': '\u202eمنفذ 402\u202c',
  'percent': '%00',
  'nul': '402\u0000smb',
  'prototype': '__proto__',
  'constructor': 'constructor',
  'both': '__proto__ > constructor',
  'half a pair': 'smb \ud800 \udc00',
  'template': '${alert(1)}{{7*7}}',
  'combining': `e${'\u0301'.repeat(2000)}`,
};

/** Elements that answers are made of; any other would be of the input's making. */
const OWN = ['a', 'b', 'li', 'mark', 'ol', 'p', 'span', 'ul', 'div', 'dl', 'dt', 'dd', 'small', 'button'];
const strange = (page: Page, root: string) =>
  page.locator(root).evaluateAll(
    (roots, own) =>
      roots
        .flatMap((it) => [...it.querySelectorAll('*')])
        .filter(
          (it) => !own.includes(it.localName) || [...it.attributes].some(({ name }) => name.startsWith('on')),
        )
        .map((it) => it.outerHTML),
    OWN,
  );

/** As if pasted; half a pair of UTF-16 does not come through otherwise. */
async function paste(page: Page, text: string): Promise<void> {
  const codes = [...Array(text.length).keys()].map((i) => text.charCodeAt(i));
  await page.locator('input[name=q]').evaluate((field: HTMLInputElement, units) => {
    field.value = units.map((unit) => String.fromCharCode(unit)).join('');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, codes);
}

for (const [name, input] of Object.entries(INPUTS)) {
  test(`the box answers ${name} and does nothing else`, async ({ page }) => {
    const { field, list, status, panel, options } = box(page);
    await page.goto('./');
    await field.focus();
    await expect(field).toHaveRole('combobox');
    await paste(page, input);
    await expect(list).toHaveAttribute('aria-busy', 'false');
    await expect(status).toHaveText(/answer/);
    await expect(panel).toBeVisible();
    expect(await strange(page, '.panel')).toEqual([]);
    for (const href of await options.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol)))
      expect(href).toBe('http:');
    // All answers are at an address, whatever was typed.
    await box(page).all.click();
    await answered(page);
  });

  test(`the page answers ${name} and does nothing else`, async ({ page }) => {
    await openSearch(page, '');
    await paste(page, input);
    await expect(results(page).count).toHaveText(/answer/);
    await answered(page);
    expect(await strange(page, '.found')).toEqual([]);
    await page.reload();
    await answered(page);
    await expect(results(page).count).toHaveText(/answer/);
  });
}

for (const address of [
  '?q=%E0%A4%A',
  '?q=%00',
  '?q=%ED%A0%80',
  '?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
  '?q=402&product=__proto__',
  '?q=402&product=%3Cimg%20src=x%20onerror=alert(1)%3E',
  '?q=402&transport=constructor&kind=&vendor=toString',
  '?q=smb&__proto__=x&q=402',
])
  test(`${address} does no harm`, async ({ page }) => {
    await openSearch(page, address);
    await expect(results(page).count).toHaveText(/answer/);
    expect(await strange(page, '.found')).toEqual([]);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });

for (const address of ['?product=__proto__', '?q=', '?q=%20', '?', '#402'])
  test(`${address} asks nothing`, async ({ page }) => {
    await openSearch(page, address);
    await expect(results(page).items).toHaveCount(0);
    await expect(results(page).count).toHaveText('');
  });
