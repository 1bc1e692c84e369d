/** Lists that are too long for one page. */

/** Long lists are split into pages of this many rows, so that no page passes 100 KB of HTML. */
export const ROWS_A_PAGE = 30;

export interface Slice<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** At least one slice, even of nothing. */
export function slices<T>(items: readonly T[], size: number): readonly Slice<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    page: i + 1,
    pages,
  }));
}

/** Route parameter of a slice: none for the first, so that it keeps the address of the whole. */
export function sliceParam(page: number): string | undefined {
  return page === 1 ? undefined : `page-${page}`;
}
