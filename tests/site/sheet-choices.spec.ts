/** What a reader leaves out of a port sheet, and the sheet without scripts. */
import type { Page } from '@playwright/test';
import { expect, test } from './quiet-test.ts';
import { field, own, SERVER, status } from './sheet-fixtures.ts';
import { SHEET } from './shipped-pages.ts';

test.describe('choices', () => {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'Without scripts everything is shown.');
  const choice = (page: Page, name: string, value: string) =>
    page.locator(`[data-sheet-choices] input[name=${name}][value="${value}"]`);

  test('a host role, a direction and local ports can be left out; the address keeps it', async ({ page }) => {
    await page.goto(SHEET);
    const rows = page.locator('[data-row]');
    const all = await rows.count();
    await choice(page, 'host', 'deployment-server-computer').uncheck();
    await choice(page, 'direction', 'unstated').uncheck();
    await choice(page, 'scope', 'local').uncheck();
    const same = async () => {
      await expect(page.locator('section[data-host=deployment-server-computer]')).toBeHidden();
      await expect(page.locator('[data-row][data-direction=unstated]:visible')).toHaveCount(0);
      await expect(page.locator('[data-row][data-scope=local]:visible')).toHaveCount(0);
      const shown = await page.locator('[data-row]:visible').count();
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(all);
      await expect(status(page)).toContainText(`${shown} of ${all} rows are shown.`);
      for (const section of await page.locator('section[data-host]:visible').all()) {
        expect(await section.locator('[data-row]:visible').count()).toBeGreaterThan(0);
      }
    };
    await same();
    await page.reload();
    await same();
    await expect(choice(page, 'direction', 'unstated')).not.toBeChecked();
    await expect(choice(page, 'direction', 'in')).toBeChecked();
    for (const [name, value] of [
      ['host', 'deployment-server-computer'],
      ['direction', 'unstated'],
      ['scope', 'local'],
    ] as const) {
      await choice(page, name, value).check();
    }
    await expect(page.locator('[data-row]:visible')).toHaveCount(all);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('columns can be left out, own values stay in the address beside them', async ({ page }) => {
    await page.goto(`${SHEET}?own=deployment-server.tcp-402:502`);
    await expect(page.locator('.yours:visible').first()).toBeVisible();
    await choice(page, 'column', 'yours').uncheck();
    await expect(page.locator('.yours:visible')).toHaveCount(0);
    await expect.poll(() => own(page)).toBe('deployment-server.tcp-402:502');
    await page.reload();
    await expect(page.locator('.yours:visible')).toHaveCount(0);
    await expect(choice(page, 'column', 'purpose')).toBeChecked();
  });

  test('all of a kind can be left out', async ({ page }) => {
    await page.goto(SHEET);
    for (const box of await page.locator('[data-sheet-choices] input[name=direction]').all())
      await box.uncheck();
    await expect(page.locator('[data-row]:visible')).toHaveCount(0);
    await page.reload();
    await expect(status(page)).toContainText('0 of ');
    await expect(page.locator('[data-row]:visible')).toHaveCount(0);
  });

  test('what the address names that is not there is ignored', async ({ page }) => {
    await page.goto(`${SHEET}?host=<b>x</b>,nobody&direction=up&column=__proto__&own=__proto__:1`);
    await expect(field(page, SERVER)).toBeVisible();
    await expect(page.locator('[data-row]:visible')).toHaveCount(await page.locator('[data-row]').count());
    for (const box of await page.locator('[data-sheet-choices] input').all()) await expect(box).toBeChecked();
  });
});

test('without scripts everything is shown, and no form', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled);
  await page.goto(`${SHEET}?host=none&column=none&own=deployment-server.tcp-402:502`);
  await expect(page.locator('[data-sheet-choices]')).toBeHidden();
  expect(await page.locator('[data-row]').count()).toBeGreaterThan(20);
  await expect(page.locator('[data-row]:visible')).toHaveCount(await page.locator('[data-row]').count());
  await expect(page.locator('.yours input')).toHaveCount(0);
  await expect(page.locator('.yours').first()).toBeVisible();
});
