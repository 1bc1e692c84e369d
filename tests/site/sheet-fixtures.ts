/** What the tests of a port sheet's form share: its rows, its fields, and what it says. */
import type { Page } from '@playwright/test';
import { PRODUCT } from './shipped-pages.ts';

export const SERVER = 'deployment-server#tcp-402';

/** The rows of an entry, by its id within the product. */
export function rowsOf(page: Page, entry: string) {
  return page.locator(`[data-row][data-entries~="${PRODUCT}/${entry}"]`);
}

/** The field of an entry in the first row that has it. */
export function field(page: Page, entry: string) {
  return rowsOf(page, entry).locator('.yours input').first();
}

export function status(page: Page) {
  return page.locator('[data-sheet-status]');
}

/** The own values in the address. */
export function own(page: Page): string | null {
  return new URL(page.url()).searchParams.get('own');
}
