import { expect, openSearch, results, skipWithoutScripts, test } from './search-fixtures.ts';
import { builtPages, idsOf } from './site-files.ts';
import { normalizeBase } from '../../src/build/paths.ts';

skipWithoutScripts();

const BASE = normalizeBase(process.env.PORTOLAN_BASE);
const pages = new Map([...builtPages()].map(([path, html]) => [path, new Set(idsOf(html))]));

const QUERIES = [
  '402',
  '402/udp',
  '135',
  '31000',
  '30000-31000',
  '67-69',
  '4021',
  '47',
  'dynamic',
  '>1024',
  'icmp',
  '225.1.2.3',
  'unstated',
  'none',
  'smb',
  'configmgr 445',
  'site server > management point',
  'management point',
  'MCAST_CLNT_PORT',
  'link 14',
  'multicast',
  'server',
  'altiris',
];

function leadsNowhere(href: string): boolean {
  const [path = '', anchor = ''] = href.split('#');
  const ids = path.startsWith(BASE) ? pages.get(`/${path.slice(BASE.length)}`) : undefined;
  return !ids || (href.includes('#') && !ids.has(decodeURIComponent(anchor)));
}

for (const query of QUERIES)
  test(`every answer to ${query} is one link to a page and an anchor that are there`, async ({ page }) => {
    await openSearch(page, `?q=${encodeURIComponent(query)}`);
    const { list, items } = results(page);
    await expect(page.locator('[data-search-results]')).toHaveCount(1);
    expect(await list.evaluate((ol) => [...ol.children].filter((it) => it.localName !== 'li').length)).toBe(
      0,
    );
    const links = await items.evaluateAll((all) =>
      all.map((item) => [...item.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')!)),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((own) => own.length !== 1)).toEqual([]);
    expect(links.flat().filter(leadsNowhere)).toEqual([]);
  });
