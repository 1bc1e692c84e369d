import { expect, test } from '@playwright/test';
import { normalizeBase } from '../../src/build/paths.ts';
import { reportAddress } from '../../src/build/report-address.ts';
import { reportHref } from '../../src/components/report.ts';
import { builtPages } from './site-files.ts';

const base = normalizeBase(process.env.PORTOLAN_BASE);
const address = reportAddress();
const decode = (text: string) =>
  text.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&#39;', "'");

/** The report of a page as its address says it; the one page that is a file has no slash at its end in the site. */
const pathOf = (at: string) => at.replace(/\.html$/, '/');

test('every page has one link to report a mistake, filled in with its own path', () => {
  for (const [at, html] of builtPages()) {
    const links = [...html.matchAll(/<a href="([^"]*)" rel="noreferrer">\s*Report a mistake\s*<\/a>/g)];
    expect(links, at).toHaveLength(1);
    const title = decode(/<title>([^<]*)</.exec(html)![1]!).replace(/ · Portolan$/, '');
    const href = (path: string) => `${base.slice(0, -1)}${path}`;
    expect(decode(links[0]![1]!), at).toBe(reportHref(address, { path: pathOf(at), title }, href));
  }
});
