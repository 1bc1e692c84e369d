/** The site that hostile.setup.ts builds: its folder, what it was made of, and its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { WORK } from '../../src/build/paths.ts';
import { hostileContent } from '../hostile-content.ts';

const folder = join(WORK, 'hostile');
export const CONTENT = join(folder, 'content');
export const SITE = join(folder, 'dist');

export const hostile = hostileContent();
export const byMark = new Map(hostile.texts.map((text) => [text.mark, text]));

/** @param pattern of the path, with slashes */
export function hostileFiles(pattern: RegExp): readonly string[] {
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(SITE.length + 1));
  return paths.map((path) => path.split(sep).join('/')).filter((path) => pattern.test(path));
}

export function hostileBytes(path: string): Buffer {
  return readFileSync(join(SITE, path));
}

export function hostileText(path: string): string {
  return hostileBytes(path).toString('utf8');
}

/** HTML by address: `/`, `/ports/20000/`. */
export function hostilePages(): ReadonlyMap<string, string> {
  const files = hostileFiles(/\.html$/);
  return new Map(files.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, hostileText(file)]));
}
