/** Files of an older state of the project, taken from its history. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

/** There is no such state, or no history at all; `message` is one line. */
export class NoRevision extends Error {}

export interface Revision {
  /** Short name of the commit. */
  readonly commit: string;
  /** The folder as it was; empty where there was none. */
  readonly folder: string;
  /** The folder that the paths of `folder` start from. */
  readonly root: string;
}

/**
 * Writes a folder as it was into a temporary one, which is gone when `use` is done. Neither the working tree nor the
 * index is touched.
 * @param rev anything that git takes for a commit
 * @throws {NoRevision} where git knows no such commit, or not the folder
 */
export function withRevision<T>(rev: string, folder: string, use: (revision: Revision) => T): T {
  const top = ask(folder, ['rev-parse', '--show-toplevel'], `${folder} is in no git repository`);
  const commit = ask(
    folder,
    ['rev-parse', '--verify', '--quiet', '--short', '--end-of-options', `${rev}^{commit}`],
    `git knows no revision "${rev}"`,
  );
  const inside = ask(folder, ['rev-parse', '--show-prefix'], `${folder} is in no git repository`);
  const root = mkdtempSync(join(tmpdir(), 'portolan-revision-'));
  try {
    mkdirSync(join(root, inside), { recursive: true });
    checkOut(top, commit, inside, root);
    return use({ commit, folder: join(root, inside), root });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** With an index of its own, so that git leaves the one of the working tree alone. */
function checkOut(top: string, commit: string, inside: string, root: string): void {
  const path = inside === '' ? '.' : relative('.', inside).split(sep).join('/');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', top, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  if (git('ls-tree', commit, '--', path) === '') return;
  execFileSync('git', ['-C', top, `--work-tree=${root}`, 'checkout', commit, '--', path], {
    env: { ...process.env, GIT_INDEX_FILE: join(root, '.index') },
    stdio: 'ignore',
  });
}

function ask(folder: string, args: readonly string[], otherwise: string): string {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    throw new NoRevision(otherwise);
  }
}
