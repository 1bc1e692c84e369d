import type { Place } from './place.ts';

/**
 * Why a file could not be taken as a page: `tree` it has no place in the content folder, `file` its bytes cannot
 * be read as text, `yaml` its frontmatter does not parse.
 */
export interface Problem extends Place {
  readonly about: 'tree' | 'file' | 'yaml';
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}

/** A problem before it is known in which file it is. */
export type LocalProblem = Omit<Problem, 'file'>;
