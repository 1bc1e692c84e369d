import { followLink } from '../addresses.ts';
import type { Rule } from '../rule.ts';

/** Input: links of bodies that leave their page. Pages of the site are looked up, others only have to be https. */
export const deadLink: Rule = {
  name: 'dead-link',
  description: 'Links lead to pages of the site that exist, or to https addresses.',
  severity: 'error',
  *check(site) {
    for (const page of site.pages) {
      for (const { line, col, url, image } of page.body?.links ?? []) {
        if (url.startsWith('#') && !image) continue;
        const fault = image
          ? { message: `the image "${url}" cannot be shown`, hint: 'Say it in words: a page is text.' }
          : followLink(site, page, url);
        if (fault) yield { file: page.path, line, col, ...fault };
      }
    }
  },
};
