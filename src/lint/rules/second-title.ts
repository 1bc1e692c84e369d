import type { Rule } from '../rule.ts';

/** Input: bodies. The name in the frontmatter is the title of the page; a screen reader tells parts by their levels. */
export const secondTitle: Rule = {
  name: 'second-title',
  description: 'Headings of a body begin at the second level: the page has its title from the frontmatter.',
  severity: 'error',
  *check(site) {
    for (const { path, body } of site.pages) {
      for (const { line, col } of body?.titles ?? []) {
        const message = 'a heading of the first level is a second title of the page';
        yield { file: path, line, col, message, hint: 'Begin it with ## instead of #.' };
      }
    }
  },
};
