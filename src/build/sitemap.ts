/**
 * What a build tells search engines: `sitemap.xml` with every page that may be listed, and `robots.txt`.
 * The sitemap protocol (sitemaps.org) takes whole addresses only, so a build that does not know where
 * it will be published writes neither.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Addresses that the protocol allows in one file. */
const MOST = 50_000;

/** How src/layouts/Base.astro marks a page that no list of results should have. */
const UNLISTED = '<meta name="robots" content="noindex"';

/**
 * Writes the sitemap, and `robots.txt` where it would be read: crawlers ask for it at the root of a host.
 *
 * @param folder the built site
 * @param site scheme and host, without a slash at the end
 * @param base `/`, or `/docs/`
 * @returns how many pages are listed
 */
export function writeSitemap(folder: string, site: string, base: string): number {
  const addresses = listedPages(folder).map((page) => new URL(base + page, site).href);
  const files = sitemapFiles(addresses, `${site}${base}`);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  if (base === '/') writeFileSync(join(folder, 'robots.txt'), robots(site));
  return addresses.length;
}

/** Paths of the pages within the base, sorted: ``, `ports/`, `ports/402/`. */
function listedPages(folder: string): readonly string[] {
  return globSync('**/index.html', { cwd: folder })
    .filter((file) => !readFileSync(join(folder, file), 'utf8').includes(UNLISTED))
    .map((file) =>
      file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, ''),
    )
    .sort();
}

/**
 * The files of a sitemap by name: `sitemap.xml`, and where it would have too many addresses the parts
 * that it then lists. Pure.
 *
 * @param home address of the home page, with a slash at its end
 */
export function sitemapFiles(
  addresses: readonly string[],
  home: string,
  most = MOST,
): ReadonlyMap<string, string> {
  if (addresses.length <= most) return new Map([['sitemap.xml', list('urlset', 'url', addresses)]]);
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, i) => ({
    name: `sitemap-${i + 1}.xml`,
    addresses: addresses.slice(i * most, (i + 1) * most),
  }));
  const names = parts.map(({ name }) => `${home}${name}`);
  return new Map([
    ['sitemap.xml', list('sitemapindex', 'sitemap', names)],
    ...parts.map((part) => [part.name, list('urlset', 'url', part.addresses)] as const),
  ]);
}

function list(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${escapeXml(address)}</loc></${item}>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items}</${root}>
`;
}

function escapeXml(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}

function robots(site: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`;
}
