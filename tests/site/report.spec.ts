import { expect, test } from '@playwright/test';
import { reportAddress } from '../../src/build/report-address.ts';

test.skip(reportAddress() !== '', 'Where the site names an address, the link leads away from it.');

test('a mistake can be reported from a page, also without scripts', async ({ page, javaScriptEnabled }) => {
  await page.goto('./ports/402/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Report a mistake' }).click();
  await expect(page).toHaveURL(/\/report\/\?page=%2Fports%2F402%2F$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a mistake');
  await expect(page.locator('[data-reported]')).toHaveText(javaScriptEnabled ? '/ports/402/' : /page=/);
});

test('whatever the address says of a page is a text', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'Without scripts nothing of the address is shown.');
  await page.goto(`./report/?page=${encodeURIComponent('/<img src=x onerror=alert(1)>')}`);
  await expect(page.locator('[data-reported]')).toHaveText('/<img src=x onerror=alert(1)>');
  await page.goto('./report/?page=javascript:alert(1)');
  await expect(page.locator('[data-reported]')).toContainText('page=');
});
