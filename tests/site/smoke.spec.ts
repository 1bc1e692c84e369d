import { expect, test } from '@playwright/test';

test('the home page answers, keeps to its own origin and has no console error', async ({ page, baseURL }) => {
  const origin = new URL(baseURL!).origin;
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(error.message));

  const response = await page.goto('./');

  expect(response?.status()).toBe(200);
  await expect(page.locator('h1')).toBeVisible();
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
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
