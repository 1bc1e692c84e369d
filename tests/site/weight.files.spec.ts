import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtFiles, builtPages, readBuilt } from './site-files.ts';

/** Budgets of the design that hold for every build: what a reader downloads. */
const pages = [...builtPages()];
const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

test('a component’s first view weighs at most 25 KB, of it at most 6 KB of script', () => {
  const assets = builtFiles().filter((file) => /^_astro\/.*\.css$|^theme\.js$/.test(file));
  const css = assets
    .filter((file) => file.endsWith('.css'))
    .reduce((sum, file) => sum + gzip(readBuilt(file)), 0);
  const register = builtFiles().find((file) => /^_astro\/Base\..*\.js$/.test(file))!;
  expect(gzip(readBuilt(register))).toBeLessThanOrEqual(1.2 * 1024);
  const script = gzip(readBuilt('theme.js')) + gzip(readBuilt(register));
  expect(script).toBeLessThanOrEqual(6 * 1024);
  for (const [path, html] of pages.filter(([at]) => /^\/products\/[^/]+\/[^/]+\/$/.test(at))) {
    expect(gzip(html) + css + script, path).toBeLessThanOrEqual(25 * 1024);
    expect(
      [...html.matchAll(/<script[^>]* src="([^"]*)"/g)].map((m) => m[1]),
      path,
    ).toEqual(['/theme.js', `/${register}`]);
  }
});

test('no list of a port, protocol, source, rule or family passes 100 KB of HTML', () => {
  for (const [path, html] of pages.filter(([at]) =>
    /^\/(ports|protocols|sources|findings|versions)\//.test(at),
  )) {
    expect(Buffer.byteLength(html), path).toBeLessThanOrEqual(100 * 1024);
  }
});
