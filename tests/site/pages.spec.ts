import { expect, test } from '@playwright/test';
import { normalizeBase } from '../../src/build/paths.ts';

const BASE = normalizeBase(process.env.PORTOLAN_BASE);

const manager = 'products/microsoft-configuration-manager-2007/';

test('home has the search box first, every port, the products and what is inside', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('searchbox')).toHaveCount(1);
  await expect(page.locator('main form')).toHaveCount(1);
  await page.getByRole('link', { name: /^135\b/ }).click();
  await expect(page).toHaveURL(/\/ports\/135\/$/);
  await page.goto('./');
  await page.getByRole('link', { name: 'Configuration Manager 2007' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Microsoft System Center Configuration Manager 2007',
  );
});

test('a component answers in order: what it is, ports, connections, how to change, findings, sources', async ({
  page,
}) => {
  await page.goto(`${manager}management-point/`);
  const heads = await page.locator('main h1, main h2').allTextContents();
  const order = [
    'Management point',
    'Ports it listens on',
    'Connections',
    'Where ports are set',
    'Change the HTTP and HTTPS ports',
    'Notes',
    'Findings',
    'Sources',
  ];
  const places = order.map((head) => heads.indexOf(head));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await expect(page.locator('#sources')).toContainText('Ports used by Configuration Manager 2007');
  await expect(page.locator('#sources')).toContainText('date unstated');
});

test('the facts name every port that is listened on, and lead to its row', async ({ page }) => {
  await page.goto('products/symantec-management-platform-7-x/notification-server/');
  const fact = page.locator('.facts > div', { has: page.getByText('Listens on', { exact: true }) });
  await expect(fact.locator('dd')).toHaveText(
    '80 tcp; 135 tcp and udp; 137 udp; 139 tcp and udp; 443 tcp; 445 tcp and udp; icmp type 8',
  );
  const table = page.locator('h2', { hasText: 'Ports it listens on' }).locator('xpath=following::table[1]');
  const rows = await table.locator('tbody tr').evaluateAll((all) => all.map(({ id }) => `#${id}`));
  const links = await fact.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual(rows);
});

test('ports lead to their pages, peers to theirs, facts to their document', async ({ page }) => {
  await page.goto(`${manager}management-point/`);
  const row = page.locator('tr#netbios-session');
  await expect(row.locator('.fig')).toHaveText('139');
  await expect(row.locator('.tr')).toHaveText('tcp');
  await expect(row.locator('.who')).toContainText(
    /Client status reporting host\s+→ connects to\s+Management point/,
  );
  await row.getByRole('link', { name: '139', exact: true }).click();
  await expect(page).toHaveURL(/\/ports\/139\/$/);
  await page.goBack();
  await row.getByRole('link', { name: 'Client status reporting host' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Client status reporting host');
  await page.goBack();
  await row.getByRole('link', { name: 'CM07' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Ports used by Configuration Manager 2007',
  );
});

test('what must be open between two stands in one block with an address of its own', async ({ page }) => {
  await page.goto(`${manager}site-server/#with-distribution-point`);
  const block = page.locator('#with-distribution-point');
  await expect(block).toContainText('14');
  for (const port of ['445', '135', 'dynamic']) await expect(block).toContainText(port);
  await block.getByRole('link', { name: 'Distribution point' }).click();
  await expect(page).toHaveURL(/distribution-point\/#with-site-server$/);
});

test('a two-way connection shows both as listening', async ({ page }) => {
  await page.goto(`${manager}site-server/`);
  await expect(page.locator('#state-migration-point-smb')).toHaveCount(1);
  await expect(page.locator('tr', { has: page.locator('#state-migration-point-smb') })).toContainText(
    'State migration point',
  );
});

test('a port page names every use once, its registered service and its neighbours', async ({ page }) => {
  await page.goto('ports/135/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('135');
  await expect(page.locator('.porthead')).toContainText('epmap');
  await expect(page.locator('#uses')).toContainText('Configuration Manager 2007');
  await page.getByRole('link', { name: '137' }).first().click();
  await expect(page).toHaveURL(/\/ports\/137\/$/);
});

test('a range has a page, and a number inside it points to it', async ({ page }) => {
  await page.goto('ports/30878/');
  await expect(page.locator('#uses')).toContainText('In a range');
  await page
    .getByRole('link', { name: /30877–31878/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('30877–31878');
  await expect(page.locator('#uses')).toContainText('Printed on their own inside this range');
});

test('a product shows host roles, the matrix and its components', async ({ page }) => {
  await page.goto(manager);
  await expect(page.locator('#ports h3').first()).toBeVisible();
  await expect(page.locator('#matrix tbody tr').first()).toBeVisible();
  const cell = page.locator('#matrix tbody tr', {
    has: page.getByRole('rowheader', { name: 'Client computer', exact: true }),
  });
  await expect(cell).toContainText('4011');
  await expect(page.locator('#components')).toContainText('Server locator point');
});

test('protocols, guides, sources and 404 are there', async ({ page }) => {
  await page.goto('protocols/');
  await page.getByRole('link', { name: /Server Message Block/ }).click();
  await expect(page.locator('table.rows').first()).toContainText('445');
  await page.goto('guides/');
  await page.locator('main dd a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('sources/microsoft-ads-technet/');
  await expect(page.getByRole('heading', { level: 3, name: 'Device to Controller' })).toBeVisible();
  const missing = await page.goto('ports/99999/');
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
});

for (const width of [320, 360, 768, 1440]) {
  test(`no page is wider than a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      '',
      'ports/',
      'ports/135/',
      'ports/30877-31878/',
      manager,
      `${manager}site-server/`,
      'protocols/rpc-epm/',
      'sources/microsoft-configmgr-2007-ports/',
      'guides/',
    ]) {
      await page.goto(`./${path}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, path).toBeLessThanOrEqual(0);
    }
  });
}

test('every form of a page leads to the list of ports until a script takes it over', async ({ request }) => {
  for (const path of [
    '',
    'ports/',
    'ports/135/',
    manager,
    `${manager}site-server/`,
    'findings/',
    '404.html',
  ]) {
    const html = await (await request.get(`./${path}`)).text();
    const actions = [...html.matchAll(/<form[^>]* action="([^"]*)"/g)].map((match) => match[1]!);
    expect(actions.length, path).toBeGreaterThan(0);
    expect(
      actions.filter((action) => action !== `${BASE}ports/`),
      path,
    ).toEqual([]);
  }
});

test('the theme can be chosen where scripts run, and the button hides where they do not', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('./');
  const button = page.locator('[data-theme-button]');
  if (!javaScriptEnabled) {
    await expect(button).toBeHidden();
    return;
  }
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await button.click();
  await button.click();
  expect(await ground()).toBe('rgb(18, 23, 26)');
  await page.goto('ports/');
  expect(await ground()).toBe('rgb(18, 23, 26)');
});
