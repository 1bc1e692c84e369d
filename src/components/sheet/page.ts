/** What the scripts of a sheet's page share: its parts, its address, its data and its status line. */
import type { Sheet } from '../../export/sheet/schema.ts';

export const main = document.querySelector<HTMLElement>('main[data-sheet]');

/** All of `main` that fit, none on another page. */
export function parts<T extends HTMLElement>(selector: string): readonly T[] {
  return [...(main?.querySelectorAll<T>(selector) ?? [])];
}

export function addressed(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Values hold nothing that has to be escaped, so the address stays readable. Other parts of it are kept. */
export function setAddress(name: string, value: string | null): void {
  const others = location.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && part.split('=')[0] !== name);
  const search = [...others, ...(value === null ? [] : [`${name}=${value}`])].join('&');
  history.replaceState(history.state, '', location.pathname + (search && `?${search}`) + location.hash);
}

let loading: Promise<Sheet> | undefined;

/** The sheet as data, asked for once; after a failure the next one who asks tries again. */
export function loadSheet(): Promise<Sheet> {
  loading ??= fetch(main!.dataset.sheetJson!)
    .then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<Sheet>;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

const said = new Map<string, HTMLElement>();

/** Several scripts speak in the one status line, each in its own part. */
export function say(part: string, text: string): void {
  const status = main?.querySelector('[data-sheet-status]');
  const place = said.get(part) ?? document.createElement('span');
  if (!said.has(part)) status?.append(place, ' ');
  said.set(part, place);
  if (place.textContent !== text) place.textContent = text;
}
