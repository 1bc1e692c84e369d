import { followLink } from '../addresses.ts';
import { nearest } from '../nearest.ts';
import { reportAt } from '../page.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from '../rule.ts';

/** Input: `procedure` of settings, and links of bodies to their own page. A body with a syntax error has unknown headings. */
export const deadAnchor: Rule = {
  name: 'dead-anchor',
  description: 'Links within a page point at something on it.',
  severity: 'error',
  *check(site) {
    for (const { page, value, path } of referencesOf(site, 'anchor')) {
      const { body } = page;
      if (!body || body.error || body.anchors.has(value.slice(1))) continue;
      const likely = nearest(value.slice(1), body.anchors.keys());
      const hint =
        likely === undefined ? 'Add the heading, or leave "procedure" out.' : `Write '#${likely}'.`;
      yield reportAt(page, path, `no heading of this page has the anchor "${value}"`, hint);
    }
    for (const page of site.pages) {
      for (const { line, col, url, image } of page.body?.links ?? []) {
        const fault = url.startsWith('#') && !image ? followLink(site, page, url) : undefined;
        if (fault) yield { file: page.path, line, col, ...fault };
      }
    }
  },
};
