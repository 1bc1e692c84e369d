import type { Rule } from '../rule.ts';

/** Input: problems of the fences and of the YAML between them, the first of a file and all its duplicate keys. */
export const yamlSyntax: Rule = {
  name: 'yaml-syntax',
  description: 'Frontmatter stands between two lines of --- and is YAML.',
  severity: 'error',
  check: (site) =>
    site.problems.filter(({ about }) => about === 'yaml').map(({ about: _, ...report }) => report),
};
