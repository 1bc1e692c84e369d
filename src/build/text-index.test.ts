import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTextIndex } from './text-index.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'portolan-text-'));
});

afterEach(() => rmSync(site, { recursive: true }));

function put(path: string, body: string): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`,
  );
}

const index = () => writeTextIndex({ site, pages: globSync('**/*.html', { cwd: site }).sort(), out: site });

function written(): ReadonlyMap<string, Buffer> {
  const folder = join(site, 'pagefind');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Map(
    files
      .map((e) => join(e.parentPath, e.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );
}

/** What was kept of the only page. */
function content(): string {
  const [, fragment] = [...written()].find(([path]) => path.startsWith('fragment'))!;
  return (
    JSON.parse(gunzipSync(fragment).toString().replace('pagefind_dcd', '')) as {
      url: string;
      content: string;
    }
  ).content;
}

test('only pages with a body are indexed, and only what the JS API needs is written', async () => {
  put('a/index.html', '<main id="content" data-pagefind-body><h1>Harbour</h1></main>');
  put('404.html', '<main><h1>No such page</h1></main>');
  const { pages, bytes } = await index();
  const files = written();
  expect(pages).toBe(1);
  expect(bytes).toBe([...files.values()].reduce((sum, file) => sum + file.length, 0));
  expect([...files.keys()].map((path) => path.replace(/[\da-f]{6,}/, '*'))).toEqual([
    'fragment/en_*.pf_fragment',
    'index/en_*.pf_index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.en_*.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});

test('figures, heads and citations of tables are left out; words that stand apart stay apart', async () => {
  put(
    'index.html',
    `<main id="content" data-pagefind-body><table><thead><tr><th>Port</th></tr></thead>
     <tr><th class="fig">402</th><td><span class="to">A</span><code>B</code></td><td class="src">AP06</td></tr></table>
     <dl><dt>Kind</dt><dd>agent of X<span class="why">because</span></dd></dl><p>Ports 401–<wbr>402</p></main>`,
  );
  await index();
  expect(content()).toBe('A B. Kind agent of X because Ports 401-402.');
});

test('the same pages give the same bytes', async () => {
  for (const name of ['b', 'a', 'c'])
    put(
      `${name}.html`,
      `<main id="content" data-pagefind-body><h1>${name} harbour</h1><p>Ports ${name}.</p></main>`,
    );
  await index();
  const first = written();
  rmSync(join(site, 'pagefind'), { recursive: true });
  await index();
  expect(written()).toEqual(first);
});

test('a failure is one Error', async () => {
  put('index.html', '<main id="content" data-pagefind-body><h1>Harbour</h1></main>');
  writeFileSync(join(site, 'pagefind'), 'a file in the way');
  await expect(index()).rejects.toThrow(/pagefind/);
});

test('says why the list of pages broke off, and leaves nothing behind that fails later', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `${i}/index.html`);
  for (const name of names)
    put(name, `<main id="content" data-pagefind-body><p>${'word '.repeat(5000)}</p></main>`);
  const pages = async function* () {
    yield* names;
    throw new Error('another step has failed');
  };
  await expect(writeTextIndex({ site, pages: pages(), out: site })).rejects.toThrow(
    'another step has failed',
  );
});
