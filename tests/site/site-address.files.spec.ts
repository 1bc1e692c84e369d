/** What a build says of where it is published: with PORTOLAN_SITE the whole truth, without it nothing. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../src/build/paths.ts';
import { builtFiles, builtPages } from './site-files.ts';

const UNLISTED = ['/404.html', '/offline/', '/report/', '/search/'];
const canonical = (html: string) => /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
const isUnlisted = (html: string) => html.includes('<meta name="robots" content="noindex"');

test('pages that hold nothing by themselves ask not to be listed, and no other', () => {
  const found = [...builtPages()].filter(([, html]) => isUnlisted(html)).map(([path]) => path);
  expect(found.sort()).toEqual(UNLISTED);
});

test('a link that is shown elsewhere has the title and the description of its page', () => {
  for (const [path, html] of builtPages()) {
    const said = (name: string) =>
      new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
    const title = /<title>([^<]*)</.exec(html)![1]!;
    expect(title.replace(/ · Portolan$/, ''), path).toBe(said('og:title'));
    expect(said('og:description'), path).toBe(said('description'));
    expect(said('og:type'), path).toBe('website');
  }
});

test('a build that does not know its address names none', () => {
  test.skip(Boolean(process.env.PORTOLAN_SITE), 'This build knows it.');
  for (const [path, html] of builtPages()) expect(html, path).not.toMatch(/rel="canonical"|og:url/);
  expect(builtFiles().filter((file) => /^(sitemap.*\.xml|robots\.txt)$/.test(file))).toEqual([]);
});

test('a build that knows its address gives every page its canonical one and lists it', () => {
  test.slow();
  const dist = test.info().outputPath('dist');
  const env = {
    ...process.env,
    PORTOLAN_CONTENT: 'tests/fixtures/shapes/content',
    PORTOLAN_SITE: 'https://ports.example.org/',
    PORTOLAN_BASE: '/docs',
  };
  execFileSync(process.execPath, ['scripts/build.ts', '--dist', dist], { cwd: ROOT, env, stdio: 'pipe' });
  const pages = [...builtPages(dist)];
  const listed = pages.filter(([, html]) => !isUnlisted(html));
  expect(pages.length - listed.length).toBe(UNLISTED.length);
  for (const [path, html] of listed) expect(canonical(html)).toBe(`https://ports.example.org/docs${path}`);
  for (const [path, html] of pages.filter(([, page]) => isUnlisted(page)))
    expect(canonical(html), path).toBeUndefined();
  const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  const locations = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location]) => location!);
  expect(locations.sort()).toEqual(listed.map(([, html]) => canonical(html)!).sort());
  expect(builtFiles(dist)).not.toContain('robots.txt');
});
