/** Facets of a set of pages. Pure: from which pages each value of each facet has. */

/** Facet → value → ids of the pages that have it. */
export type Membership = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** What the reader chose: facet → values, of which a page has one. */
export type FacetFilters = Readonly<Record<string, readonly string[]>>;

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The pages that have, of each facet with chosen values, one of them; in the order given. */
export function filterPages(
  pages: readonly string[],
  filters: FacetFilters,
  membership: Membership,
): readonly string[] {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  return pages.filter((page) =>
    chosen.every(([facet, values]) => values.some((value) => membership.get(facet)?.get(value)?.has(page))),
  );
}

/**
 * Pages of each value. A facet's own choice does not narrow its own counts, so that they say what
 * choosing another value would give. Values without a page are left out.
 */
export function countFacets(
  pages: readonly string[],
  filters: FacetFilters,
  membership: Membership,
): FacetCounts {
  return Object.fromEntries(
    [...membership].map(([facet, values]) => {
      const others = filterPages(pages, { ...filters, [facet]: [] }, membership);
      const counts = [...values].map(
        ([value, having]) => [value, others.filter((page) => having.has(page)).length] as const,
      );
      return [facet, Object.fromEntries(counts.filter(([, count]) => count > 0))];
    }),
  );
}
