/** What hosts send: one definition, and `_headers` and docs/nginx.conf say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { fileAt } from '../src/build/site-address.ts';
import { ANY_BYTES, SAFETY, TYPES, headersFile, headersOf, type Headers } from '../src/hosting/headers.ts';
import { contentPolicy } from '../src/hosting/policy.ts';
import { isImmutable } from '../src/offline/plan.ts';

/** A file of each kind, and whether its name holds a hash of it. */
const FILES: readonly (readonly [path: string, hashed: boolean])[] = [
  ['index.html', false],
  ['404.html', false],
  ['ports/402/index.html', false],
  ['sw.js', false],
  ['theme.js', false],
  ['icon.svg', false],
  ['_astro/Base.Dl2XAeki.css', true],
  ['_astro/find.CpZK3VrB.js', true],
  ['lookup/ports.json', false],
  ['lookup/words.json', false],
  ['lookup/block-402-5b38355d.json', true],
  ['lookup/list-cast-224_2_0_2-224_2_0_20-b7574f53.json', true],
  ['lookup/more-445-1-e6843c25.json', true],
  ['lookup/names-3-a485c2cd.json', true],
  ['lookup/pairs-2-c8b4b9af.json', true],
  ['lookup/wide-1-c8b4b9af.json', true],
  ['pagefind/pagefind.js', false],
  ['pagefind/pagefind-worker.js', false],
  ['pagefind/pagefind-entry.json', false],
  ['pagefind/wasm.en.pagefind', false],
  ['pagefind/pagefind.en_932b52ac4a.pf_meta', true],
  ['pagefind/index/en_16fa1d6.pf_index', true],
  ['pagefind/fragment/en_0105cdb.pf_fragment', true],
  ['pagefind/filter/en_49497bc.pf_filter', true],
  ['sheets/a.pdf', false],
  ['data/catalog.json', false],
  ['data/a.csv', false],
  ['data/a.md', false],
  ['data/a.xlsx', false],
  ['data/firewall/a.ps1', false],
  ['data/firewall/a--b.iptables', false],
  ['data/firewall/a.ios', false],
  ['diagrams/a/b.mmd', false],
  ['diagrams/a/b.svg', false],
];

/** Headers that a `_headers` file gives to an address, values of one header joined as Cloudflare does it. */
function given(text: string, address: string): Headers {
  const headers: Record<string, string> = {};
  for (const block of text.trim().split(/\n\n/)) {
    const [pattern, ...lines] = block.split('\n');
    const [start, end] = pattern!.split('*');
    if (!address.startsWith(start!) || !address.endsWith(end!)) continue;
    for (const line of lines) {
      const [, name, value] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line)!;
      headers[name!] = headers[name!] === undefined ? value! : `${headers[name!]}, ${value}`;
    }
  }
  return headers;
}

describe('the policy', () => {
  it('allows nothing inline, nothing from elsewhere and no text as code', () => {
    for (const use of ['page', 'header'] as const) {
      expect(contentPolicy(use)).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
      expect(contentPolicy(use)).not.toMatch(/unsafe-inline|'unsafe-eval|https?:|data:|blob:|\*/);
      expect(contentPolicy(use)).toContain("require-trusted-types-for 'script'");
    }
    expect(contentPolicy('header')).toContain("frame-ancestors 'none'");
  });
});

describe('headers of a file', () => {
  it.each(FILES)('%s is kept for good: %s', (path, hashed) => {
    expect(headersOf(path)['Cache-Control']).toBe(
      hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    // The service worker fetches and keeps by the same distinction.
    expect(isImmutable(path)).toBe(hashed);
  });

  it('has a type for whatever a reader may open', () => {
    for (const [path] of FILES.filter(([at]) => !/\.pf_|\.pagefind$/.test(at))) {
      expect(headersOf(path)['Content-Type'], path).not.toBe(ANY_BYTES);
    }
    expect(headersOf('a.constructor')['Content-Type']).toBe(ANY_BYTES);
  });
});

describe.each(['/', '/docs/'])('_headers under %s', (base) => {
  const text = headersFile(base);

  it.each(FILES)('gives %s what it should have, each header once', (path) => {
    const { 'Cache-Control': cache, 'Content-Type': type, ...safety } = given(text, base + path);
    expect(safety).toEqual(SAFETY);
    const own = headersOf(path);
    expect(cache).toBe(own['Cache-Control'] === 'no-cache' ? undefined : own['Cache-Control']);
    if (type !== undefined) expect(type).toBe(own['Content-Type']);
    if (/\.(?:mmd|ps1|iptables|ios)$/.test(path)) expect(type).toBeDefined();
  });

  it('gives nothing to what is not of the site', () => {
    if (base !== '/') expect(given(text, '/_astro/x.css')).toEqual({});
  });

  it('keeps to what its readers can read: 100 rules, lines of 2000 signs, one * in a pattern', () => {
    const lines = text.split('\n');
    const patterns = lines.filter((line) => line.startsWith('/'));
    expect(patterns.length).toBeLessThanOrEqual(100);
    for (const pattern of patterns) expect(pattern.split('*')).toHaveLength(2);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(2000);
      expect(line).toMatch(/^(?:\/[\w/.*-]+|\/\*| {2}[A-Za-z-]+: [\x20-\x7e]+|)$/);
    }
  });
});

describe('docs/nginx.conf', () => {
  const conf = readFileSync(join(ROOT, 'docs/nginx.conf'), 'utf8');

  it('sends the same headers, with errors too, and none from a location of its own', () => {
    const sent = [...conf.matchAll(/^ {4}add_header (\S+) "?([^"\n]+?)"? always;$/gm)];
    const headers = Object.fromEntries(sent.map(([, name, value]) => [name, value]));
    expect(headers).toEqual({ ...SAFETY, 'Cache-Control': '$portolan_cache' });
    expect(conf.match(/^\s*add_header/gm)).toHaveLength(sent.length);
  });

  it('keeps for good what is hashed, under any base', () => {
    const [, otherwise] = /default "(.*)";/.exec(conf)!;
    const [, pattern, kept] = /^ {4}"~(.+)" "(.*)";$/m.exec(conf)!;
    for (const [path] of FILES) {
      for (const base of ['/', '/docs/']) {
        const cache = new RegExp(pattern!).test(base + path) ? kept : otherwise;
        expect(cache, path).toBe(headersOf(path)['Cache-Control']);
      }
    }
  });

  it('has the same types', () => {
    const block = /^ {4}types \{\n(.*?)^ {4}\}/ms.exec(conf)![1]!;
    const types = [...block.matchAll(/^\s+(\S+) (.+);$/gm)].flatMap(([, type, endings]) =>
      endings!.split(' ').map((ending) => [ending, type] as const),
    );
    const plain = Object.entries(TYPES).map(([ending, type]) => [
      ending,
      type.replace('; charset=utf-8', ''),
    ]);
    expect(Object.fromEntries(types)).toEqual(Object.fromEntries(plain));
    const charsets = ` text/html ${/charset_types (.*);/.exec(conf)![1]} `;
    for (const type of new Set(Object.values(TYPES))) {
      expect(charsets.includes(` ${type.split(';')[0]} `), type).toBe(type.endsWith('utf-8'));
    }
  });
});

describe('the file at an address', () => {
  it.each([
    ['/', '/', 'index.html'],
    ['/ports/402/?from=mail', '/', 'ports/402/index.html'],
    ['/docs/', '/docs/', 'index.html'],
    ['/docs/sw.js', '/docs/', 'sw.js'],
    ['/a%20b.js', '/', 'a b.js'],
  ])('%s under %s is %s', (address, base, path) => expect(fileAt(address, base)).toBe(path));

  it.each([
    ['/sw.js', '/docs/'],
    ['/%ff', '/'],
    ['/%', '/'],
    ['/../package.json', '/'],
    ['/%2e%2e/package.json', '/'],
    ['/a%00.js', '/'],
  ])('%s under %s is none', (address, base) => expect(fileAt(address, base)).toBeNull());
});
