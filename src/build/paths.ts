/**
 * Where a build reads and writes, from the environment. The only place that knows the names of the
 * variables: PORTOLAN_CONTENT (folder with the pages), PORTOLAN_BASE (path the site is served under),
 * PORTOLAN_SITE (where it is published), PORTOLAN_OUT (folder to build into; set by scripts/build.ts) and
 * PORTOLAN_WORK (folder of what builds keep; set by the bench, whose first builds must find nothing).
 * PORTOLAN_REPORT is no path: report-address.ts reads it.
 */
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Everything a build leaves besides dist/: build folders, caches, temporary files. Never in git. */
export const WORK = workFolder(process.env);

/** Where the code of the pages is kept: inside the project, where Astro bundles it and the bundle finds its packages. */
export const CODE = join(WORK.startsWith(ROOT) ? WORK : join(ROOT, '.portolan'), 'code');

export interface BuildPaths {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Absolute path of the folder the site is written to. */
  readonly out: string;
  /** Absolute path of Astro's cache; never shared by two content folders. */
  readonly cache: string;
  /** Absolute path of the layouts of diagrams that are kept from build to build, by their content. */
  readonly layouts: string;
  /** `/`, or `/docs/`: always with a slash at both ends. */
  readonly base: string;
  /** `https://ports.example.org`: scheme and host the site is published at; null where nobody said. */
  readonly site: string | null;
}

/** @throws {Error} where a variable cannot mean what it should, in one line that says what to write */
export function buildPaths(env: Readonly<Record<string, string | undefined>> = process.env): BuildPaths {
  const content = contentFolder(env.PORTOLAN_CONTENT);
  const base = normalizeBase(env.PORTOLAN_BASE);
  const site = readSite(env.PORTOLAN_SITE);
  const work = workFolder(env);
  const layouts = join(work, 'layouts');
  if (env.PORTOLAN_OUT) {
    const out = resolve(ROOT, env.PORTOLAN_OUT);
    return { content, out, cache: join(dirname(out), 'cache'), layouts, base, site };
  }
  return {
    content,
    out: join(ROOT, 'dist'),
    cache: join(work, 'cache', digest(content)),
    layouts,
    base,
    site,
  };
}

/** What the programs of a build tell each other, in files beside its site. */
export interface BuildNotes {
  /** Is there when the content has passed its checks. */
  readonly passed: string;
  /** Lists the pages with text to be searched as they are written; see page-list.ts. */
  readonly pages: string;
  /** Is there when a part of what is no page has been made. */
  readonly made: (part: string) => string;
  /** Folder of what the next build has to know, by the program that writes files; see kept-files.ts. */
  readonly kept: string;
}

/** @param out the folder of the site that is being built */
export function buildNotes(out: string): BuildNotes {
  const note = (name: string) => join(dirname(out), name);
  return {
    passed: note('content-passed'),
    pages: note('pages-written'),
    made: (part) => note(`${part}-made`),
    kept: note('kept'),
  };
}

/** Vite takes what follows a # or ? in a path for a part of an address, and a * for any text. */
function contentFolder(name: string | undefined): string {
  const content = resolve(ROOT, name || 'content');
  if (/[#?*\p{Cc}]/u.test(content))
    throw new Error(`PORTOLAN_CONTENT=${JSON.stringify(content)} cannot be built: #, ? or * is in its path`);
  return content;
}

/** What a folder of an address may be called: anything else would mean something in it, or be written otherwise. */
const FOLDER = /^(?!\.{1,2}$)[\w.~-]+$/;

/**
 * `docs`, `/docs` and `/docs/` all mean `/docs/`.
 * @throws {Error} for what is no path of an address: `../x`, a whole address, a path with blanks
 */
export function normalizeBase(base: string | undefined): string {
  const folders = (base ?? '').split('/').filter(Boolean);
  if (!folders.every((folder) => FOLDER.test(folder)))
    throw new Error(`PORTOLAN_BASE=${JSON.stringify(base)} is no path of an address; write it as in /docs`);
  return ['', ...folders, ''].join('/');
}

/** Scheme and host in small letters, without a slash: `HTTPS://Ports.Example.org/` is `https://ports.example.org`. */
function readSite(text = ''): string | null {
  if (text === '') return null;
  const refuse = (reason: string) =>
    new Error(`PORTOLAN_SITE=${text} ${reason}. Write it like https://ports.example.org`);
  if (!/^https?:\/\//i.test(text)) throw refuse('does not begin with https:// or http://');
  if (!URL.canParse(text)) throw refuse('is no address');
  const { origin, pathname, search, hash, username, password } = new URL(text);
  if (username + password !== '') throw refuse('names a user');
  if (search + hash !== '') throw refuse('goes on behind the host');
  if (pathname !== '/') throw refuse(`has a path, which belongs in PORTOLAN_BASE=${pathname}`);
  return origin;
}

function workFolder(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(ROOT, env.PORTOLAN_WORK || '.portolan');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
