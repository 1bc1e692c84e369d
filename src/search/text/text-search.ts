/**
 * The text search in the browser: Pagefind, asked so that a number is only found where it stands and
 * a word that occurs nowhere finds nothing. Loads nothing before the first search.
 */
import { countFacets, filterPages, type FacetCounts, type FacetFilters, type Membership } from './facets.ts';
import {
  bestSection,
  excerptOf,
  pageMatches,
  sectionName,
  type ExcerptPart,
  type IndexedPage,
} from './page-sections.ts';
import { exactTerm, looseTerm, parseTextQuery, type TextQuery } from './text-query.ts';

export interface TextHit {
  /** With the base, and `#anchor` of the best section where there is one. */
  readonly url: string;
  /** Of the page. */
  readonly title: string;
  /** Heading of the section. */
  readonly section: string | null;
  /** `component`, `guide` …: a value of the facet `kind`. */
  readonly kind: string;
  /** Short name, where the page is about one product. */
  readonly product: string | null;
  readonly excerpt: readonly ExcerptPart[];
}

export interface TextAnswer {
  /** Pages found, of which `hits` are the first. */
  readonly total: number;
  readonly hits: readonly TextHit[];
  /** Facet → value → pages of this query; a facet's own filter does not narrow its own counts. */
  readonly facets: FacetCounts;
}

export interface TextSearchOptions {
  /** Most hits. Each costs a small file. */
  readonly limit: number;
  /** Facet → values; a page has to have one value of each facet named. */
  readonly filters?: FacetFilters;
}

export interface TextSearch {
  /** @throws Error where the index cannot be loaded */
  search(text: string, options: TextSearchOptions): Promise<TextAnswer>;
}

/** The part of Pagefind's API that is used. */
interface Pagefind {
  search(term: string | null, options?: { filters?: Record<string, string> }): Promise<{ results: Found[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface Found {
  readonly id: string;
  data(): Promise<IndexedPage>;
}

const NOTHING: TextAnswer = { total: 0, hits: [], facets: {} };

/** @param base `/` or `/docs/`; `<base>pagefind/pagefind.js` is loaded with the first search */
export function createTextSearch(base: string): TextSearch {
  const pagefind = once(() => loadPagefind(`${base}pagefind/pagefind.js`));
  const membership = once(async () => readMembership(await pagefind()));
  return {
    async search(text, { limit, filters = {} }) {
      const typed = parseTextQuery(text);
      if (looseTerm(typed) === '') return NOTHING;
      const engine = await pagefind();
      const query = await occurringWords(engine, typed);
      const found = query ? await findPages(engine, query) : [];
      if (!query || found.length === 0) return NOTHING;
      const members = await membership();
      const ids = found.map(({ id }) => id);
      const kept = new Set(filterPages(ids, filters, members));
      const shown = found.filter(({ id }) => kept.has(id)).slice(0, limit);
      const hits = await Promise.all(shown.map(async (page) => toHit(await page.data(), query)));
      return { total: kept.size, hits, facets: countFacets(ids, filters, members) };
    },
  };
}

async function loadPagefind(url: string): Promise<Pagefind> {
  try {
    // Made by a later step of the build, so no bundler can know it.
    return (await import(/* @vite-ignore */ url)) as Pagefind;
  } catch (cause) {
    throw new Error(`The text search cannot be loaded (${url}).`, { cause });
  }
}

/** The query without words that occur nowhere; null where nothing is left of it. */
async function occurringWords(engine: Pagefind, typed: TextQuery): Promise<TextQuery | null> {
  const occurs = await Promise.all(typed.words.map((word) => wordOccurs(engine, word)));
  const words = typed.words.filter((_, i) => occurs[i]);
  return words.length + typed.exact.length > 0 ? { ...typed, words } : null;
}

/** For an unknown word Pagefind searches its longest known beginning: `docker` finds `doc`. */
async function wordOccurs(engine: Pagefind, word: string): Promise<boolean> {
  if ((await engine.search(exactTerm(word))).results.length > 0) return true;
  const [first] = (await engine.search(word)).results;
  return first !== undefined && pageMatches(await first.data(), { words: [word], exact: [] }).length > 0;
}

/** Pages with all words, best first. Pagefind does not rank exact terms, so those only sift. */
async function findPages(engine: Pagefind, query: TextQuery): Promise<readonly Found[]> {
  const exact = await Promise.all(
    query.exact.map(async (word) => idsOf(await engine.search(exactTerm(word)))),
  );
  if (exact.some((ids) => ids.size === 0)) return [];
  const { results } = await engine.search(looseTerm(query));
  return results.filter(({ id }) => exact.every((ids) => ids.has(id)));
}

async function readMembership(engine: Pagefind): Promise<Membership> {
  const facets = Object.entries(await engine.filters());
  return new Map(
    await Promise.all(
      facets.map(async ([facet, values]) => [facet, await readValues(engine, facet, values)] as const),
    ),
  );
}

async function readValues(engine: Pagefind, facet: string, values: Readonly<Record<string, number>>) {
  const pages = Object.keys(values).map(
    async (value) => [value, idsOf(await engine.search(null, { filters: { [facet]: value } }))] as const,
  );
  return new Map(await Promise.all(pages));
}

function toHit(page: IndexedPage, query: TextQuery): TextHit {
  const section = bestSection(page, query);
  const { kind = [], product = [] } = page.filters;
  return {
    url: page.url + (section.anchor ? `#${encodeURIComponent(section.anchor.id)}` : ''),
    title: page.meta.title ?? page.url,
    section: sectionName(section),
    kind: kind[0] ?? '',
    product: product.length === 1 ? product[0]! : null,
    excerpt: excerptOf(page, section),
  };
}

function idsOf({ results }: { readonly results: readonly Found[] }): ReadonlySet<string> {
  return new Set(results.map(({ id }) => id));
}

/** Runs at most once, unless it fails: then the next call tries again. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () =>
    (running ??= run().catch((error: unknown) => {
      running = undefined;
      throw error;
    }));
}
