import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseFrontmatter, type Frontmatter } from './frontmatter.ts';
import { decode, splitPage, wholeFile, type Decoded } from './page-text.ts';
import type { LocalProblem, Problem } from './problem.ts';

export type { Frontmatter } from './frontmatter.ts';
export type { KeyPath, Place } from './place.ts';
export type { Problem } from './problem.ts';

export type RecordKind = 'product' | 'component' | 'guide' | 'source' | 'protocols';

/** One file of the content folder. */
export interface ContentRecord {
  readonly kind: RecordKind;
  /** Path to print: from the working directory where the file is within it. */
  readonly path: string;
  /** `<product>/<component>` for a component, else the file name without its ending. */
  readonly id: string;
  /** Absent when the frontmatter, or the whole file, could not be read. */
  readonly frontmatter: Frontmatter | undefined;
  /** The whole text, with replacement characters for bytes that are none; empty when the file could not be opened. */
  readonly text: string;
  /** What follows the frontmatter; absent where its beginning is unknown. */
  readonly body: string | undefined;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
}

export interface DiskContent {
  /** The content folder as it is printed. */
  readonly folder: string;
  /** In order of kind, then path. Broken files are among them, so that nothing calls them unknown. */
  readonly records: readonly ContentRecord[];
  readonly problems: readonly Problem[];
}

const FOLDERS = [
  ['products', 'product'],
  ['components', 'component'],
  ['guides', 'guide'],
  ['sources', 'source'],
] as const;

const PROTOCOLS = 'protocols.yaml';

/** Ten times the longest page there is: whatever is larger is no page, and would take its time to say so. */
const MAX_KILOBYTES = 256;

/**
 * Reads a content folder. Whatever is wrong with a file becomes one problem; nothing throws.
 * @param folder the content folder
 * @param cwd the folder that printed paths start from
 */
export function readContent(folder: string, cwd: string = process.cwd()): DiskContent {
  const root = resolve(cwd, folder);
  const reader = new Reader(root, cwd);
  const top = reader.list('.');
  for (const [name, kind] of FOLDERS) {
    if (top.includes(name)) reader.readFolder(name, kind);
  }
  if (top.includes(PROTOCOLS)) reader.readFile(PROTOCOLS, 'protocols', 'protocols');
  const known = new Set<string>([...FOLDERS.map(([name]) => name), PROTOCOLS]);
  for (const name of top.filter((entry) => !known.has(entry))) {
    reader.stray(
      name,
      `Keep pages in ${[...FOLDERS.map(([f]) => `${f}/`)].join(', ')}, and protocols in ${PROTOCOLS}.`,
    );
  }
  if (reader.records.length === 0 && reader.problems.length === 0) reader.empty();
  return { folder: reader.print('.'), records: reader.records, problems: reader.problems };
}

class Reader {
  readonly records: ContentRecord[] = [];
  readonly problems: Problem[] = [];
  readonly #root: string;
  readonly #cwd: string;

  constructor(root: string, cwd: string) {
    this.#root = root;
    this.#cwd = cwd;
  }

  print(path: string): string {
    const full = join(this.#root, path);
    const fromCwd = relative(this.#cwd, full);
    const outside = fromCwd.startsWith('..') || isAbsolute(fromCwd);
    return (outside ? full : fromCwd || '.').split(sep).join('/');
  }

  /** Names in a folder in a fixed order, without hidden files, which Astro passes over too. */
  list(folder: string): string[] {
    try {
      const names = readdirSync(join(this.#root, folder)).filter((name) => !name.startsWith('.'));
      return names.sort((a, b) => (a < b ? -1 : 1));
    } catch (error) {
      const hint =
        folder === '.'
          ? 'Name a folder of content in PORTOLAN_CONTENT.'
          : 'Make it a folder that can be read.';
      this.#add(folder, {
        about: 'file',
        line: 1,
        col: 1,
        message: `the folder cannot be read (${code(error)})`,
        hint,
      });
      return [];
    }
  }

  readFolder(folder: string, kind: RecordKind): void {
    for (const name of this.list(folder)) {
      const path = `${folder}/${name}`;
      if (kind === 'component') this.#readProductFolder(path, name);
      else if (name.endsWith('.mdx')) this.readFile(path, kind, stem(name));
      else this.stray(path, `Keep ${kind} pages in ${folder}/<${kind}>.mdx, and nothing else there.`);
    }
  }

  readFile(path: string, kind: RecordKind, id: string): void {
    const decoded = this.#read(path);
    const { record, problems } = readRecord(kind, this.print(path), id, decoded);
    for (const problem of problems) this.#add(path, problem);
    this.records.push(record);
  }

  stray(path: string, hint: string): void {
    this.#add(path, { about: 'tree', line: 1, col: 1, message: 'no page can stand here', hint });
  }

  empty(): void {
    const hint = 'Name a folder of content in PORTOLAN_CONTENT.';
    this.#add('.', { about: 'tree', line: 1, col: 1, message: 'no page stands here', hint });
  }

  #readProductFolder(path: string, product: string): void {
    if (!this.#isFolder(path)) {
      this.stray(path, 'Move it to components/<product>/<component>.mdx.');
      return;
    }
    for (const name of this.list(path)) {
      if (name.endsWith('.mdx')) this.readFile(`${path}/${name}`, 'component', `${product}/${stem(name)}`);
      else
        this.stray(
          `${path}/${name}`,
          `Keep component pages in ${path}/<component>.mdx, and nothing else there.`,
        );
    }
  }

  #isFolder(path: string): boolean {
    try {
      return statSync(join(this.#root, path)).isDirectory();
    } catch {
      return false;
    }
  }

  #read(path: string): Decoded {
    try {
      const full = join(this.#root, path);
      const status = statSync(full);
      // A pipe would never end, so only plain files are opened.
      if (!status.isFile()) return unopened('not a file');
      return status.size > MAX_KILOBYTES * 1024 ? tooLarge() : decode(readFileSync(full));
    } catch (error) {
      return unopened(code(error));
    }
  }

  #add(path: string, problem: LocalProblem): void {
    this.problems.push({ ...problem, file: this.print(path) });
  }
}

/**
 * Reads a file of the content folder.
 * @param path as it is printed
 * @param decoded its text, or why there is none
 * @returns the record, and what keeps it from being read whole
 */
export function readRecord(
  kind: RecordKind,
  path: string,
  id: string,
  { text, problem }: Decoded,
): { readonly record: ContentRecord; readonly problems: readonly LocalProblem[] } {
  const base = { kind, path, id, text, frontmatter: undefined, body: undefined, bodyLine: 1 };
  const page = problem ?? (kind === 'protocols' ? wholeFile(text) : splitPage(text));
  if ('about' in page) return { record: base, problems: [page] };
  const { body, bodyLine } = page;
  const parsed = parseFrontmatter(page.frontmatter, text, page.frontmatterStart);
  if (Array.isArray(parsed)) return { record: { ...base, body, bodyLine }, problems: parsed };
  return { record: { ...base, frontmatter: parsed, body, bodyLine }, problems: [] };
}

function unopened(why: string): Decoded {
  return unread(`the file cannot be read (${why})`, 'Make it a plain file that can be read.');
}

function tooLarge(): Decoded {
  return unread(`the file is larger than ${MAX_KILOBYTES} KB`, 'Write several pages.');
}

function unread(message: string, hint: string): Decoded {
  return { text: '', problem: { about: 'file', line: 1, col: 1, message, hint } };
}

function stem(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

function code(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
