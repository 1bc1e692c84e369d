/** A browser test in which a page has nothing to complain about. */
import { expect, test as base, type Page } from '@playwright/test';

export { expect };

/** @param types the messages of the console that count; errors of the page and dialogs always do */
export function complaintsOf(page: Page, types: readonly string[] = ['error']): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Playwright's own word about the worker that it keeps out.
    if (message.text().endsWith('blocked by Playwright')) return;
    if (types.includes(message.type())) complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

/** Every test fails on an error of the page or its console, and on a dialog. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = complaintsOf(page);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
