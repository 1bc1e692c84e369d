/** Own values on a port sheet, and downloads with them. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './quiet-test.ts';
import { field, own, rowsOf, SERVER, status } from './sheet-fixtures.ts';
import { PRODUCT, SHEET } from './shipped-pages.ts';

const MANAGEMENT = 'db-management#tcp-505';

/** The name of the file and its text. */
async function downloaded(page: Page, link: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.locator(link).first().click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'Own values are typed into fields of a script.');

test('a number is in the address, in every row of its port, and there again after a reload', async ({
  page,
}) => {
  await page.goto(SHEET);
  await field(page, SERVER).fill('502');
  await expect.poll(() => own(page)).toBe('deployment-server.tcp-402:502');
  await expect.poll(() => page.url()).toContain('own=deployment-server.tcp-402:502');
  await expect(status(page)).toContainText('1 own value');
  await page.reload();
  const fields = rowsOf(page, SERVER).locator('.yours input[aria-label^="Your value for 402 tcp"]');
  await expect(fields.first()).toHaveValue('502');
  for (const one of await fields.all()) await expect(one).toHaveValue('502');
  await expect(rowsOf(page, SERVER).first().locator('.fig')).toContainText('402');
});

test('a number is kept on the device, and the address wins', async ({ page }) => {
  await page.goto(SHEET);
  await field(page, SERVER).fill('502');
  await page.goto(SHEET);
  await expect(field(page, SERVER)).toHaveValue('502');
  await expect.poll(() => own(page)).toBe('deployment-server.tcp-402:502');
  await page.goto(`${SHEET}?own=deployment-server.tcp-402:602,nobody.x:1,db-management.tcp-505:99999`);
  await expect(field(page, SERVER)).toHaveValue('602');
  await expect(field(page, MANAGEMENT)).toHaveValue('');
  await expect.poll(() => own(page)).toBe('deployment-server.tcp-402:602');
});

test('each field is named by its port and component', async ({ page }) => {
  await page.goto(SHEET);
  await expect(page.getByLabel('Your value for 505 tcp of DB Management').first()).toBeVisible();
  await expect(page.getByLabel('Your value for 1758 udp of PXE MTFTP').first()).toBeVisible();
  await expect(page.getByLabel('Your value for 1759 udp of PXE MTFTP').first()).toBeVisible();
});

test('a port that cannot be changed has no field', async ({ page }) => {
  await page.goto(SHEET);
  await expect(field(page, SERVER)).toBeVisible();
  await expect(page.locator('[data-row]:not([data-configurable=yes]) input')).toHaveCount(0);
});

test('a conflict is reported in the row and in the status line, with both names', async ({ page }) => {
  await page.goto(SHEET);
  await field(page, MANAGEMENT).fill('8080');
  const words = '8080 tcp is used on the Deployment Server computer by DataManager too';
  await expect(rowsOf(page, MANAGEMENT).first()).toContainText(words);
  await expect(status(page)).toContainText(`DB Management: ${words}`);
  await expect(field(page, MANAGEMENT)).toHaveAccessibleDescription(`${words}.`);
  await field(page, MANAGEMENT).fill('8090');
  await expect(status(page)).not.toContainText('DataManager');
});

test('two own numbers that collide are reported in both rows', async ({ page }) => {
  await page.goto(SHEET);
  await field(page, MANAGEMENT).fill('9000');
  await field(page, 'datamanager#http-8080').fill('9000');
  await expect(rowsOf(page, MANAGEMENT).first()).toContainText('by DataManager too');
  await expect(rowsOf(page, 'datamanager#http-8080').first()).toContainText('by DB Management too');
});

for (const [text, reason] of [
  ['70000', 'Ports run from 1 to 65535; 70000 is outside.'],
  ['0', 'Port 0 cannot be used'],
  ['x', 'A port is a whole number'],
] as const) {
  test(`${text} is refused with its reason and not kept`, async ({ page }) => {
    await page.goto(SHEET);
    await field(page, SERVER).fill('502');
    await field(page, SERVER).fill(text);
    await expect(field(page, SERVER)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, SERVER)).toHaveAccessibleDescription(new RegExp(reason));
    await expect(status(page)).toContainText(reason);
    await expect.poll(() => own(page)).toBeNull();
    await page.goto(SHEET);
    await expect(field(page, SERVER)).toHaveValue('');
  });
}

test('an empty field goes back to the default', async ({ page }) => {
  await page.goto(`${SHEET}?own=deployment-server.tcp-402:502`);
  await field(page, SERVER).fill('');
  await expect.poll(() => own(page)).toBeNull();
  await expect(status(page)).not.toContainText('own value');
});

test('"Forget my values" clears fields, address and device', async ({ page }) => {
  await page.goto(SHEET);
  const forget = page.getByRole('button', { name: 'Forget my values' });
  await expect(field(page, SERVER)).toBeVisible();
  await expect(forget).toBeHidden();
  await field(page, SERVER).fill('502');
  await field(page, MANAGEMENT).fill('x');
  await forget.click();
  await expect(field(page, SERVER)).toHaveValue('');
  await expect(field(page, MANAGEMENT)).toHaveAttribute('aria-invalid', 'false');
  await expect.poll(() => own(page)).toBeNull();
  await page.goto(SHEET);
  await expect(field(page, SERVER)).toBeVisible();
  await expect(field(page, SERVER)).toHaveValue('');
});

test('the CSV and nftables downloads have the own number', async ({ page }) => {
  await page.goto(SHEET);
  await field(page, SERVER).fill('50402');
  const csv = await downloaded(page, 'a[data-download=csv]');
  expect(csv.name).toBe(`${PRODUCT}-own.csv`);
  expect(csv.text).toContain('50402');
  expect(csv.text).toContain('Own value, the document prints 402.');
  const nft = await downloaded(page, 'a[data-download=nft]');
  expect(nft.name).toMatch(/^altiris-deployment-server-6-x(--[a-z-]+)?-own\.nft$/);
  expect(nft.text).toContain('50402');
});

test('without own numbers the links lead to the files of the site', async ({ page }) => {
  await page.goto(SHEET);
  await expect(field(page, SERVER)).toBeVisible();
  const link = page.locator('a[data-download=csv]').first();
  const prevented = link.evaluate((element) => {
    return new Promise<boolean>((resolve) => {
      addEventListener('click', (event) => {
        resolve(event.defaultPrevented);
        event.preventDefault();
      });
      (element as HTMLElement).click();
    });
  });
  expect(await prevented).toBe(false);
});

test('on paper a value is text, and a blank stays a blank', async ({ page }) => {
  await page.goto(`${SHEET}?own=deployment-server.tcp-402:502`);
  await expect(field(page, SERVER)).toHaveValue('502');
  await page.emulateMedia({ media: 'print' });
  const cell = rowsOf(page, SERVER).locator('.yours').first();
  await expect(cell.locator('input')).toBeHidden();
  await expect(cell.getByText('502', { exact: true })).toBeVisible();
  await expect(rowsOf(page, MANAGEMENT).locator('.yours').first()).toHaveText('');
});
