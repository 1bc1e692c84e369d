import type { Page } from '@playwright/test';
import { axe, violations } from './axe.ts';
import { ask, expect, openSearch, skipWithoutScripts, test } from './search-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';

skipWithoutScripts();

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the home page with the box open': async (page) => {
    await page.goto('./');
    await ask(page, '402');
  },
  'a component page with the box open': async (page) => {
    await page.goto(COMPONENT);
    await ask(page, 'smb');
  },
  'a box without an answer': async (page) => {
    await page.goto('./');
    await ask(page, '65536');
  },
  'the search page': (page) => openSearch(page, '?q=402'),
  'the search page, narrowed': (page) => openSearch(page, '?q=smb&transport=tcp'),
  'the search page without a query': (page) => openSearch(page, ''),
};

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 390])
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      for (const [name, open] of Object.entries(STATES))
        test(name, async ({ page }) => {
          await open(page);
          expect(await violations(axe(page))).toEqual([]);
        });
    });
