import { copyFileSync, constants, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a new file: the whole of it or nothing, and never over one that is there.
 * @throws {Error} with the code EEXIST where there is one
 */
export function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // Hidden files are no pages: whoever reads the folder meanwhile passes it over.
  const part = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(part, text, { flag: 'wx' });
    publish(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

/** A second name for the file cannot replace another; where a disk has no such names, a copy cannot either. */
function publish(part: string, path: string): void {
  try {
    linkSync(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(part, path, constants.COPYFILE_EXCL);
  }
}
