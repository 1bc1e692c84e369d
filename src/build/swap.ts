/**
 * The folders of a build. A build works in its own folder (`.portolan/build-<pid>/`); when every step
 * has passed, two renames put its site in the place of the old one:
 *
 *   dist → build-<pid>/previous,  build-<pid>/site → dist
 *
 * A build that dies leaves its folder behind, perhaps with the old site in it. `recover` puts that
 * back and clears up; each build and each preview starts with it.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PREFIX = 'build-';

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
  const path = join(work, `${PREFIX}${pid}`);
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

/** Puts the built site in the place of `dist`. Where that fails, the old site stands again. */
export function swapIn(folder: BuildFolder, dist: string): void {
  const previous = join(folder.path, 'previous');
  mkdirSync(dirname(dist), { recursive: true });
  if (existsSync(dist)) renameSync(dist, previous);
  try {
    renameSync(folder.site, dist);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, dist);
    throw error;
  }
}

/** Removes the build folder and what is left in it. */
export function closeBuildFolder(folder: BuildFolder): void {
  rmSync(folder.path, { recursive: true, force: true });
}

/** Brings back a site that a build set aside before it was killed, and removes dead builds' folders. */
export function recover(work: string, dist: string): void {
  if (!existsSync(work)) return;
  for (const name of readdirSync(work)
    .filter((entry) => entry.startsWith(PREFIX))
    .sort()) {
    if (isRunning(Number(name.slice(PREFIX.length)))) continue;
    const previous = join(work, name, 'previous');
    if (existsSync(previous) && !existsSync(dist)) renameSync(previous, dist);
    rmSync(join(work, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
