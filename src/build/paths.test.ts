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

test.each([
  [undefined, null],
  ['', null],
  ['https://ports.example.org', 'https://ports.example.org'],
  ['HTTPS://Ports.Example.org/', 'https://ports.example.org'],
  ['http://intranet:8080', 'http://intranet:8080'],
  ['https://häfen.example', 'https://xn--hfen-loa.example'],
])('site %s is %s', (given, site) => expect(buildPaths({ PORTOLAN_SITE: given }).site).toBe(site));

test.each([
  ['ports.example.org', 'does not begin with https:// or http://'],
  ['ftp://ports.example.org', 'does not begin with https:// or http://'],
  ['https://', 'is no address'],
  ['https://ports.example.org:99999', 'is no address'],
  ['https://me@ports.example.org', 'names a user'],
  ['https://ports.example.org/?a', 'goes on behind the host'],
  ['https://example.org/docs/', 'has a path, which belongs in PORTOLAN_BASE=/docs/'],
])('site %s is refused: it %s', (given, reason) => {
  const line = `PORTOLAN_SITE=${given} ${reason}. Write it like https://ports.example.org`;
  expect(() => buildPaths({ PORTOLAN_SITE: given })).toThrow(line);
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

test('what builds keep lies where the environment says, and in .portolan/ without it', () => {
  const layouts = (env: Record<string, string>) => buildPaths({ PORTOLAN_OUT: '/w/site', ...env }).layouts;
  expect([layouts({}), layouts({ PORTOLAN_WORK: '/kept' })]).toEqual([
    join(ROOT, '.portolan/layouts'),
    '/kept/layouts',
  ]);
  expect(buildPaths({ PORTOLAN_WORK: '/kept' }).cache).toMatch(/^\/kept\/cache\//);
});
