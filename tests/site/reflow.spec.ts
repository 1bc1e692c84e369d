/**
 * Nothing makes a page scroll sideways: not a window of 320 px, which is one of 1280 px at 400 % (WCAG 1.4.10), and not
 * more space between letters, words and lines (1.4.12). What must be wider scrolls in a region of its own.
 */
import { expect, test, type Page } from '@playwright/test';
import { PAGE_KINDS } from './one-of-each-kind.ts';
import { skipWithoutScripts } from './search-fixtures.ts';
import { builtPages } from './site-files.ts';

skipWithoutScripts();

/** Those whose titles and so whose headings, tables and breadcrumbs have the longest words. */
const LONGEST = [...builtPages()]
  .map(([path, html]) => ({ path: path.slice(1), title: /<title>([^<]*)</.exec(html)?.[1] ?? '' }))
  .toSorted((a, b) => b.title.length - a.title.length)
  .slice(0, 20)
  .map(({ path }) => path);
const PATHS = [...Object.values(PAGE_KINDS), ...LONGEST];

const SPACED =
  'p { margin-bottom: 2em !important } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
const STATES: Readonly<Record<string, { readonly width: number; readonly style: string }>> = {
  'in 320 px': { width: 320, style: '' },
  'in 320 px with spaced text': { width: 320, style: SPACED },
  'in 1280 px with spaced text': { width: 1280, style: SPACED },
};

test.use({ bypassCSP: true });

/** What reaches past the window, by name; an element that scrolls by itself hides what it holds. */
async function wider(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return out.map(
      (element) =>
        `${element.localName}.${element.getAttribute('class')} ${element.textContent.trim().slice(0, 30)}`,
    );
  });
}

for (const [state, { width, style }] of Object.entries(STATES))
  test(`no page scrolls sideways ${state}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const path of PATHS) {
      await page.goto(path);
      if (style) await page.addStyleTag({ content: style });
      expect(await wider(page), path).toEqual([]);
    }
  });

test('what scrolls in itself is a region with a name that the Tab key reaches', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  let found = 0;
  for (const path of Object.values(PAGE_KINDS)) {
    await page.goto(path);
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter(
          (one) =>
            /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1,
        )
        .map((one) => ({
          name: one.getAttribute('aria-label'),
          tab: one.tabIndex,
          html: one.outerHTML.slice(0, 80),
        })),
    );
    for (const { name, tab, html } of boxes) {
      expect(name, `${path} ${html}`).toBeTruthy();
      expect(tab, `${path} ${html}`).toBe(0);
    }
    found += boxes.length;
  }
  expect(found).toBeGreaterThan(0);
});
