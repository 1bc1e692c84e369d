import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectReads, collectReadsOf } from '../catalog/reads.ts';
import type { KeptFiles } from '../keep/kept-files.ts';
import type { Body, SiteFile } from './site-file.ts';

/**
 * Writes files one after the other, so that only one is in memory. A path that comes again carries its file on.
 * @param folder the root of the site
 * @param kept is told of each group what it was made from
 * @returns how many groups were written
 * @throws what making or writing a file throws
 */
export async function writeFiles(
  files: AsyncIterable<SiteFile>,
  folder: string,
  kept: KeptFiles,
): Promise<number> {
  const written = new Map<string, Written>();
  const groups = new Map<string, Group>();
  const iterator = files[Symbol.asyncIterator]();
  for (;;) {
    const next = await collectReadsOf(() => iterator.next());
    if (next.value.done) break;
    const { path, group, body } = next.value.value;
    const file = written.get(path) ?? beginFile(join(folder, path));
    written.set(path, file);
    const { reads } = collectReads(() => writeBody(file, body()));
    note(groups, group, path, [...next.reads, ...reads]);
  }
  for (const [path, { bytes, hash }] of written) kept.wrote(path, { bytes, sha256: hash.digest('base64') });
  for (const [group, { reads, paths }] of groups) kept.keep(group, null, reads, paths);
  return groups.size;
}

interface Group {
  readonly reads: Set<number>;
  readonly paths: Set<string>;
}

function note(groups: Map<string, Group>, name: string, path: string, reads: readonly number[]): void {
  const group = groups.get(name) ?? { reads: new Set(), paths: new Set() };
  groups.set(name, group);
  group.paths.add(path);
  for (const read of reads) group.reads.add(read);
}

interface Written {
  readonly place: string;
  readonly hash: Hash;
  bytes: number;
}

/** A file of an earlier build that stands in the place is another one's too: it goes, and nothing is written into it. */
function beginFile(place: string): Written {
  mkdirSync(dirname(place), { recursive: true });
  rmSync(place, { force: true });
  return { place, hash: createHash('sha256'), bytes: 0 };
}

function writeBody(to: Written, body: Body): void {
  const file = openSync(to.place, 'a');
  try {
    if (body instanceof Uint8Array) writeBytes(file, to, body);
    else writeParts(file, to, typeof body === 'string' ? [body] : body);
  } finally {
    closeSync(file);
  }
}

/** One place for all files: the system need not find and clear another for each. */
const bytes = Buffer.allocUnsafeSlow(2 ** 20);
/** Bytes of UTF-8 for a unit of a text, at most. */
const WIDEST = 3;

function writeParts(file: number, to: Written, parts: Iterable<string>): void {
  let used = 0;
  for (const part of parts) {
    const most = part.length * WIDEST;
    if (used + most > bytes.length) {
      writeBytes(file, to, bytes.subarray(0, used));
      used = 0;
    }
    if (most > bytes.length) writeBytes(file, to, Buffer.from(part));
    else used += bytes.write(part, used);
  }
  writeBytes(file, to, bytes.subarray(0, used));
}

function writeBytes(file: number, to: Written, body: Uint8Array): void {
  to.hash.update(body);
  to.bytes += body.length;
  writeFileSync(file, body);
}
