/** The policy holds on every kind of page, sent by a host and written in the page, and nothing of the site is in its way. */
import type { Page } from '@playwright/test';
import { normalizeBase } from '../../src/build/paths.ts';
import { headersOf } from '../../src/hosting/headers.ts';
import { pageKinds } from './page-kinds.ts';
import {
  ask,
  box,
  expect,
  openSearch,
  results,
  skipWithoutScripts,
  test as base,
} from './search-fixtures.ts';
import { builtPages } from './site-files.ts';

const BASE = normalizeBase(process.env.PORTOLAN_BASE);
const kinds = pageKinds(builtPages());

interface Watch {
  readonly strangers: string[];
  violations(): Promise<readonly string[]>;
}

/** Nothing that the policy forbids is tried, and nobody else is asked for anything; warnings count too. */
const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const strangers: string[] = [];
      const warnings: string[] = [];
      const violations: string[] = [];
      const { origin } = new URL(baseURL!);
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) strangers.push(request.url());
      });
      page.on('console', (message) => {
        const own = message.text() === 'Service Worker registration blocked by Playwright';
        if (message.type() === 'warning' && !own) warnings.push(message.text());
      });
      await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
      await page.addInitScript(() => {
        const { reportViolation } = window as unknown as { reportViolation(text: string): void };
        document.addEventListener('securitypolicyviolation', (event) =>
          reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      await use({ strangers, violations: async () => (await settle(page), violations) });
      expect(strangers).toEqual([]);
      expect(warnings).toEqual([]);
    },
    { auto: true },
  ],
});

/** An event that the page has queued is told before this ends. */
function settle(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}

skipWithoutScripts();

for (const path of kinds) {
  test(`${path} keeps to the policy`, async ({ page, watch }) => {
    const response = await page.goto(`.${path}`);
    const { 'Content-Type': type, ...expected } = headersOf(path === '/404.html' ? '404.html' : 'index.html');
    const sent = await response!.allHeaders();
    for (const [name, value] of Object.entries(expected)) expect(sent[name.toLowerCase()], name).toBe(value);
    expect(type).toContain(sent['content-type']!.replace(/;.*/, ''));
    await page.waitForLoadState('load');
    // What comes with the first use: the box, the fields of a sheet, the copying of a text.
    await page.keyboard.press('/');
    await page.emulateMedia({ media: 'print' });
    expect(await watch.violations()).toEqual([]);
  });
}

test('the box and its text search, in their worker, keep to the policy', async ({ page, watch }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  await page.goto('./findings/');
  await ask(page, 'change port 402');
  await expect(box(page).list).toContainText('In the text');
  expect(workers).toEqual([`${BASE}pagefind/pagefind-worker.js`]);
  expect(await watch.violations()).toEqual([]);
});

test('the page of results keeps to the policy', async ({ page, watch }) => {
  await openSearch(page, '?q=boot');
  await expect(results(page).items.first()).toBeVisible();
  await expect(results(page).list).toContainText('In the text');
  expect(await watch.violations()).toEqual([]);
});

test('a picture that is opened alone is dressed, and runs nothing', async ({ page, watch }) => {
  await page.goto('./diagrams/altiris-deployment-server-6-x.svg');
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe('rgb(255, 255, 255)');
  expect(await watch.violations()).toEqual([]);
});

test('no other site may show a page of this one in a frame of its own', async ({ request }) => {
  const sent = (await request.get('./')).headers();
  expect(sent['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(sent['x-frame-options']).toBe('DENY');
});

test.describe('what the policy is for', () => {
  const tried = {
    'markup from text': () => (document.body.innerHTML = '<b>x</b>'),
    'code from text': () => new Function('return 1')() as unknown,
    'a script of its own': () => (document.createElement('script').text = 'alert(1)'),
    'a script by address': () => (document.createElement('script').src = '/theme.js'),
    'another worker': () => new Worker('theme.js'),
    'a worker of another address': () => new Worker('https://example.com/pagefind/pagefind-worker.js'),
  };
  for (const [name, attempt] of Object.entries(tried)) {
    test(`${name} is refused`, async ({ page, watch, complaints }) => {
      await page.goto('./');
      // Later, as a script of the page: what a test evaluates itself may do everything.
      const error = await page.evaluate(
        `new Promise((resolve) => setTimeout(() => {
          try { (${String(attempt)})(); resolve('done'); } catch (thrown) { resolve(String(thrown)); }
        }))`,
      );
      expect(error).toMatch(/^(TypeError|EvalError|SecurityError)/);
      expect(await watch.violations()).not.toEqual([]);
      complaints.length = 0;
    });
  }

  test('a style and a handler in markup do nothing', async ({ page, watch, complaints }) => {
    await page.goto('./');
    await page.evaluate(() => {
      const button = document.createElement('button');
      document.body.append(button);
      button.setAttribute('style', 'color: red');
      try {
        button.setAttribute('onclick', 'document.title = "run"');
      } catch {
        // Browsers that refuse it at once.
      }
      button.click();
    });
    expect(await page.title()).not.toBe('run');
    expect((await watch.violations()).length).toBeGreaterThanOrEqual(2);
    complaints.length = 0;
  });
});
