/** The day on which the content was last changed, as its history has it. */
import { execFileSync } from 'node:child_process';

/** @returns `2026-11-21`, or nothing where there is no git, no history, or a change that is not committed */
export function contentDate(content: string): string {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', content, ...args, '--', '.'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    return git('status', '--porcelain') === '' ? git('log', '-1', '--format=%cs').trim() : '';
  } catch {
    return '';
  }
}
