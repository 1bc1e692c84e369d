import { expect, test } from 'vitest';
import { addressOf, isImmutable } from './plan.ts';

test.each([
  ['index.html', ''],
  ['ports/402/index.html', 'ports/402/'],
  ['404.html', '404.html'],
  ['data/firewall/a--b.ps1', 'data/firewall/a--b.ps1'],
  ['not-index.html', 'not-index.html'],
  ['a b/ü#?.txt', 'a%20b/%C3%BC%23%3F.txt'],
])('%s is asked for as “%s”', (path, address) => expect(addressOf(path)).toBe(address));

test.each(['_astro/Base.Cs_aQxE0.css', 'lookup/ports-0a1b2c3d4e.json', 'pagefind/index/en_a1b2c3.pf_index'])(
  '%s never changes',
  (path) => expect(isImmutable(path)).toBe(true),
);

test.each([
  'index.html',
  'theme.js',
  'lookup/index.json',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/wasm.en.pagefind',
  'data/catalog.json',
])('%s may change', (path) => expect(isImmutable(path)).toBe(false));
