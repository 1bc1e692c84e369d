import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Body, SiteFile } from './site-file.ts';

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
    writeBody(place, begun.has(path) ? 'a' : 'w', body());
    begun.add(path);
  }
}

function writeBody(place: string, flag: 'a' | 'w', body: Body): void {
  if (typeof body === 'string' || body instanceof Uint8Array) return writeFileSync(place, body, { flag });
  const file = openSync(place, flag);
  try {
    writeParts(file, body);
  } finally {
    closeSync(file);
  }
}

/** One place for all files: the system need not find and clear another for each. */
const bytes = Buffer.allocUnsafeSlow(2 ** 20);
/** Bytes of UTF-8 for a unit of a text, at most. */
const WIDEST = 3;

function writeParts(file: number, parts: Iterable<string>): void {
  let used = 0;
  for (const part of parts) {
    const most = part.length * WIDEST;
    if (used + most > bytes.length) {
      writeFileSync(file, bytes.subarray(0, used));
      used = 0;
    }
    if (most > bytes.length) writeFileSync(file, part);
    else used += bytes.write(part, used);
  }
  writeFileSync(file, bytes.subarray(0, used));
}
