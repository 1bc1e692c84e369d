import { expect, test } from '@playwright/test';
import { complaintsOf } from './quiet-test.ts';

test('the home page answers, keeps to its own origin and has no console error', async ({ page, baseURL }) => {
  const origin = new URL(baseURL!).origin;
  const strangers: string[] = [];
  const complaints = complaintsOf(page);
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) strangers.push(request.url());
  });

  const response = await page.goto('./');

  expect(response?.status()).toBe(200);
  await expect(page.locator('h1')).toBeVisible();
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the policy allows nothing inline and nothing from elsewhere', async ({ page }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|https?:|\*/);
  await expect(page.locator('style, script:not([src]), [style], [onclick]')).toHaveCount(0);
});

test('an address that is not there answers 404', async ({ page }) => {
  const response = await page.goto('./no-such-page/');
  expect(response?.status()).toBe(404);
});
