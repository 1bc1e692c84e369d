/** The content that mutants are made of, and of those that the lint takes, content that can be built. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent, type DiskContent } from '../src/catalog/from-disk.ts';
import type { Diagnostic } from '../src/lint/diagnostic.ts';
import { lintContent } from '../src/lint/run.ts';

/** A file of the content folder: its path in it, and its bytes. */
export interface ContentFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The smallest product of the shipped content, which no other one refers to. */
export const PRODUCT = 'microsoft-automated-deployment-services';
export const PROTOCOLS = 'protocols.yaml';
const FILES = [
  PROTOCOLS,
  `products/${PRODUCT}.mdx`,
  `components/${PRODUCT}/*.mdx`,
  'guides/ads-*.mdx',
  'sources/microsoft-ads-*.mdx',
];

/** The pages that mutants are made of. */
export function originals(): readonly ContentFile[] {
  const paths = FILES.flatMap((pattern) => globSync(pattern, { cwd: 'content' }));
  return paths.sort().map((path) => ({ path, bytes: readFileSync(join('content', path)) }));
}

/** Lints content with one file of it changed; only that one is read again. */
export class OneChanged {
  readonly #place: string;
  readonly #rest: DiskContent;

  constructor(files: readonly ContentFile[], place: string) {
    this.#place = place;
    write(files, join(place, 'content'));
    this.#rest = readContent('content', place);
    rmSync(join(place, 'content'), { recursive: true });
  }

  with(changed: readonly ContentFile[]): DiskContent {
    if (changed.length === 0) return this.#rest;
    const folder = join(this.#place, 'content');
    write(changed, folder);
    const fresh = readContent('content', this.#place);
    rmSync(folder, { recursive: true });
    const byPath = new Map(fresh.records.map((record) => [record.path, record]));
    const records = this.#rest.records.map((record) => byPath.get(record.path) ?? record);
    return { folder: 'content', records, problems: fresh.problems };
  }

  lint(changed: readonly ContentFile[]): readonly Diagnostic[] {
    return lintContent(this.with(changed)).diagnostics;
  }
}

export const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/**
 * Mutants that go together, at most one of each file, until all are in some group. The lint says what goes together:
 * one may have lost what another one refers to.
 */
export function groups(
  mutants: readonly ContentFile[],
  content: OneChanged,
): readonly (readonly ContentFile[])[] {
  const made: ContentFile[][] = [];
  for (const mutant of mutants.filter(({ path }) => path !== PROTOCOLS)) {
    const group = made.find(
      (files) =>
        !files.some(({ path }) => path === mutant.path) && !content.lint([...files, mutant]).some(isError),
    );
    if (group) group.push(mutant);
    else made.push([mutant]);
  }
  return made;
}

/** A group with the files it has no mutant of, as another product, so that many groups stand in one content folder. */
export function asProduct(
  group: readonly ContentFile[],
  files: readonly ContentFile[],
  number: number,
): readonly ContentFile[] {
  const rename = (text: string) =>
    text
      .replaceAll(PRODUCT, `ads-${number}`)
      .replace(/\b(ads-network-boot|ads-multicast-deployment|microsoft-ads-technet)\b/g, `$1-${number}`)
      .replace(/^code: ADS$/m, `code: A${number}`);
  return files
    .filter(({ path }) => path !== PROTOCOLS)
    .map((file) => group.find(({ path }) => path === file.path) ?? file)
    .map(({ path, bytes }) => ({ path: rename(path), bytes: Buffer.from(rename(bytes.toString())) }));
}

export function write(files: readonly ContentFile[], folder: string): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
