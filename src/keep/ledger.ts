/**
 * What is known of the files of a site without reading them: size, time of the last change and hash of each. A file that
 * still has both the size and the time is the one that was hashed.
 */
import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';

export interface Hashed {
  readonly bytes: number;
  /** In nanoseconds, as text: JSON has no numbers of that length. */
  readonly changed: string;
  /** In base64. */
  readonly sha256: string;
}

/** By path below the root of the site. */
export type Ledger = ReadonlyMap<string, Hashed>;

/** @param body what has just been written into the file */
export function hashedFile(path: string, body: Uint8Array): Hashed {
  return { bytes: body.length, changed: changeOf(path), sha256: hash('sha256', body, 'base64') };
}

/** When the file was last changed, in nanoseconds. */
export function changeOf(path: string): string {
  return String(statSync(path, { bigint: true }).mtimeNs);
}

/** What the ledger has of a file, if the file is still the one it knows. */
export function knownFile(folder: string, path: string, ledger: Ledger): Hashed | undefined {
  const known = ledger.get(path);
  const status = known && statSync(join(folder, path), { bigint: true, throwIfNoEntry: false });
  if (!known || !status?.isFile()) return undefined;
  return Number(status.size) === known.bytes && String(status.mtimeNs) === known.changed ? known : undefined;
}
