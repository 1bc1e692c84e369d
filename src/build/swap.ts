/**
 * The folders of a build. A build works in its own folder (`.portolan/build-<process>/`); when every step
 * has passed, two renames put its site in the place of the old one:
 *
 *   dist → build-<process>/previous-0,  build-<process>/site → dist
 *
 * A build that dies leaves its folder behind, perhaps with the old site in it. `recover` puts that
 * back and clears up; each build and each preview starts with it. Where another build puts its site
 * in between the two renames, both are done once more, so one of the two sites stands, whole.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning, nameProcess } from './process-name.ts';

const PREFIX = 'build-';
const PREVIOUS = 'previous-';
const MAX_TRIES = 100;

export interface BuildFolder {
  /** The build's own folder; everything below goes when the build ends. */
  readonly path: string;
  /** Where the new site grows. */
  readonly site: string;
  /** Where the files grow that are no pages. */
  readonly files: string;
}

/** Makes this process's build folder under `work`. */
export function openBuildFolder(work: string, pid = process.pid): BuildFolder {
  const path = join(work, `${PREFIX}${nameProcess(pid)}`);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return { path, site: join(path, 'site'), files: join(path, 'files') };
}

/**
 * Puts the files among the pages.
 * @throws where a page stands in the place of a folder of files
 */
export function joinFiles({ site, files }: BuildFolder): void {
  for (const name of readdirSync(files)) renameSync(join(files, name), join(site, name));
}

/**
 * Puts the built site in the place of `dist`.
 * @throws where that fails; the old site then stands again
 */
export function swapIn(folder: BuildFolder, dist: string): void {
  mkdirSync(dirname(dist), { recursive: true });
  for (let i = 0; i < MAX_TRIES; i++) {
    const previous = join(folder.path, `${PREVIOUS}${i}`);
    const aside = move(dist, previous, ['ENOENT']);
    try {
      if (move(folder.site, dist, TAKEN)) return;
    } catch (error) {
      if (aside) move(previous, dist, TAKEN);
      throw error;
    }
  }
  throw new Error(`other builds keep putting their sites into ${dist}`);
}

/** Removes the build folder and what is left in it. */
export function closeBuildFolder(folder: BuildFolder): void {
  rmSync(folder.path, { recursive: true, force: true });
}

/** Brings back a site that a build set aside before it was killed, and removes dead builds' folders. */
export function recover(work: string, dist: string): void {
  if (!existsSync(work)) return;
  for (const name of readdirSync(work).sort()) {
    if (!name.startsWith(PREFIX) || isRunning(name.slice(PREFIX.length))) continue;
    const path = join(work, name);
    for (const previous of lastFirst(path)) move(join(path, previous), dist, [...TAKEN, 'ENOENT']);
    rmSync(path, { recursive: true, force: true });
  }
}

/** What a dead build set aside, the last of it first: where that is brought back, the rest finds its place taken. */
function lastFirst(path: string): readonly string[] {
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.startsWith(PREVIOUS)) : [];
  return names.sort((a, b) => Number(b.slice(PREVIOUS.length)) - Number(a.slice(PREVIOUS.length)));
}

/** What systems say where the place of a folder is taken. */
const TAKEN = ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : [])];

/** @returns whether the folder was moved; false for the errors that are `expected` */
function move(from: string, to: string, expected: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (expected.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
