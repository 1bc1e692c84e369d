/** Which files of a built site a browser stores when the service worker installs. Pure. */

export interface SiteFile {
  /** Path in the site folder, with slashes: `ports/402/index.html`. */
  readonly path: string;
  /** Size as it lies on disk. */
  readonly bytes: number;
}

/** Both in bytes of files as they lie on disk. */
export interface PrecacheLimits {
  /** A site of at most this size is stored whole. */
  readonly whole: number;
  /** Of a larger site at most this much is stored. */
  readonly part: number;
}

export interface Precache {
  /** Every file that can be stored is in `paths`. */
  readonly complete: boolean;
  /** Sorted. */
  readonly paths: readonly string[];
}

/**
 * The shipped content is about 10 MB now and 25 MB with sheets, diagrams and downloads. 40 MB leave it
 * room to grow; text crosses the wire at about a tenth of that, and a browser installs it in seconds.
 */
export const LIMITS: PrecacheLimits = { whole: 40_000_000, part: 5_000_000 };

/** Files to store, in the order of their worth. */
interface Group {
  readonly has: (path: string) => boolean;
  /** All of it or nothing: a part would be useless alone. */
  readonly whole?: boolean;
  /** Without this file the others of the group are useless. */
  readonly lead?: string;
}

const FALLBACK = 'offline/index.html';
const NEVER = ['sw.js'];

const GROUPS: readonly Group[] = [
  { has: (path) => path === FALLBACK },
  { has: (path) => /^(index\.html|404\.html|[^/]+\.(css|js|mjs|svg|ico|png|webmanifest))$/.test(path) },
  { has: (path) => /^_astro\/.*\.(css|js|woff2)$/.test(path) },
  { has: (path) => /^(search|ports)\/index\.html$/.test(path) },
  { has: (path) => path.startsWith('lookup/'), lead: 'lookup/index.json' },
  { has: (path) => path.startsWith('sheets/') },
  // The core answers with parts of the index that earlier searches left; parts without a core answer nothing.
  { has: isSearchCore, whole: true },
  {
    has: (path) => /^pagefind\/.*\.(pf_index|pf_fragment)$/.test(path),
    whole: true,
    lead: 'pagefind/pagefind.js',
  },
  { has: (path) => /^products\/([^/]+\/)?index\.html$/.test(path) },
];

/**
 * Chooses what is stored on installation: everything where the site is small enough, else the shell,
 * the look-up, the sheets, the text search and the products, as far as `limits.part` reaches. Downloads
 * of a larger site are left out.
 */
export function choosePrecache(files: readonly SiteFile[], limits: PrecacheLimits): Precache {
  const storable = files.filter(({ path }) => isStorable(path)).sort(byPath);
  if (sum(storable) <= limits.whole) return { complete: true, paths: storable.map(({ path }) => path) };
  const chosen = new Set<string>();
  let room = limits.part;
  for (const group of GROUPS) {
    for (const file of takeGroup(group, storable, chosen, room)) {
      chosen.add(file.path);
      room -= file.bytes;
    }
  }
  return { complete: false, paths: [...chosen].sort() };
}

function takeGroup(
  group: Group,
  files: readonly SiteFile[],
  chosen: ReadonlySet<string>,
  room: number,
): readonly SiteFile[] {
  const members = files.filter(({ path }) => group.has(path) && !chosen.has(path));
  if (group.whole) return sum(members) <= room && hasLead(group, members, chosen) ? members : [];
  const taken: SiteFile[] = [];
  for (const file of leadFirst(group, members)) {
    if (file.bytes > room) {
      if (file.path === group.lead) return [];
      continue;
    }
    taken.push(file);
    room -= file.bytes;
  }
  return hasLead(group, taken, chosen) ? taken : [];
}

function leadFirst({ lead }: Group, files: readonly SiteFile[]): readonly SiteFile[] {
  return [...files.filter(({ path }) => path === lead), ...files.filter(({ path }) => path !== lead)];
}

function hasLead({ lead }: Group, files: readonly SiteFile[], chosen: ReadonlySet<string>): boolean {
  return lead === undefined || chosen.has(lead) || files.some(({ path }) => path === lead);
}

/** Files that a host keeps for itself (`_headers`, `.nojekyll`, `CNAME`) answer no request. */
function isStorable(path: string): boolean {
  if (NEVER.includes(path) || path.endsWith('.map')) return false;
  if (/(^|\/)\./.test(path)) return false;
  return path.includes('/') || (!path.startsWith('_') && path.includes('.'));
}

function isSearchCore(path: string): boolean {
  return /^pagefind\/(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.[^/]*|(.*\/)?[^/]*\.(pf_meta|pf_filter))$/.test(
    path,
  );
}

function sum(files: readonly SiteFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function byPath(a: SiteFile, b: SiteFile): number {
  return a.path < b.path ? -1 : 1;
}
