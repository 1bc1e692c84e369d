import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, buildPaths, normalizeBase } from './paths.ts';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['docs', '/docs/'],
  ['/docs', '/docs/'],
  ['/a/b/', '/a/b/'],
  ['//evil', '/evil/'],
  ['a//b', '/a/b/'],
])('base %s is %s', (given, base) => expect(normalizeBase(given)).toBe(base));

test.each([
  '../x',
  '/a/../b',
  '.',
  ' docs',
  'my docs',
  'javascript:x',
  'https://x.example/',
  '%2e',
  'a?b',
  'a#b',
  'ü',
])('base %j is refused', (given) =>
  expect(() => normalizeBase(given)).toThrow(/^PORTOLAN_BASE=".*" is no path of an address/),
);

test.each(['/a#b', '/a?b', '/a*', '/a\nb'])('content %j is refused', (content) => {
  expect(() => buildPaths({ PORTOLAN_CONTENT: content })).toThrow(/^PORTOLAN_CONTENT=.* cannot be built/);
});

test('without variables, content/ is built into dist/', () => {
  const { content, out, base } = buildPaths({});
  expect([content, out, base]).toEqual([join(ROOT, 'content'), join(ROOT, 'dist'), '/']);
});

test('two content folders never share a cache', () => {
  expect(buildPaths({ PORTOLAN_CONTENT: '/a' }).cache).not.toBe(buildPaths({ PORTOLAN_CONTENT: '/b' }).cache);
});

test('a build folder has its own cache beside its site', () => {
  const { out, cache } = buildPaths({ PORTOLAN_OUT: '/w/build-1/site' });
  expect([out, cache]).toEqual(['/w/build-1/site', '/w/build-1/cache']);
});
