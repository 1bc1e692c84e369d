import type { Rule } from '../rule.ts';

/** Input: problems of reading. A file that is no text has no other errors. */
export const unreadable: Rule = {
  name: 'unreadable',
  description: 'Every file of the content folder can be read as UTF-8 text.',
  severity: 'error',
  check: (site) =>
    site.problems.filter(({ about }) => about === 'file').map(({ about: _, ...report }) => report),
};
