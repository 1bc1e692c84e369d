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
  /** Facet → value → pages of this query; a facet's own filter does not narrow its own counts. Empty if not asked for. */
  readonly facets: FacetCounts;
}

export interface TextSearchOptions {
  /** Most hits. Each costs a small file. */
  readonly limit: number;
  /** Facet → values; a page has to have one value of each facet named. */
  readonly filters?: FacetFilters;
  /** Counts the facets: for each value, Pagefind is asked once which pages have it. */
  readonly counted?: boolean;
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
const NO_MEMBERS: Membership = new Map();

/** @param base `/` or `/docs/`; `<base>pagefind/pagefind.js` is loaded with the first search */
export function createTextSearch(base: string): TextSearch {
  const pagefind = once(() => loadPagefind(`${base}pagefind/pagefind.js`));
  const membership = once(async () => readMembership(await pagefind()));
  return {
    async search(text, { limit, filters = {}, counted = false }) {
      const typed = parseTextQuery(text);
      if (looseTerm(typed) === '') return NOTHING;
      const { query, pages } = await findPages(await pagefind(), typed);
      if (pages.length === 0) return NOTHING;
      const ids = pages.map(({ id }) => id);
      const members = counted || Object.keys(filters).length > 0 ? await membership() : NO_MEMBERS;
      const kept = new Set(filterPages(ids, filters, members));
      const shown = pages.filter(({ id }) => kept.has(id)).slice(0, limit);
      const hits = await Promise.all(shown.map(async (page) => toHit(await page.data(), query)));
      return { total: kept.size, hits, facets: counted ? countFacets(ids, filters, members) : {} };
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

/** Pages with all words of the query that occur anywhere, best first, and the query without the others. */
async function findPages(
  engine: Pagefind,
  typed: TextQuery,
): Promise<{ readonly query: TextQuery; readonly pages: readonly Found[] }> {
  const pages = await searchPages(engine, typed);
  const all = typed.words.length === 0 || (pages[0] !== undefined && (await hasWords(pages[0], typed.words)));
  if (all) return { query: typed, pages };
  const occurs = await Promise.all(typed.words.map((word) => wordOccurs(engine, word)));
  const query = { ...typed, words: typed.words.filter((_, i) => occurs[i]) };
  return { query, pages: looseTerm(query) === '' ? [] : await searchPages(engine, query) };
}

/** For an unknown word Pagefind searches its longest known beginning: `docker` finds `doc`. */
async function wordOccurs(engine: Pagefind, word: string): Promise<boolean> {
  if ((await engine.search(exactTerm(word))).results.length > 0) return true;
  const [first] = (await engine.search(word)).results;
  return first !== undefined && (await hasWords(first, [word]));
}

/** Not only the beginnings of the words that Pagefind took for them. */
async function hasWords(page: Found, words: readonly string[]): Promise<boolean> {
  const found = pageMatches(await page.data(), { words, exact: [] }).flatMap((match) => match.words);
  return words.every((word) => found.includes(word));
}

/** Pages with all words, best first. Pagefind does not rank exact terms, so those only sift. */
async function searchPages(engine: Pagefind, query: TextQuery): Promise<readonly Found[]> {
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
