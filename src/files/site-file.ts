/** A file of the site that is no page. */
export interface SiteFile {
  /** From the root of the site: `data/catalog.json`. */
  readonly path: string;
  readonly type: string;
  /** Made when it is asked for: a list of files must cost nothing. */
  readonly body: () => string | Uint8Array | Promise<Uint8Array>;
}

export const TYPES = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
} as const;
