import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from './site-file.ts';

/**
 * Writes files one after the other, so that only one is in memory. A path that comes again carries its file on.
 * @param folder the root of the site
 * @throws what making or writing a file throws
 */
export function writeFiles(files: Iterable<SiteFile>, folder: string): void {
  const folders = new Set<string>();
  const begun = new Set<string>();
  for (const { path, body } of files) {
    const place = join(folder, path);
    const parent = dirname(place);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    const write = begun.has(path) ? appendFileSync : writeFileSync;
    write(place, body());
    begun.add(path);
  }
}
