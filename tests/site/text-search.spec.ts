/**
 * The text search in a real browser, under the site's own policy: the wrapper is served to the page
 * as it stands, module by module, without its types; the index is the built one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import ts from 'typescript';
import { ROOT, normalizeBase } from '../../src/build/paths.ts';
import type { TextAnswer, TextSearch, TextSearchOptions } from '../../src/search/text/text-search.ts';
import { complaintsOf } from './quiet-test.ts';

const BASE = normalizeBase(process.env.PORTOLAN_BASE);
const MODULES = `${BASE}_under-test/`;

type Ask = (text: string, options?: Partial<TextSearchOptions>) => Promise<TextAnswer>;

const test = base.extend<{ ask: Ask; complaints: string[] }>({
  complaints: async ({ page }, use) => {
    const complaints = complaintsOf(page, ['error', 'warning']);
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  ask: async ({ page, complaints: _ }, use) => {
    await serveModules(page);
    await page.goto('./');
    await use((text, options) => search(page, text, { limit: 10, ...options }));
  },
});

test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'There is no search without scripts.');

async function serveModules(page: Page): Promise<void> {
  await page.route(`**${MODULES}*.ts`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(MODULES.length);
    const source = readFileSync(join(ROOT, 'src/search/text', file), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: withoutTypes(source) });
  });
}

function withoutTypes(source: string): string {
  const { ESNext } = ts.ScriptTarget;
  return ts.transpileModule(source, {
    compilerOptions: { target: ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  }).outputText;
}

function search(page: Page, text: string, options: TextSearchOptions): Promise<TextAnswer> {
  return page.evaluate(
    async ([module, at, words, how]) => {
      const kept = globalThis as { textSearch?: TextSearch };
      const { createTextSearch } = (await import(module)) as {
        createTextSearch: (base: string) => TextSearch;
      };
      return (kept.textSearch ??= createTextSearch(at)).search(words, how);
    },
    [`${MODULES}text-search.ts`, BASE, text, options] as const,
  );
}

const urls = (answer: TextAnswer) => answer.hits.map((hit) => hit.url.slice(BASE.length - 1));
const words = (hit: TextAnswer['hits'][number] | undefined) =>
  (hit?.excerpt ?? []).map((part) => part.text).join('');

const DS6 = '/products/altiris-deployment-server-6-x/';

for (const [query, url] of [
  ['MCAST_CLNT_PORT', `${DS6}pxe-mtftp/#change-ports-1758-and-1759`],
  ['clnt', `${DS6}pxe-mtftp/#change-ports-1758-and-1759`],
  ['axengine.exe', `${DS6}deployment-server/`],
  ['MTFTPD', `${DS6}pxe-mtftp/`],
  ['aciient', '/products/altiris-deployment-server-5-5/aclient/'],
  ['change port 402', `${DS6}deployment-server/#change-port-402`],
] as const) {
  test(`${query} leads to ${url}`, async ({ ask }) => {
    expect(urls(await ask(query)).slice(0, 3)).toContain(url);
  });
}

test('a registry path is found by its root and marked in the excerpt', async ({ ask }) => {
  const { hits, total } = await ask('HKEY_LOCAL_MACHINE', { limit: 30 });
  expect(total).toBeGreaterThanOrEqual(8);
  const marked = hits.flatMap((hit) => hit.excerpt.filter((part) => part.match).map((part) => part.text));
  expect(marked.filter((text) => /HKEY_LOCAL_MACHINE/i.test(text)).length).toBeGreaterThanOrEqual(8);
});

test('a link number of a document leads to components with that link', async ({ ask }) => {
  const answer = await ask('link 14', { filters: { kind: ['component'] }, limit: 40 });
  const pages = urls(answer).map((url) => url.replace(/#.*/, ''));
  for (const component of ['site-server', 'distribution-point'])
    expect(pages).toContain(`/products/microsoft-configuration-manager-2007/${component}/`);
});

test('a number is only found where it stands', async ({ ask }) => {
  expect((await ask('4021')).total).toBe(0);
  expect((await ask('change 4021')).total).toBe(0);
  const { hits } = await ask('402', { limit: 100 });
  expect(hits.length).toBeGreaterThan(5);
  for (const hit of hits)
    expect(`${hit.title} ${hit.section} ${words(hit)}`, hit.url).toMatch(/(?<!\d)402(?!\d)/);
});

test('402 finds prose about it, not each page with 402 in a table', async ({ ask }) => {
  const { hits } = await ask('402', { limit: 100 });
  expect(hits.filter((hit) => hit.section?.startsWith('Ports it')).length).toBeLessThan(hits.length / 4);
  expect(hits.map((hit) => hit.kind)).toContain('guide');
});

test('words that no page has find nothing, and hostile ones do no harm', async ({ ask }) => {
  for (const query of [
    'zzzqqq',
    'docker',
    '"'.repeat(10_000),
    '⚓️',
    '<zzzimg qqq="zzz" onzzz=qqq()>',
    '\u202eمنفذ',
  ])
    expect((await ask(query)).hits.length, query.slice(0, 40)).toBe(0);
  expect((await ask('multicast '.repeat(1000))).total).toBeGreaterThan(5);
});

test('ports, lists and navigation are not in the index', async ({ ask }) => {
  for (const query of ['multicast', 'deployment server', 'port', 'skip content'])
    for (const url of urls(await ask(query, { limit: 300 })))
      expect(url).not.toMatch(/^\/(ports\/|404|sheets\/|(products|guides|protocols|sources)\/$|$)/);
  expect((await ask('breadcrumb')).total).toBe(0);
});

test('rows answer for what they are for, not for whom they join or what they were', async ({ ask }) => {
  for (const hit of (await ask('either may start', { limit: 300 })).hits)
    expect(hit.section ?? '', hit.url).not.toMatch(/^Ports it/);
  expect((await ask('becomes', { filters: { kind: ['versions'] } })).total).toBe(0);
  expect((await ask('smb status reporting', { filters: { kind: ['component'] } })).total).toBeGreaterThan(0);
});

test('a finding that is only worth knowing is found by its title, a warning by all it says', async ({
  ask,
}) => {
  const pages = async (query: string) => urls(await ask(query, { filters: { kind: ['finding'] } }));
  expect(await pages('ollama IANA')).not.toEqual([]);
  expect(await pages('uninterruptible')).toEqual([]);
  expect(await pages('hands out 1025-5000 to outgoing')).not.toEqual([]);
});

test('what a rule says of itself is found once', async ({ ask }) => {
  const { hits } = await ask('side by side each statement', { filters: { kind: ['finding'] }, limit: 30 });
  expect(hits.map(({ title }) => title)).toEqual(['Discrepancy']);
});

test('every facet counts and narrows', async ({ ask }) => {
  const { facets, total } = await ask('server', { counted: true });
  expect(Object.keys(facets).sort()).toEqual([
    'configurable',
    'kind',
    'product',
    'protocol',
    'transport',
    'vendor',
  ]);
  expect(Object.keys(facets.kind!).sort()).toEqual([
    'component',
    'finding',
    'guide',
    'product',
    'protocol',
    'source',
    'versions',
  ]);
  expect(Object.values(facets.kind!).reduce((sum, count) => sum + count, 0)).toBe(total);
  for (const [facet, value] of [
    ['product', 'Deployment Server 6.x'],
    ['vendor', 'Microsoft'],
    ['transport', 'icmp'],
    ['protocol', 'MTFTP'],
    ['configurable', 'yes'],
    ['kind', 'guide'],
  ] as const) {
    const narrowed = await ask('server', { filters: { [facet]: [value] } });
    expect(narrowed.total, facet).toBe(facets[facet]?.[value]);
    expect(narrowed.total, facet).toBeGreaterThan(0);
  }
});

test('a hit says what page it is, and its anchor is there', async ({ ask, page }) => {
  const { hits } = await ask('choose between multicast and a direct connection', { limit: 3 });
  expect(hits[0]).toMatchObject({
    title: 'AClient',
    kind: 'component',
    product: 'Deployment Server 6.x',
    section: 'Choose between multicast and a direct connection',
  });
  await page.goto(hits[0]!.url);
  await expect(page.locator(':target')).toBeVisible();
});

test('without a worker it runs on the page itself, under the same policy', async ({
  page,
  complaints: _,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await serveModules(page);
  await page.goto('./');
  expect((await search(page, 'MTFTPD', { limit: 1 })).total).toBeGreaterThan(0);
});

test('nothing is loaded before the first search, and a missing index is a clear error', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/pagefind/**', (route) => route.abort());
  await serveModules(page);
  await page.goto('./');
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  await expect(search(page, 'port', { limit: 1 })).rejects.toThrow(/text search cannot be loaded/);
});
