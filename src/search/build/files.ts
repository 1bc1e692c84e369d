/** Files of the look-up, named by what is in them: a changed file is another file. */
import { createHash } from 'node:crypto';
import { pack } from '../data/pack.ts';
import { HASH_DIGITS } from '../data/shape.ts';

/** File name → content. */
export type Files = Map<string, string>;

/** Adds a file and gives its name, `<name>-<hash>`. The two indexes have fixed names. */
export function addFile(files: Files, name: string, value: unknown): string {
  const text = JSON.stringify(pack(value));
  const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)}`;
  files.set(file, text);
  return file;
}

/** Consecutive items whose sizes together stay under a limit; one that is larger stands alone. */
export function chunks<T>(items: readonly T[], sizeOf: (item: T) => number, limit: number): readonly T[][] {
  const result: T[][] = [];
  let size = Infinity;
  for (const item of items) {
    const own = sizeOf(item);
    if (size + own > limit) {
      result.push([]);
      size = 0;
    }
    result.at(-1)!.push(item);
    size += own;
  }
  return result;
}

/** About what a value takes in a packed file, in bytes: repeated texts and fields cost little. */
export function roughSize(value: unknown): number {
  return JSON.stringify(value).length / 2;
}

/** Files are kept to about this many bytes: 2 to 5 KB as they are sent. */
export const FILE_LIMIT = 13_000;
