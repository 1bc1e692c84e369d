/**
 * The code of the pages as Astro bundles it, kept by all that it is made from: it does not depend on the content, and a
 * build after an edit of the content finds it there.
 *
 *   <key>/server/   what renders the pages; page-app.ts runs it
 *   <key>/assets/   what every site has besides its pages: style sheets, scripts, the files of public/
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noteUse } from '../keep/unused.ts';
import { ROOT } from './paths.ts';

export interface PageCode {
  /** Holds the two. */
  readonly folder: string;
  readonly server: string;
  readonly assets: string;
}

/** What bundles the code, into the two folders. */
export type Bundle = (code: PageCode) => Promise<void>;

/** Sources of the pages' code; what else it depends on is in the lockfile. */
const SOURCES = [
  'src/**/*.{ts,astro,css}',
  'public/**/*',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
/** Names of sources that no page has in it. */
const BESIDE = /\.test\.ts$/;

/**
 * @param folder where code is kept, inside the project
 * @param settings all else that the code depends on: base, site, where reports lead
 * @returns the folders of the code, whole
 * @throws what `bundle` throws; nothing is kept then
 */
export async function keptPageCode(folder: string, settings: unknown, bundle: Bundle): Promise<PageCode> {
  const place = join(folder, codeKey(settings));
  if (existsSync(place)) noteUse(place);
  else await makeCode(place, bundle);
  return codeIn(place);
}

/** Two builds may make the same code at once, so it comes into its place whole; the first stays. */
async function makeCode(place: string, bundle: Bundle): Promise<void> {
  const part = `${place}.${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  try {
    await bundle(codeIn(part));
    renameSync(part, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** The code that lies in a folder. */
export function codeIn(folder: string): PageCode {
  return { folder, server: join(folder, 'server'), assets: join(folder, 'assets') };
}

/**
 * The same for the same code of ours, the same packages and the same Node.
 * @param settings all else that what the code makes depends on
 */
export function codeKey(settings: unknown): string {
  const key = createHash('sha256').update(JSON.stringify([process.version, settings]));
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const path = join(ROOT, file);
    if (BESIDE.test(file) || !statSync(path).isFile()) continue;
    key.update(`\0${file}\0`).update(readFileSync(path));
  }
  return key.digest('hex').slice(0, 16);
}
