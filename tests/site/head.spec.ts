/** What the head of a page tells the browser, as the browser understands it. */
import { expect, test, type Page } from '@playwright/test';
import { skipWithoutScripts } from './search-fixtures.ts';

skipWithoutScripts();

/** The colour of the browser's own bars: of the first meta whose condition holds. */
async function barColour(page: Page): Promise<string> {
  return page.evaluate(() => {
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
    const probe = document.createElement('i');
    document.body.append(probe);
    probe.style.color = metas.find(({ media }) => matchMedia(media).matches)!.content;
    return getComputedStyle(probe).color;
  });
}

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

for (const colorScheme of ['light', 'dark'] as const)
  test(`the browser’s bars have the colour of the page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    const theme = page.locator('[data-theme-button]');
    for (const chosen of ['system', 'light', 'dark']) {
      await expect(theme).toContainText(chosen);
      expect(await barColour(page), chosen).toBe(await ground(page));
      await theme.click();
    }
  });

test('what installs the reference is understood, starts at home, and has its icon', async ({
  page,
  baseURL,
}) => {
  await page.goto('ports/135/');
  const browser = await page.context().newCDPSession(page);
  const { url, errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${baseURL}portolan.webmanifest`);
  const { start_url: start, icons } = JSON.parse(data!) as { start_url: string; icons: { src: string }[] };
  expect(new URL(start, url).href).toBe(baseURL);
  for (const { src } of icons) expect((await page.request.get(new URL(src, url).href)).ok(), src).toBe(true);
});
