/** The wrapper over a real index of three tiny pages, without a browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeTextIndex } from '../src/build/text-index.ts';
import { createTextSearch, type TextSearch } from '../src/search/text/text-search.ts';

const PAGES = {
  'guide.html': ['guide', ['North', 'South'], '<h2 id="steps">Change the port</h2><p>Set 402 by docs.</p>'],
  'north.html': ['component', ['North'], '<p>Install with harbour.exe on 4020, &lt;b&gt; &amp;amp; c.</p>'],
  'south.html': ['component', ['South'], '<p>Installing HKEY_LOCAL_MACHINE\\SYSTEM\\Key on 402.</p>'],
} as const;

let site: string;
let text: TextSearch;

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'portolan-text-'));
  for (const [file, [kind, products, body]] of Object.entries(PAGES)) {
    const filters = [['kind', kind], ...products.map((name) => ['product', name])].map(
      ([name, value]) => `<meta name="${name}" content="${value}" data-pagefind-filter="${name}[content]">`,
    );
    writeFileSync(
      join(site, file),
      `<html lang="en"><head>${filters.join('')}</head><body><main id="content" data-pagefind-body><h1>${file.replace('.html', '')}</h1>${body}</main></body></html>`,
    );
  }
  await writeTextIndex({ site, pages: Object.keys(PAGES), out: site });
  vi.stubGlobal('fetch', (url: string) => {
    const path = fileURLToPath(url.replace(/\?.*/, '').replace(/^\/file:/, 'file:'));
    return Promise.resolve(new Response(readFileSync(path)));
  });
  text = createTextSearch(`${pathToFileURL(site).href}/`);
});

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(site, { recursive: true });
});

const titles = async (query: string, filters = {}) =>
  (await text.search(query, { limit: 10, filters })).hits.map((hit) => hit.title).sort();

test.each([
  ['402', ['guide', 'south']],
  ['4020', ['north']],
  ['4021', []],
  ['40', []],
  ['change 402', ['guide']],
  ['change 4020', []],
  ['harbour.exe', ['north']],
  ['harb', ['north']],
  ['installs', ['north', 'south']],
  ['HKEY_LOCAL_MACHINE', ['south']],
  ['HKEY_LOCAL_MACHINE\\SYSTEM\\Key', ['south']],
  ['docker', []],
  ['docker install', ['north', 'south']],
  ['zebra', []],
  ['" \' ⚓', []],
])('%s', async (query, expected) => expect(await titles(query)).toEqual(expected));

test('a hit leads to its section and is plain text', async () => {
  const { hits } = await text.search('402', { limit: 10, filters: { kind: ['guide'] } });
  expect(hits).toMatchObject([{ title: 'guide', section: 'Change the port', kind: 'guide', product: null }]);
  expect(hits[0]!.url).toMatch(/guide\.html#steps$/);
  const [north] = (await text.search('harbour', { limit: 1 })).hits;
  expect(north).toMatchObject({ product: 'North', section: null });
  expect(north!.excerpt.map((part) => part.text).join('')).toContain('on 4020, <b> &amp; c.');
});

test('facets count this query; filters narrow it', async () => {
  const answer = await text.search('402', { limit: 1, filters: { kind: ['component'] }, counted: true });
  expect(answer.total).toBe(1);
  expect(answer.facets).toEqual({
    kind: { component: 1, guide: 1 },
    product: { South: 1 },
  });
  expect(await titles('402', { kind: ['guide', 'component'], product: ['North'] })).toEqual(['guide']);
});

test('where there is no index, the search says so', async () => {
  const nowhere = createTextSearch(`${pathToFileURL(site).href}/nowhere/`);
  await expect(nowhere.search('harbour', { limit: 1 })).rejects.toThrow(/text search cannot be loaded/);
});
