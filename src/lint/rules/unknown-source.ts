import { reportAt } from '../page.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from '../rule.ts';
import { contentPath } from '../site.ts';
import { suggest } from '../suggestion.ts';

/** Input: `document` of every citation and statement. */
export const unknownSource: Rule = {
  name: 'unknown-source',
  description: 'Every document that a page cites has a page.',
  severity: 'error',
  *check(site) {
    for (const { page, value, path } of referencesOf(site, 'source')) {
      if (site.sources.has(value)) continue;
      const add = `Add ${contentPath(site, `sources/${value}.mdx`)}.`;
      yield reportAt(page, path, `there is no source "${value}"`, suggest(value, site.sources.keys(), add));
    }
  },
};
