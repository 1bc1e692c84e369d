import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, choosePrecache, type SiteFile } from './precache.ts';

function files(sizes: Readonly<Record<string, number>>): SiteFile[] {
  return Object.entries(sizes).map(([path, bytes]) => ({ path, bytes }));
}

function choose(sizes: Readonly<Record<string, number>>, part = 1000): readonly string[] {
  return choosePrecache(files(sizes), { whole: 0, part }).paths;
}

const SEARCH = {
  'pagefind/pagefind.js': 30,
  'pagefind/pagefind-worker.js': 30,
  'pagefind/pagefind-entry.json': 10,
  'pagefind/pagefind.en_1a2b.pf_meta': 20,
  'pagefind/wasm.en.pagefind': 60,
};
const INDEX = { 'pagefind/index/en_1.pf_index': 100, 'pagefind/fragment/en_1.pf_fragment': 100 };

describe('a site that is small enough', () => {
  test('is stored whole, downloads too', () => {
    const site = files({ 'index.html': 1, 'data/all.csv': 2, 'diagrams/a.svg': 3, 'a/b/index.html': 4 });
    expect(choosePrecache(site, { whole: 10, part: 0 })).toEqual({
      complete: true,
      paths: ['a/b/index.html', 'data/all.csv', 'diagrams/a.svg', 'index.html'],
    });
    expect(choosePrecache(site, { whole: 9, part: 0 }).complete).toBe(false);
  });

  test('never stores the worker, source maps or what hosts keep for themselves', () => {
    const site = {
      'sw.js': 1,
      '_astro/a.js.map': 1,
      '_headers': 1,
      '.nojekyll': 1,
      'CNAME': 1,
      '.well-known/x': 1,
    };
    expect(choosePrecache(files({ ...site, '_astro/a.js': 1 }), LIMITS).paths).toEqual(['_astro/a.js']);
  });
});

describe('of a large site', () => {
  test('the page that says offline comes first, then the shell', () => {
    expect(choose({ 'index.html': 600, 'offline/index.html': 400, 'theme.js': 1 })).toEqual([
      'index.html',
      'offline/index.html',
    ]);
  });

  test('the look-up comes before sheets, sheets before the text search, that before products', () => {
    const site = {
      'lookup/index.json': 300,
      'lookup/a-12345678.json': 300,
      'sheets/a/index.html': 300,
      ...SEARCH,
      'products/a/index.html': 300,
    };
    const groups = (part: number) => new Set(choose(site, part).map((path) => path.split('/')[0]));
    expect(groups(600)).toEqual(new Set(['lookup']));
    expect(groups(900)).toEqual(new Set(['lookup', 'sheets']));
    expect(groups(1050)).toEqual(new Set(['lookup', 'pagefind', 'sheets']));
    expect(groups(1350)).toEqual(new Set(['lookup', 'pagefind', 'products', 'sheets']));
  });

  test('a shard of the look-up is nothing without its index', () => {
    expect(choose({ 'lookup/index.json': 1001, 'lookup/a-12345678.json': 1 })).toEqual([]);
  });

  test('the text search is stored with a core or not at all', () => {
    expect(choose({ ...SEARCH, ...INDEX }, 149)).toEqual([]);
    expect(choose({ ...SEARCH, ...INDEX }, 150)).toEqual(Object.keys(SEARCH).sort());
    expect(choose({ ...SEARCH, ...INDEX }, 349)).toEqual(Object.keys(SEARCH).sort());
    expect(choose({ ...SEARCH, ...INDEX }, 350)).toHaveLength(7);
    expect(choose(INDEX)).toEqual([]);
  });

  test('components, single ports, downloads and diagrams are left to visits', () => {
    expect(
      choose({
        'products/a/b/index.html': 1,
        'ports/402/index.html': 1,
        'data/a.csv': 1,
        'diagrams/a.svg': 1,
        'products/a/index.html': 1,
      }),
    ).toEqual(['products/a/index.html']);
  });
});

describe('whatever the site', () => {
  const path = fc.oneof(
    fc.constantFrom('index.html', 'offline/index.html', 'sw.js', 'search/index.html', 'lookup/index.json'),
    fc.constantFrom(...Object.keys(SEARCH), ...Object.keys(INDEX)),
    fc
      .tuple(
        fc.constantFrom('products/', 'sheets/', 'ports/', 'lookup/', 'data/', '_astro/'),
        fc.stringMatching(/^[a-z]{1,4}$/),
        fc.constantFrom('/index.html', '.js', '.json', '.map'),
      )
      .map((parts) => parts.join('')),
  );
  const site = fc.uniqueArray(fc.record({ path, bytes: fc.nat(500) }), { selector: (file) => file.path });
  const limits = fc.record({ whole: fc.nat(2000), part: fc.nat(2000) });

  test('no more is stored than allowed, each once, all of it there, in one order', () => {
    fc.assert(
      fc.property(site, limits, (list, limit) => {
        const { complete, paths } = choosePrecache(list, limit);
        const sizes = new Map(list.map((file) => [file.path, file.bytes]));
        const bytes = paths.reduce((sum, at) => sum + sizes.get(at)!, 0);
        expect(bytes).toBeLessThanOrEqual(complete ? limit.whole : limit.part);
        expect(paths).toEqual([...new Set(paths)].sort());
        expect(paths).not.toContain('sw.js');
        expect(choosePrecache([...list].reverse(), limit)).toEqual({ complete, paths });
      }),
    );
  });

  test('a part of the text search never comes without its core', () => {
    fc.assert(
      fc.property(site, limits, (list, limit) => {
        const { complete, paths } = choosePrecache(list, limit);
        const has = (at: string) => list.some((file) => file.path === at);
        if (complete || !paths.some((at) => at.startsWith('pagefind/'))) return;
        for (const part of Object.keys(SEARCH).filter(has)) expect(paths).toContain(part);
      }),
    );
  });
});
