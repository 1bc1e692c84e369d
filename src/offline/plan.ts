/** What the build tells the service worker. Shared by both, so it is types and pure functions only. */

/** A file to store while installing: its address below the scope, and its SHA-256 in base64. */
export type PlannedFile = readonly [address: string, sha256: string];

export interface OfflinePlan {
  /** Changes when any byte of the site changes. */
  readonly build: string;
  /** Everything is stored: what is not stored does not exist. */
  readonly complete: boolean;
  readonly files: readonly PlannedFile[];
  /** The build's pages that are not stored while installing: `PAGE_MARK` bytes of each one's SHA-256, joined, in base64. */
  readonly pages: string;
}

/** Bytes of a page's SHA-256 that tell it from the pages of other builds. */
export const PAGE_MARK = 4;

/** Address below the scope of a file of the site: `ports/402/index.html` → `ports/402/`. */
export function addressOf(path: string): string {
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  return address.split('/').map(encodeURIComponent).join('/');
}

/**
 * Whether a path or address names a file whose bytes never change, because its name holds their hash:
 * Astro's assets, shards of the look-up, the parts of Pagefind's index.
 */
export function isImmutable(path: string): boolean {
  return (
    path.startsWith('_astro/') ||
    /^lookup\/.*[-.][\da-f]{8,}\.json$/.test(path) ||
    /^pagefind\/.*\.(pf_meta|pf_index|pf_fragment|pf_filter)$/.test(path)
  );
}
