/** The project's own code as files, for tests of how it is written. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/build/paths.ts';

const FOLDERS = ['src', 'scripts', 'bench', 'tests'];

/** Paths of all files whose name ends so; made-up content is none of them. */
export function sourceFiles(ending: RegExp): readonly string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const onTop = readdirSync(ROOT).filter((name) => !name.startsWith('.'));
  return [...onTop, ...inFolders]
    .filter((file) => ending.test(file) && !/^tests.(fixtures|golden)\b/.test(file))
    .map((file) => join(ROOT, file));
}
