/** A file of the site that is no page, or the next piece of one whose path has come before. */
export interface SiteFile {
  /** From the root of the site: `data/catalog.json`. */
  readonly path: string;
  readonly type: string;
  /** Names the files that are made together, of the same facts: all of them are written, or none. */
  readonly group: string;
  /** Made when it is asked for: a list of files must cost nothing. */
  readonly body: () => Body;
}

/** Whether the files of a group are to be made. */
export type Wants = (group: string) => boolean;

/** A long text comes in parts: it costs less to write them one after the other than to make one of them. */
export type Body = string | Uint8Array | Iterable<string>;

export const TYPES = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

/** What makes them, in order: what is laid out for the diagrams is kept, and the pages of the products come to it later. */
export const PARTS = ['diagrams', 'exports'] as const;
export type Part = (typeof PARTS)[number];
