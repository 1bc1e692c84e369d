import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { SHEET } from './shipped-pages.ts';

test('a sheet has a table a host role, what stays on the machine apart, notes, and the map', async ({
  page,
}) => {
  await page.goto(SHEET);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port sheet: Deployment Server 6.x');
  const server = page.locator('[data-host="deployment-server-computer"]');
  await expect(server.getByRole('columnheader')).toHaveText([
    'Done',
    'Port',
    'Transport',
    'Who → whom, and what for',
    'Change?',
    'Your value',
    'Note',
  ]);
  await expect(server.locator('tr[data-port="402"][data-direction="in"]').first()).toContainText('AClient');
  await expect(page.getByText('Never leaves the computer: no rule needed').first()).toBeVisible();
  await expect(page.locator('tr[data-scope="local"]').first()).toContainText('8081');
  await expect(page.locator('#map svg')).toHaveCount(1);
  await expect(page.locator('main')).toContainText(
    'AP06 Altiris Products Ports and Protocols Altiris, 7 November 2006',
  );
  await expect(page.locator('main')).toContainText(/revision [0-9a-f]{8}/);
});

test('a note leads to its text', async ({ page }) => {
  await page.goto(SHEET);
  const link = page.locator('td.note a').first();
  await link.click();
  await expect(page).toHaveURL(/#note-1$/);
  await expect(page.locator('#note-1')).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on a sheet, ${colorScheme}`, async ({ page, javaScriptEnabled }) => {
    test.skip(!javaScriptEnabled, 'axe is a script');
    await page.emulateMedia({ colorScheme });
    await page.goto(SHEET);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  });

test('on paper nothing of the site stands around the sheet, and heads repeat', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'reads computed styles');
  await page.emulateMedia({ media: 'print' });
  await page.goto(SHEET);
  for (const part of ['.head', '.downloads', '.crumbs', '.choices']) {
    await expect(page.locator(part).first(), part).toBeHidden();
  }
  const head = await page
    .locator('.sheetrows thead')
    .first()
    .evaluate((el) => getComputedStyle(el).display);
  expect(head).toBe('table-header-group');
  const row = await page
    .locator('.sheetrows tbody tr')
    .first()
    .evaluate((el) => getComputedStyle(el).breakInside);
  expect(row).toBe('avoid');
  expect(await page.locator('.blanks span').allTextContents()).toEqual(['Site', 'Checked by', 'Date']);
});

test('the list of sheets leads to each', async ({ page }) => {
  await page.goto('sheets/');
  await page.getByRole('link', { name: 'Microsoft System Center Configuration Manager 2007' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port sheet: Configuration Manager 2007');
});

for (const width of [705, 768, 896, 1024])
  test(`at ${width} px who calls whom has room`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(SHEET);
    const cell = await page.locator('[data-row] .who').first().locator('xpath=..').boundingBox();
    expect(cell!.width).toBeGreaterThanOrEqual(180);
  });

test('a selection says on paper that it is one, and takes its notes along', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'everything is printed');
  await page.goto(`${SHEET}?host=web-console-computer&part=notes`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.selection')).toHaveText(/^A selection: 1 of \d+ rows are shown\.$/);
  await expect(page.locator('.selection')).toBeVisible();
  await expect(page.locator('#map')).toBeHidden();
  const numbers = await page.locator('[data-row]:visible .note a').allTextContents();
  const notes = await page
    .locator('.sheetnotes li:visible')
    .evaluateAll((all) => all.map((li) => String((li as HTMLLIElement).value)));
  expect(notes).toEqual(numbers);
  await page.goto(`${SHEET}?host=none`);
  await expect(page.locator('.selection')).toHaveText('Nothing is chosen.');
});

test('none and all choose every host role at once', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'there is no form');
  await page.goto(SHEET);
  await page.getByRole('button', { name: 'none' }).click();
  await expect(page.locator('[data-row]:visible')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'PXE Server computer' }).check();
  await expect(page).toHaveURL(/host=pxe-server-computer/);
  await page.getByRole('button', { name: 'all', exact: true }).click();
  await expect(page).not.toHaveURL(/host=/);
});
