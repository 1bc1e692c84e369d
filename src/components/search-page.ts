/** Starts the search page. */
import { createEngine } from '../search/box/engine.ts';
import { startSearchPage } from '../search/box/search-page.ts';

const place = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-search-${name}]`)!;

startSearchPage(
  {
    input: place<HTMLInputElement>('input'),
    title: place('title'),
    message: place('message'),
    count: place('count'),
    facets: place('facets'),
    results: place('results'),
    more: place<HTMLButtonElement>('more'),
  },
  createEngine(import.meta.env.BASE_URL.replace(/\/?$/, '/')),
);
