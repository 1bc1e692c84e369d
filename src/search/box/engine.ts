/** The search as a page has it: the look-up's files and Pagefind's, under the base of the site. */
import { createLookup, type Lookup } from '../lookup/port-lookup.ts';
import type { TextSearch } from '../text/text-search.ts';

export interface Engine {
  readonly lookup: Lookup;
  readonly text: TextSearch;
  /** Address of a page from its path. */
  readonly href: (path: string) => string;
}

/** @param base `/`, or `/docs/` */
export function createEngine(base: string): Engine {
  return {
    lookup: createLookup((name) => loadFile(`${base}lookup/${name}.json`)),
    text: lazyTextSearch(base),
    href: (path) => base + path.replace(/^\//, ''),
  };
}

/** Numbers are answered first: the text search is loaded when it is asked. */
function lazyTextSearch(base: string): TextSearch {
  let made: Promise<TextSearch> | undefined;
  return {
    search: async (text, options) => {
      made ??= import('../text/text-search.ts').then((module) => module.createTextSearch(base));
      return (await made).search(text, options);
    },
  };
}

async function loadFile(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
