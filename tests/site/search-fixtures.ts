/** What the tests of the search share: places of the box and the page, and that nothing complains. */
import type { Page } from '@playwright/test';
import { expect, test } from './quiet-test.ts';

export { expect, test };

export function skipWithoutScripts(): void {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'There is no search without scripts.');
}

/** The box of a page: its field, and what hangs on it. */
export function box(page: Page) {
  const form = page.locator('form[data-find]');
  return {
    field: form.locator('input'),
    panel: form.locator('.panel'),
    list: form.getByRole('listbox', { includeHidden: true }),
    options: form.getByRole('option'),
    chosen: form.locator('[aria-selected=true]'),
    status: form.getByRole('status'),
    all: form.getByRole('link', { name: 'All answers on one page' }),
  };
}

/** Types into the box and waits for the answers, those in the text too. */
export async function ask(page: Page, text: string): Promise<void> {
  const { field, list } = box(page);
  await field.click();
  await field.pressSequentially(text);
  await expect(list).toHaveAttribute('aria-busy', 'false');
}

/** The search page's parts. */
export function results(page: Page) {
  const list = page.locator('[data-search-results]');
  return {
    field: page.locator('[data-search-input]'),
    list,
    items: list.locator('> li'),
    facets: page.locator('[data-search-facets]'),
    message: page.locator('[data-search-message]'),
    count: page.locator('[data-search-count]'),
    more: page.getByRole('button', { name: 'Show more of the text' }),
  };
}

export async function answered(page: Page): Promise<void> {
  await expect(results(page).list).toHaveAttribute('aria-busy', 'false');
}

/** @param search what follows `/search/`, as an address has it: `?q=402` */
export async function openSearch(page: Page, search: string): Promise<void> {
  await page.goto(`search/${search}`);
  await answered(page);
}

/** Requests that match wait until the function returned is called. */
export async function hold(page: Page, address: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
