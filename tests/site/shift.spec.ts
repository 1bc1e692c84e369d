/** What comes late moves nothing: scripts, and a sheet's numbers. The search has a test of its own. */
import { expect, test } from '@playwright/test';
import { PAGE_KINDS } from './one-of-each-kind.ts';
import { hold, skipWithoutScripts } from './search-fixtures.ts';

skipWithoutScripts();

const { home, 'a product': product, 'a component': component, 'a port': port } = PAGE_KINDS;
const SHEETS = ['sheets/altiris-deployment-server-6-x/', 'sheets/microsoft-configuration-manager-2007/'];

/** Where everything stands that one reads, by its text. */
const places = () =>
  [...document.querySelectorAll('.head a, h1, h2, h3, dt, th, p, main li')]
    .filter((element) => element.textContent.trim() !== '')
    .map((element) => {
      const { x, y, width } = element.getBoundingClientRect();
      return `${element.textContent.trim().slice(0, 30)} ${[x, y + scrollY, width].map(Math.round).join(' ')}`;
    });

for (const width of [1280, 390])
  for (const path of [home!, product!, component!, port!, ...SHEETS])
    test(`nothing on ${path} moves when its scripts come, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const release = await hold(page, /_astro\/.*\.js$|\.json$/);
      // Modules run before a page counts as loaded, so that is not waited for.
      await page.goto(path, { waitUntil: 'commit' });
      await page.locator('.foot .legend').waitFor();
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
      );
      const before = await page.evaluate(places);
      release();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(places)).toEqual(before);
    });
