/** Nothing moves under the reader's finger: not by an answer, and not by what the text adds later. */
import type { Page } from '@playwright/test';
import { answered, box, expect, hold, results, skipWithoutScripts, test } from './search-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

skipWithoutScripts();

type Observed = typeof globalThis & { shifted: string[] };

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const list: string[] = ((globalThis as Observed).shifted = []);
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries() as (PerformanceEntry & Shift)[])
        if (!entry.hadRecentInput)
          list.push(entry.sources.map(({ node }) => (node as Element | null)?.className ?? '').join(', '));
    }).observe({ type: 'layout-shift', buffered: true });
    interface Shift {
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
  });
});

/** After two frames everything that moved has been noticed. */
async function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return (globalThis as Observed).shifted;
  });
}

/** Input excuses what moves within half a second after it. */
const EXCUSED = 600;
const SIZES = { wide: { width: 1280, height: 720 }, narrow: { width: 390, height: 800 } };

for (const [size, viewport] of Object.entries(SIZES))
  for (const query of ['402', 'smb', 'router'])
    test.describe(`${query}, ${size}`, () => {
      test.use({ viewport });

      for (const path of ['./', COMPONENT])
        test(`typed into the box of ${path}`, async ({ page }) => {
          const release = await hold(page, /\/pagefind\//);
          await page.goto(path);
          await box(page).field.focus();
          await page.keyboard.type(query, { delay: 60 });
          await expect(box(page).panel).toBeVisible();
          await page.waitForTimeout(EXCUSED);
          release();
          await expect(box(page).list).toHaveAttribute('aria-busy', 'false');
          expect(await shifts(page)).toEqual([]);
        });

      test('typed on the search page', async ({ page }) => {
        const release = await hold(page, /\/pagefind\//);
        await page.goto('search/');
        await results(page).field.focus();
        await page.keyboard.type(query, { delay: 60 });
        await page.waitForTimeout(EXCUSED);
        release();
        await answered(page);
        expect(await shifts(page)).toEqual([]);
      });

      test('in the address of the search page', async ({ page }) => {
        const release = await hold(page, /\/pagefind\//);
        await page.goto(`search/?q=${query}`);
        await expect(results(page).count).not.toHaveText('');
        await shifts(page);
        release();
        await answered(page);
        expect(await shifts(page)).toEqual([]);
      });
    });
