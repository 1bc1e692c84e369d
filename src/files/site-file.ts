/** A file of the site that is no page, or the next piece of one whose path has come before. */
export interface SiteFile {
  /** From the root of the site: `data/catalog.json`. */
  readonly path: string;
  readonly type: string;
  /** Made when it is asked for: a list of files must cost nothing. */
  readonly body: () => string | Uint8Array;
}

export const TYPES = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
} as const;
