import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sitemapFiles, writeSitemap } from './sitemap.ts';

const SITE = 'https://ports.example.org';
const UNLISTED = '<meta name="robots" content="noindex">';
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);

function builtSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
  const pages = {
    'index.html': '',
    '404.html': UNLISTED,
    'offline/index.html': UNLISTED,
    'ports/index.html': '',
    'ports/page-2/index.html': '',
  };
  for (const [file, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), html);
  }
  return folder;
}

test('every page that may be listed is, with its whole address', () => {
  const folder = builtSite();
  expect(writeSitemap(folder, SITE, '/')).toBe(3);
  expect(locations(readFileSync(join(folder, 'sitemap.xml'), 'utf8'))).toEqual([
    `${SITE}/`,
    `${SITE}/ports/`,
    `${SITE}/ports/page-2/`,
  ]);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${SITE}/sitemap.xml\n`,
  );
});

test('under a sub-path the addresses have it, and there is no robots.txt that nobody would read', () => {
  const folder = builtSite();
  writeSitemap(folder, SITE, '/docs/');
  expect(locations(readFileSync(join(folder, 'sitemap.xml'), 'utf8'))[1]).toBe(`${SITE}/docs/ports/`);
  expect(readdirSync(folder)).not.toContain('robots.txt');
});

test('more addresses than a file may have go into parts, which the first file lists', () => {
  const addresses = Array.from({ length: 5 }, (_, i) => `${SITE}/${i}/`);
  const files = sitemapFiles(addresses, `${SITE}/`, 2);
  expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
  const [index, ...parts] = [...files.values()];
  expect(index).toContain('<sitemapindex ');
  expect(locations(index!)).toEqual([1, 2, 3].map((part) => `${SITE}/sitemap-${part}.xml`));
  expect(parts.flatMap(locations)).toEqual(addresses);
});

test('an address is text in XML', () => {
  expect(sitemapFiles([`${SITE}/a&b's/`], `${SITE}/`).get('sitemap.xml')).toContain('/a&amp;b&apos;s/</loc>');
});
