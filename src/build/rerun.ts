/** What to type to run one failed test again. */

export interface FailedTest {
  /** From the project's folder, with slashes. */
  readonly file: string;
  /** With the names of the groups it is in; absent where the file itself failed. */
  readonly name?: string;
  /** Further arguments of the program. */
  readonly more?: readonly string[];
}

/** Commands that are shown; whoever breaks more than this begins with these. */
const MOST = 10;

/**
 * @param script the npm script that runs tests of this kind
 * @param flag the option that takes the name
 * @returns the last lines of a run; empty where nothing failed
 */
export function rerunLines(script: string, flag: string, failed: readonly FailedTest[]): readonly string[] {
  if (failed.length === 0) return [];
  const commands = failed.slice(0, MOST).map(({ file, name, more = [] }) => {
    const named = name === undefined ? [] : [flag, `"${pattern(name)}$"`];
    return `  ${['npm run', script, '--', file, ...more, ...named].join(' ')}`;
  });
  const others = failed.length > MOST ? [`  … and ${failed.length - MOST} more`] : [];
  return ['', 'Run only what failed:', ...commands, ...others];
}

/** A regular expression without any sign that a shell, whichever it is, would take for its own. */
function pattern(name: string): string {
  return name.replace(/[^\p{L}\p{N} ,:_/-]/gu, '.');
}
