/** The page /search/?q=…: every answer, narrowed by facets, at an address of its own. */
import { type Facet, FACETS, type Answers, NOTHING } from '../lookup/answers.ts';
import type { TextAnswer } from '../text/text-search.ts';
import { el } from './elements.ts';
import type { Engine } from './engine.ts';
import {
  addCounts,
  type Chosen,
  chosenFacets,
  type Counts,
  countFacets,
  filterSections,
  toggleFacet,
} from './facets.ts';
import { highlighter } from './highlight.ts';
import { queryAddress, replaceState } from './query-address.ts';
import { renderRow } from './render.ts';
import { answerRows, hitRows, PAGE_LIMITS, type Row } from './rows.ts';
import { answersWords, nothingWords } from './words.ts';

const HITS = 20;

const FACET_WORDS: Record<Facet, string> = {
  product: 'Product',
  vendor: 'Vendor',
  transport: 'Transport',
  protocol: 'Protocol',
  configurable: 'Can it change?',
  kind: 'Kind',
};

/** Places of the page; each is there in its HTML. */
export interface SearchPlaces {
  readonly input: HTMLInputElement;
  readonly title: HTMLElement;
  readonly message: HTMLElement;
  readonly count: HTMLElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
}

export function startSearchPage(places: SearchPlaces, engine: Engine): void {
  const page = new SearchPage(places, engine);
  const read = () => {
    places.input.value = new URLSearchParams(location.search).get('q') ?? '';
    void page.answer();
  };
  places.input.addEventListener('input', () => {
    const query = places.input.value;
    void page.answer();
    // While the answer is on its way: it takes a browser some milliseconds.
    replaceState(history.state, addressOf(query));
  });
  places.input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    firstLink(places)?.focus();
  });
  places.input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    firstLink(places)?.focus();
  });
  // The list is made anew when the reader comes back: the browser cannot know how far down they were.
  window.addEventListener('pagehide', () => replaceState({ ...historyState(), portolanScroll: scrollY }));
  places.more.addEventListener('click', () => void page.moreHits());
  places.facets.addEventListener('click', (event) => page.onFacet(event));
  window.addEventListener('popstate', read);
  read();
}

function firstLink({ results }: SearchPlaces): HTMLAnchorElement | null {
  return results.querySelector('a');
}

/** The query's address, with the choices that stand. */
function addressOf(query: string): string {
  const choices = new URLSearchParams(location.search);
  choices.delete('q');
  const rest = choices.size > 0 ? `&${choices.toString()}` : '';
  return query === '' && rest === '' ? location.pathname : queryAddress(query) + rest;
}

function historyState(): { readonly portolanScroll?: number } {
  return (history.state ?? {}) as { portolanScroll?: number };
}

class SearchPage {
  readonly #places: SearchPlaces;
  readonly #engine: Engine;
  #asked = 0;
  #hits = HITS;
  /** Hits in the text that stand in the list. */
  #listed = 0;

  constructor(places: SearchPlaces, engine: Engine) {
    this.#places = places;
    this.#engine = engine;
  }

  async answer(): Promise<void> {
    this.#hits = HITS;
    const asked = ++this.#asked;
    const text = this.#places.input.value;
    this.#places.results.setAttribute('aria-busy', 'true');
    const asking = text.trim().slice(0, 60);
    // The heading is for paper and for those who hear the page; others see the field.
    this.#places.title.textContent = asking === '' ? 'Search' : `Search: ${asking}`;
    document.title = `${asking === '' ? 'Search' : `${asking} · Search`} · Portolan`;
    const answers = await this.#engine.lookup.ask(text, { whole: true }).catch(() => null);
    if (asked !== this.#asked) return;
    this.#show(text, answers, null);
    const found = text.trim() === '' ? null : await this.#searchText(text);
    if (asked !== this.#asked) return;
    this.#show(text, answers, found);
    this.#places.results.setAttribute('aria-busy', 'false');
    const { portolanScroll } = historyState();
    if (this.#asked === 1 && portolanScroll) scrollTo({ top: portolanScroll, behavior: 'instant' });
  }

  async moreHits(): Promise<void> {
    this.#hits += HITS;
    const asked = this.#asked;
    const text = this.#places.input.value;
    const answers = await this.#engine.lookup.ask(text, { whole: true }).catch(() => null);
    const found = await this.#searchText(text);
    if (asked === this.#asked) this.#show(text, answers, found);
  }

  onFacet(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(history.state, '', link.href);
    const { facet, value } = link.dataset;
    void this.answer().then(() => {
      const again = [...this.#places.facets.querySelectorAll('a')];
      again.find((one) => one.dataset.facet === facet && one.dataset.value === value)?.focus();
    });
  }

  async #searchText(text: string): Promise<TextAnswer | null> {
    const filters = chosenFacets(new URLSearchParams(location.search));
    return this.#engine.text.search(text, { limit: this.#hits, filters, counted: true }).catch(() => null);
  }

  #show(text: string, answers: Answers | null, found: TextAnswer | null): void {
    const { results, message, count, more } = this.#places;
    const params = new URLSearchParams(location.search);
    const chosen = chosenFacets(params);
    const { sections, ...rest } = answers ?? NOTHING;
    const shown = filterSections(sections, chosen);
    const words = answers
      ? [rest.message, rest.instead && `Try ${rest.instead}.`]
      : ['The look-up could not be loaded. Every number stands under Ports.'];
    const empty = shown.length === 0 && found?.total === 0;
    const advice =
      Object.keys(chosen).length > 0 ? 'Nothing has all that is chosen beside the list.' : nothingWords(text);
    message.textContent = words.filter(Boolean).join(' ') || (empty ? advice : '');
    message.hidden = message.textContent === '';
    const nothing = text.trim() === '' || (!answers && !found);
    count.textContent = nothing ? '' : answersWords({ ...NOTHING, sections: shown }, found?.total ?? null);
    // What comes from the text is added: a link of an answer keeps its place and the focus.
    if (found) results.append(...this.#items(hitRows(found.hits).slice(this.#listed), text));
    else
      results.replaceChildren(
        ...this.#items(
          answerRows(shown, PAGE_LIMITS, ({ url }) => url ?? '/ports/'),
          text,
        ),
      );
    this.#listed = found?.hits.length ?? 0;
    more.hidden = !found || found.total <= found.hits.length;
    this.#showFacets(addCounts(countFacets(sections, chosen), found?.facets ?? {}), chosen, params);
  }

  #items(rows: readonly Row[], text: string): readonly HTMLElement[] {
    const options = { highlight: highlighter(text), href: this.#engine.href, option: false };
    return rows.map((row) => renderRow(row, options));
  }

  #showFacets(counts: Counts, chosen: Chosen, params: URLSearchParams): void {
    const rows = FACETS.flatMap((facet) => {
      const own = chosen[facet] ?? [];
      // What was chosen can be given up, also where nothing has it.
      const values = new Map([
        ...own.map((value) => [value, 0] as const),
        ...Object.entries(counts[facet] ?? {}),
      ]);
      // One value narrows nothing.
      if (values.size < 2 && own.length === 0) return [];
      const links = [...values]
        .sort((a, b) => b[1] - a[1])
        .map(([value, n]) => facetLink(facet, value, n, own, params));
      return [el('div', {}, el('dt', {}, FACET_WORDS[facet]), el('dd', {}, ...links))];
    });
    this.#places.facets.replaceChildren(...rows);
  }
}

function facetLink(
  facet: Facet,
  value: string,
  count: number,
  own: readonly string[],
  params: URLSearchParams,
): HTMLElement {
  return el(
    'a',
    {
      'href': toggleFacet(params, facet, value),
      'aria-current': own.includes(value) ? 'true' : null,
      'data-facet': facet,
      'data-value': value,
    },
    value,
    el('small', {}, ` ${count}`),
  );
}
