/** After one visit the site answers without its server. */
import { expect, test, visit } from './offline-fixtures.ts';
import { COMPONENT } from './shipped-pages.ts';
import { builtPages, titleOf } from './site-files.ts';

test('after one visit every page answers without the server', async ({ page, site, complaints }) => {
  await visit(page, site);
  await site.server.close();
  const pages = [...builtPages()].map(([path, html]) => [path.slice(1), titleOf(html)] as const);
  const each = Math.ceil(pages.length / 40);
  for (const [path, title] of pages.filter((_, i) => i % each === 0)) {
    const response = await page.goto(`${site.server.url}${path}`);
    expect(response?.fromServiceWorker(), path).toBe(true);
    expect(await page.title(), path).toBe(title);
  }
  const failed = await page.evaluate(
    async ([home, paths]) => {
      const answers = paths.map(async (path) => ((await fetch(home + path)).ok ? [] : [path]));
      return (await Promise.all(answers)).flat();
    },
    [site.server.url, pages.map(([path]) => path).filter((path) => path !== '404.html')] as const,
  );
  expect(failed).toEqual([]);
  expect(complaints).toEqual([]);
});

test('queries, anchors and a forgotten slash lead to the stored page', async ({ page, site, complaints }) => {
  await visit(page, site);
  await site.server.close();
  for (const [address, heading] of [
    ['?q=402', /listens/],
    ['ports/402/?from=mail&x=1', /402/],
    ['ports/402', /402/],
    ['ports/402/index.html', /402/],
    ['ports/?q=31000#30877-31878', /port/i],
    [`${COMPONENT}?a=b#tcp-402`, /Deployment Server/],
    ['guides/', /Guides/],
    ['findings/', /Findings/],
  ] as const) {
    await page.goto(`${site.server.url}${address}`);
    await expect(page.getByRole('heading', { level: 1 }), address).toContainText(heading);
  }
  expect(complaints).toEqual([]);
});

test('the look-up’s page answers a query without the server', async ({ page, site, complaints }) => {
  await visit(page, site);
  await site.server.close();
  const response = await page.goto(`${site.server.url}search/?q=402&product=Deployment+Server+6.x`);
  expect(response?.status()).toBe(200);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  // What Pagefind finds comes last, under its own title.
  await expect(page.locator('[data-search-results]')).toContainText('In the text');
  expect(complaints).toEqual([]);
});

test('the box answers a number, a name and the text without the server', async ({
  page,
  site,
  complaints,
}) => {
  await visit(page, site);
  await site.server.close();
  await page.goto(`${site.server.url}findings/`);
  const field = page.locator('#find');
  const first = page.getByRole('option').first();
  await field.fill('30900');
  await expect(first).toContainText('30900 lies in 30877–31878');
  await field.fill('site server > management point');
  await expect(first).toContainText('Management point');
  await field.fill('change port 402');
  await expect(page.getByRole('listbox')).toContainText('In the text');
  expect(complaints).toEqual([]);
});

test('the page that was open when the worker came can look things up without the server', async ({
  page,
  site,
}) => {
  await visit(page, site, 'ports/402/');
  await site.server.close();
  const statuses = await page.evaluate(
    async (home) =>
      Promise.all(['theme.js', 'data/catalog.json'].map(async (at) => (await fetch(home + at)).status)),
    site.server.url,
  );
  expect(statuses).toEqual([200, 200]);
});

test('without the server, an address that leads nowhere says so', async ({ page, site }) => {
  await visit(page, site);
  await site.server.close();
  const response = await page.goto(`${site.server.url}no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
});
