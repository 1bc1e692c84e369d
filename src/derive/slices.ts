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

/**
 * Slices whose items together weigh no more than a limit; one that is heavier stands alone.
 * @param limits the most of each thing that a page has room for
 * @param weightsOf how much of each an item takes, in the same order
 */
export function weighedSlices<T>(
  items: readonly T[],
  limits: readonly number[],
  weightsOf: (item: T) => readonly number[],
): readonly Slice<T>[] {
  const parts: T[][] = [[]];
  let sums = limits.map(() => 0);
  for (const item of items) {
    const weights = weightsOf(item);
    const next = sums.map((sum, i) => sum + weights[i]!);
    const full = parts.at(-1)!.length > 0 && next.some((sum, i) => sum > limits[i]!);
    sums = full ? [...weights] : next;
    if (full) parts.push([item]);
    else parts.at(-1)!.push(item);
  }
  return parts.map((part, i) => ({ items: part, page: i + 1, pages: parts.length }));
}

/** Route parameter of a slice: none for the first, so that it keeps the address of the whole. */
export function sliceParam(page: number): string | undefined {
  return page === 1 ? undefined : `page-${page}`;
}

/** Behind the title of a page: nothing where it is the only one, so that no two pages have one title. */
export function sliceSuffix({ page, pages }: Pick<Slice<unknown>, 'page' | 'pages'>): string {
  return pages > 1 ? `, page ${page} of ${pages}` : '';
}
