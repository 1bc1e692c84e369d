import { reportAt } from '../page.ts';
import type { Rule } from '../rule.ts';

/** Input: frontmatter that parses. Later rules pass over what is reported here. */
export const schema: Rule = {
  name: 'schema',
  description: 'Frontmatter has the fields and values that the schema asks for.',
  severity: 'error',
  check: (site) =>
    site.pages.flatMap((page) =>
      page.issues.map(({ path, part, message, hint }) => reportAt(page, path, message, hint, part)),
    ),
};
