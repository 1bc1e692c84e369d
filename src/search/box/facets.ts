/** Narrowing the answers of the search page, with an address for every choice. */
import { type Answer, type Facet, FACETS, isHead, type Section } from '../lookup/answers.ts';

/** The values chosen of each facet; any of them will do. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** Facet → value → answers. */
export type Counts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

export function chosenFacets(params: URLSearchParams): Chosen {
  const pairs = FACETS.map((facet) => [facet, params.getAll(facet)] as const);
  return Object.fromEntries(pairs.filter(([, values]) => values.length > 0));
}

/** The address with a value chosen, or no longer chosen. */
export function toggleFacet(params: URLSearchParams, facet: Facet, value: string): string {
  const next = new URLSearchParams(params);
  if (next.has(facet, value)) next.delete(facet, value);
  else next.append(facet, value);
  return `?${next.toString()}`;
}

/** Sections without the answers that were not chosen; what is not listed in them cannot be narrowed and is left out. */
export function filterSections(sections: readonly Section[], chosen: Chosen): readonly Section[] {
  if (Object.keys(chosen).length === 0) return sections;
  const fitting = sections
    .map((part) => ({
      ...part,
      more: null,
      answers: part.answers.filter((it) => isHead(part) || fits(it, chosen)),
    }))
    .filter(({ answers }) => answers.length > 0);
  // What the answers are about stays with them, not alone.
  return fitting.every(isHead) ? [] : fitting;
}

/** What each value would leave; the choices of its own facet do not count against it. */
export function countFacets(sections: readonly Section[], chosen: Chosen): Counts {
  const answers = sections.filter((part) => !isHead(part)).flatMap((part) => part.answers);
  return Object.fromEntries(
    FACETS.map((facet) => {
      const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
      return [
        facet,
        countValues(
          answers.filter((answer) => fits(answer, others)),
          facet,
        ),
      ];
    }),
  );
}

/** Two counts, value by value. */
export function addCounts(a: Counts, b: Counts): Counts {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const sum = new Map(Object.entries(a[facet] ?? {}));
      for (const [value, count] of Object.entries(b[facet] ?? {}))
        sum.set(value, (sum.get(value) ?? 0) + count);
      return [facet, Object.fromEntries(sum)];
    }),
  );
}

function fits(answer: Answer, chosen: Chosen): boolean {
  return Object.entries(chosen).every(([facet, values]) =>
    (answer.facets[facet as Facet] ?? []).some((value) => values.includes(value)),
  );
}

function countValues(answers: readonly Answer[], facet: Facet): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of answers.flatMap((answer) => [...new Set(answer.facets[facet] ?? [])])) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
