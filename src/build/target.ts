/** The folder that a build may put its site into: one that is not there, is empty, or holds an earlier site. */
import { closeSync, lstatSync, openSync, readSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { WORKER, WORKER_BEGINS } from './service-worker.ts';

/**
 * The build takes away what it finds in `dist`, so this makes sure that it is nobody's.
 * @throws {Error} saying why the folder is not taken
 */
export function checkTarget(dist: string, content: string): void {
  if (isWithin(dist, content)) throw new Error(`${dist} lies in the content folder; name a folder beside it`);
  if (isWithin(content, dist)) throw new Error(`the content folder lies in ${dist}; name another folder`);
  const status = lstatSync(dist, { throwIfNoEntry: false });
  if (!status) return;
  if (!status.isDirectory()) throw new Error(`${dist} is no folder; name another one`);
  if (readdirSync(dist).length > 0 && !isSite(dist))
    throw new Error(`${dist} holds something else than an earlier build; name another folder, or empty it`);
}

/** Every build ends with its service worker, whose first words no other program writes. */
function isSite(folder: string): boolean {
  const begins = Buffer.alloc(WORKER_BEGINS.length);
  try {
    const file = openSync(join(folder, WORKER), 'r');
    try {
      readSync(file, begins);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return begins.toString() === WORKER_BEGINS;
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path !== '..' && !path.startsWith('../') && !path.startsWith('..\\') && !isAbsolute(path);
}
