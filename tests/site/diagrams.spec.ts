import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readBuilt } from './site-files.ts';

const HUB = 'products/altiris-deployment-server-6-x/aclient/';
const MAP = 'products/microsoft-configuration-manager-2007/';
const SEQUENCE = 'guides/pxe-boot/';
const diagram = (page: Page) => page.locator('svg.diagram');

test('a link in a diagram leads to the component', async ({ page }) => {
  await page.goto(HUB);
  await page
    .getByRole('group', { name: 'Connections of AClient' })
    .getByRole('link', { name: 'Deployment Server' })
    .click();
  await expect(page).toHaveURL(/\/altiris-deployment-server-6-x\/deployment-server\/$/);
  await diagram(page).getByRole('link', { name: 'AClient' }).press('Enter');
  await expect(page).toHaveURL(/\/aclient\/$/);
});

test('the keyboard goes through the box of a diagram, then its links', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'reads what has the focus');
  await page.goto(HUB);
  await page.getByRole('region', { name: 'Connections of AClient' }).focus();
  const names: string[] = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement!.textContent!));
  }
  expect(names).toEqual([
    'Wake-on-LAN proxy',
    'Deployment Server',
    'Deployment Console',
    'Client/server file transfer',
  ]);
});

for (const [name, path] of Object.entries({ hub: HUB, map: MAP, sequence: SEQUENCE })) {
  test(`a ${name} scrolls in its own box at a phone's width, and the page does not`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const box = page.locator('.drawn .scroll').first();
    const [wide, seen] = await box.evaluate((el) => [el.scrollWidth, el.clientWidth]);
    expect(wide!).toBeGreaterThan(seen!);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await box.focus();
    await expect(box).toBeFocused();
  });

  test(`every text of a ${name} stays in its box, whatever the font`, async ({ page, javaScriptEnabled }) => {
    test.skip(!javaScriptEnabled, 'measures in the page');
    await page.goto(path);
    const outside = await diagram(page)
      .first()
      .evaluate((svg: SVGSVGElement) => {
        const { width, height } = svg.viewBox.baseVal;
        const texts = [...svg.querySelectorAll<SVGTextElement>('text')];
        return texts.flatMap((text) => {
          const box = text.getBBox();
          const node = text.closest('.node')?.querySelector('rect')?.getBBox() ?? {
            x: 0,
            y: 0,
            width,
            height,
          };
          const inside = box.x >= node.x && box.x + box.width <= node.x + node.width;
          return inside && box.y >= node.y && box.y + box.height <= node.y + node.height
            ? []
            : [text.textContent];
        });
      });
    expect(outside).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in a ${name}, ${colorScheme}`, async ({ page, javaScriptEnabled }) => {
      test.skip(!javaScriptEnabled, 'axe is a script');
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).include('.drawn').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    });

  test(`a ${name} takes the colours of the system where they are forced`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.skip(!javaScriptEnabled, 'reads computed styles');
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.goto(path);
    const [line, text] = await diagram(page)
      .first()
      .evaluate((svg) => [
        getComputedStyle(svg.querySelector('.line')!).stroke,
        getComputedStyle(svg.ownerDocument.body).color,
      ]);
    expect(line).toBe(text);
  });
}

test('on paper a diagram is black on white, and a map has a sheet on its side', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'reads computed styles');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(MAP);
  const styles = await diagram(page).evaluate((svg) => ({
    line: getComputedStyle(svg.querySelector('.line')!).stroke,
    box: getComputedStyle(svg.querySelector('.box')!).fill,
    page: getComputedStyle(svg.closest('.onside')!).getPropertyValue('page'),
  }));
  expect(styles).toEqual({ line: 'rgb(20, 25, 28)', box: 'rgb(255, 255, 255)', page: 'wide' });
});

test('a click copies the Mermaid text; without a script there is a link and no dead button', async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  await page.goto(HUB);
  const button = page.getByRole('button', { name: 'Copy the Mermaid text' });
  const file = 'diagrams/altiris-deployment-server-6-x/aclient.mmd';
  const answer = await page.request.get(
    await page
      .getByRole('link', { name: 'Mermaid text', exact: true })
      .evaluate((a: HTMLAnchorElement) => a.href),
  );
  expect(await answer.text()).toBe(readBuilt(file));
  if (!javaScriptEnabled) {
    await expect(button).toBeHidden();
    return;
  }
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button.click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(readBuilt(file));
});
