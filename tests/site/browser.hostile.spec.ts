/** Hostile text in a browser, with the policy of the site switched off: what holds here holds without it too. */
import { expect, test as base, type Page } from '@playwright/test';
import { look, nothingSeen, unbroken } from '../hostile-reading.ts';
import { byMark, hostile, hostileFiles, hostilePages, SITE } from './hostile-site.ts';
import { ownServer } from './own-server.ts';
import { ask, box, openSearch, results } from './search-fixtures.ts';

/** Every test fails on a dialog, an error and a request to somebody else. */
const test = base.extend<{ complaints: string[] }, { address: string }>({
  bypassCSP: true,
  address: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are needed from the pattern.
    async ({}, use) => {
      const server = await ownServer(SITE, '/');
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ address }, use) => use(address),
  complaints: [
    async ({ page, address }, use) => {
      const complaints: string[] = [];
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !url.startsWith('blob:')) complaints.push(url);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

for (const half of [1, 2]) {
  test(`no page runs a text, or is wider than a small screen, ${half} of 2`, async ({ page }) => {
    test.slow();
    const paths = [...hostilePages().keys()].filter((_, i) => i % 2 === half - 1);
    await page.setViewportSize({ width: 320, height: 700 });
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(`.${path}`, { waitUntil: 'load' });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${path}: ${over} px`);
    }
    expect(wide).toEqual([]);
  });
}

test('no picture runs a text', async ({ page }) => {
  for (const file of hostileFiles(/^diagrams\/.*\.svg$/)) {
    await page.goto(`./${file}`);
    expect(await page.locator('parsererror').count(), file).toBe(0);
  }
});

test('a sheet is printed with its texts as they are', async ({ page }) => {
  await page.goto('./sheets/p1/');
  await page.emulateMedia({ media: 'print' });
  const seen = nothingSeen();
  look(seen, unbroken(await page.locator('body').innerText()), byMark, 'sheet', unbroken);
  expect(seen.marks.size).toBeGreaterThan(30);
  expect(await page.locator('main :is(img, style, iframe, script:not([src]))').count()).toBe(0);
});

test('a sheet with own values hands out its texts as they are', async ({ page }) => {
  await page.goto('./sheets/p0/');
  await page.locator('.yours input').first().fill('23456');
  const waiting = page.waitForEvent('download');
  await page.locator('a[data-download=csv]').first().click();
  expect((await waiting).suggestedFilename()).toBe('p0-own.csv');
});

/** Of components; without the one that is a single long word, as nobody finds it by its mark. */
const names = hostile.texts.filter(
  ({ collection, field, text }) => collection === 'components' && field === 'name' && /[^\w]/.test(text),
);

/** Elements that a text made, and addresses that lead elsewhere. */
function strange(page: Page, root: string): Promise<string[]> {
  return page.locator(root).evaluateAll((roots) =>
    roots
      .flatMap((it) => [...it.querySelectorAll('*')])
      .filter(
        (it) =>
          /^(?:img|script|svg|style|iframe|input|object)$/.test(it.localName) ||
          [...it.attributes].some(({ name }) => name.startsWith('on')) ||
          (it instanceof HTMLAnchorElement && it.origin !== location.origin),
      )
      .map((it) => it.outerHTML),
  );
}

test('the box finds hostile names by their own words and shows them as they are', async ({ page }) => {
  test.slow();
  await page.goto('./');
  const { field, options } = box(page);
  const seen = nothingSeen();
  for (const name of names) {
    await field.fill('');
    await ask(page, name.mark);
    // Only the name itself: from a text an excerpt is shown, which may end anywhere.
    const first = (await options.first().textContent()) ?? '';
    look(seen, unbroken(first), new Map([[name.mark, name]]), name.mark, unbroken);
    expect(await strange(page, '.panel'), name.text).toEqual([]);
  }
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(names.filter(({ mark }) => !seen.marks.has(mark)).map(({ text }) => text)).toEqual([]);
});

test('the page of results shows hostile names, filters and prose as they are', async ({ page }) => {
  test.slow();
  const seen = nothingSeen();
  // In the prose of every page: with so many answers, all that narrows them can be chosen.
  await openSearch(page, '?q=matter');
  look(seen, unbroken((await results(page).facets.textContent()) ?? ''), byMark, 'matter', unbroken);
  for (const { text, mark } of names.filter((_, i) => i % 5 === 0)) {
    await openSearch(page, `?q=${encodeURIComponent(mark)}`);
    const { list, facets } = results(page);
    await expect(list).toContainText(mark);
    look(seen, unbroken((await facets.textContent()) ?? ''), byMark, mark, unbroken);
    expect(await strange(page, '.found'), mark).toEqual([]);
    await openSearch(page, `?q=${encodeURIComponent(text)}`);
    await expect(results(page).count).toHaveText(/answer/);
    expect(await strange(page, '.found'), text).toEqual([]);
  }
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(seen.marks.size).toBeGreaterThan(40);
});
