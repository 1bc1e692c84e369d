/** The addresses of the site that a body may link to; see "Public interface" in the design. */
import { fixedRanges, printRange } from '../schema/port-spec.ts';
import { anchorsOf } from './anchors.ts';
import { nearest } from './nearest.ts';
import { textsAt } from './key-pattern.ts';
import { oncePer } from '../catalog/once-per.ts';
import type { Page } from './page.ts';
import { isPartlyHidden, type Site } from './site.ts';

/** Why a link leads nowhere, and what to write; undefined for one that leads somewhere. */
export type Fault = { readonly message: string; readonly hint: string } | undefined;

interface Target {
  readonly page?: Page;
}

const LISTS = [
  '/',
  '/products/',
  '/ports/',
  '/protocols/',
  '/findings/',
  '/guides/',
  '/sources/',
  '/search/',
  '/sheets/',
];

/** Follows a link of a body. */
export function followLink(site: Site, from: Page, url: string): Fault {
  if (url.startsWith('#')) return followAnchor(site, from, url.slice(1), url);
  if (!url.startsWith('/') || url.startsWith('//')) return followOutside(url);
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  if (!path.endsWith('/'))
    return { message: `"${url}" has no slash at its end`, hint: `Write ${url.replace(path, `${path}/`)}.` };
  if (LISTS.includes(path)) return undefined;
  const target = findPage(site, path);
  if (target)
    return target.page && anchor !== undefined ? followAnchor(site, target.page, anchor, url) : undefined;
  const likely = nearest(path, allPaths(site));
  return {
    message: `"${url}" leads to no page`,
    hint:
      likely === undefined
        ? 'Link to a page that exists, or write the text without a link.'
        : `Write ${likely}.`,
  };
}

function followOutside(url: string): Fault {
  if (/^https:\/\/[^/]/.test(url)) return undefined;
  const message = `"${url}" is neither a page of the site nor an https address`;
  if (/^(http:)?\/\//.test(url))
    return { message, hint: `Write ${url.replace(/^(http:)?/, 'https:')}, or put it in backticks.` };
  return {
    message,
    hint: 'Write a whole path, as in /products/<product>/<component>/, or put the text in backticks.',
  };
}

function followAnchor(site: Site, page: Page, anchor: string, url: string): Fault {
  const anchors = anchorsOf(site, page);
  if (!anchors || anchors.has(anchor)) return undefined;
  const likely = nearest(anchor, anchors);
  return {
    message: `"${url}" points at no heading, port entry or peer of its page`,
    hint: likely === undefined ? 'Point at one of them, or at the page as a whole.' : `Write #${likely}.`,
  };
}

/** The page at an address; a port or protocol page has no file of its own. */
function findPage(site: Site, path: string): Target | undefined {
  const [section, ...names] = path.split('/').filter(Boolean);
  const name = names.join('/');
  const file = (pages: ReadonlyMap<string, Page>): Target | undefined => {
    const page = pages.get(name);
    return page && { page };
  };
  switch (section) {
    case 'products':
      return file(names.length === 1 ? site.products : site.components);
    case 'guides':
      return file(site.guides);
    case 'sources':
      return file(site.sources);
    case 'protocols':
      return protocolIds(site).includes(name) || site.protocols?.broken ? {} : undefined;
    case 'ports':
      return printedRanges(site).has(name) || isPartlyHidden(site) ? {} : undefined;
    default:
      return undefined;
  }
}

function protocolIds(site: Site): readonly string[] {
  return textsAt(site.protocols?.data, '*.id').map(({ value }) => value);
}

const printedRanges = oncePer((site: Site): ReadonlySet<string> => {
  const entries = site.pages.flatMap((page) => page.entries);
  return new Set(entries.flatMap(({ data }) => fixedRanges(data.port).map(printRange)));
});

/** Addresses to guess from. Port numbers are left out: the nearest number is not the one that was meant. */
function allPaths(site: Site): string[] {
  const ids = (section: string, names: Iterable<string>): string[] =>
    [...names].map((name) => `/${section}/${name}/`);
  return [
    ...LISTS,
    ...ids('products', site.products.keys()),
    ...ids('products', site.components.keys()),
    ...ids('guides', site.guides.keys()),
    ...ids('sources', site.sources.keys()),
    ...ids('protocols', protocolIds(site)),
  ];
}
