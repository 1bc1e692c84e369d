import { expect, test } from '@playwright/test';
import { COMPONENT } from './shipped-pages.ts';

test('findings lists every rule with its count and explains it', async ({ page }) => {
  await page.goto('findings/');
  const rules = page.locator('#rules tbody tr');
  expect(await rules.count()).toBeGreaterThanOrEqual(12);
  await page.locator('#rules').getByRole('link', { name: 'Registered elsewhere' }).click();
  await expect(page).toHaveURL(/\/findings\/rules\/registered-elsewhere\/$/);
  await expect(page.locator('.prose p').first()).toContainText('IANA');
  await expect(page.locator('.finding').first()).toContainText('Matters if');
});

test('a rule or a weight that is unticked hides its findings, without a script', async ({ page }) => {
  await page.goto('findings/');
  const registry = page.locator('.f-registered-elsewhere').first();
  await expect(registry).toBeVisible();
  await page.locator('[data-rule="registered-elsewhere"]').uncheck();
  await expect(registry).toBeHidden();
  await expect(page.locator('.f-discrepancy').first()).toBeVisible();
  await page.locator('[data-severity="info"]').uncheck();
  await expect(page.locator('.f-discrepancy').first()).toBeHidden();
});

test('a product can be chosen where scripts run; the list is whole where they do not', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('findings/');
  const filter = page.locator('[data-product-filter]');
  const items = page.locator('[data-finding-list] > li');
  const all = await items.count();
  if (!javaScriptEnabled) {
    await expect(filter).toBeHidden();
    for (const item of (await items.all()).slice(0, 5)) await expect(item).toBeVisible();
    return;
  }
  await filter.locator('select').selectOption('altiris-deployment-server-5-5');
  const shown = await items.evaluateAll((list) =>
    list
      .filter((item) => !(item as HTMLElement).hidden)
      .map((item) => (item as HTMLElement).dataset.products),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(all);
  expect(shown.every((products) => products?.split(' ').includes('altiris-deployment-server-5-5'))).toBe(
    true,
  );
  await expect(filter.locator('output')).toHaveText(`${shown.length} of ${all}`);
});

test('401 and 402 are registered, whatever two documents say', async ({ page }) => {
  for (const [port, name] of [
    ['401', 'ups'],
    ['402', 'genie'],
  ] as const) {
    await page.goto(`ports/${port}/`);
    const sign = page.locator('#findings .finding', { hasText: name }).first();
    await expect(sign).toContainText('IANA');
    await expect(sign).toContainText('unassigned');
  }
});

test('an affected entry carries a sign that leads to the finding', async ({ page }) => {
  await page.goto(COMPONENT);
  const sign = page.locator('tr#tcp-402 .signs a', { hasText: '402' }).first();
  await sign.click();
  await expect(page.locator('section.finding:target')).toBeVisible();
});

for (const [family, older, newer, kinds] of [
  [
    'altiris-deployment-server',
    'Deployment Server 5.5',
    'Deployment Server 6.x',
    ['added', 'changed', 'not mentioned any more'],
  ],
  [
    'altiris-notification-server',
    'Notification Server 6.x',
    'Management Platform 7.x',
    ['added', 'changed', 'removed from the same list', 'not mentioned any more', 'unchanged'],
  ],
] as const) {
  test(`versions of ${family} are compared port by port`, async ({ page }) => {
    await page.goto(`versions/${family}/`);
    await expect(page.locator('main')).toContainText(older);
    await expect(page.locator('main')).toContainText(newer);
    // Each kind is counted on top, and the count leads to its table, on whichever page that is.
    for (const kind of kinds) {
      await page.goto(`versions/${family}/`);
      await page.locator('main dl').getByRole('link', { name: kind, exact: true }).click();
      await expect(page.locator(':target')).toBeVisible();
      await expect(page.locator(':target')).toContainText(new RegExp(kind.split(' ')[0]!, 'i'));
    }
    await page.goto(
      `products/${family === 'altiris-deployment-server' ? 'altiris-deployment-server-6-x' : 'altiris-notification-server-6-x'}/`,
    );
    await page.getByRole('link', { name: 'What changed from version to version' }).click();
    await expect(page).toHaveURL(new RegExp(`/versions/${family}/$`));
  });
}

test('the default range of RapiDeploy differs between the versions', async ({ page }) => {
  await page.goto('versions/altiris-deployment-server/');
  const row = page.locator('tr', { hasText: 'RapiDeploy' }).first();
  await expect(row).toContainText('401–402');
  await expect(row).toContainText('401');
});
