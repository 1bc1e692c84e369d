/** What is kept by its content goes when nobody has asked for it for long, so that a folder does not grow with every edit. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** @param path of a file or folder that was asked for */
export function noteUse(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Where nothing can be written, nothing is removed either.
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** Removes what lies in a folder and was not asked for in so many days. */
export function forgetUnused(folder: string, days: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < Date.now() - days * DAY) rmSync(path, { recursive: true, force: true });
  }
}
