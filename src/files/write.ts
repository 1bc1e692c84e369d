import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from './site-file.ts';

/**
 * Writes files one after the other, so that only one is in memory.
 * @param folder the root of the site
 * @throws what making or writing a file throws
 */
export async function writeFiles(files: Iterable<SiteFile>, folder: string): Promise<void> {
  const made = new Set<string>();
  for (const file of files) {
    const path = join(folder, file.path);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, await file.body());
  }
}
