/**
 * The pages of /ports/: numbers and ranges in order, then what has no number. Long lists are split,
 * so that no page passes 100 KB.
 */
import type { Entry } from '../catalog/model.ts';
import { oncePer } from '../catalog/once-per.ts';
import type { PortPage } from './port-index.ts';
import type { Reference } from './reference.ts';
import { ROWS_A_PAGE, sliceParam, slices } from './slices.ts';

const NUMBERS_A_PAGE = 120;

export const UNNUMBERED = [
  { id: 'dynamic', name: 'Dynamic ports' },
  { id: 'unstated', name: 'No number printed' },
  { id: 'none', name: 'No port: ICMP, and what needs none' },
] as const;

export type UnnumberedId = (typeof UNNUMBERED)[number]['id'];

export interface PortListPage {
  /** From 1. */
  readonly page: number;
  readonly numbers: readonly PortPage[];
  readonly unnumbered: readonly { readonly id: UnnumberedId; readonly entry: Entry }[];
}

/** Each page of a port asks for them, to say where the dynamic ports are listed. */
export const portListPages = oncePer(splitList);

function splitList(reference: Reference): readonly PortListPage[] {
  const entries = [...reference.catalog.entries.values()];
  const unnumbered = UNNUMBERED.flatMap(({ id }) =>
    entries.filter((entry) => entry.spec.kind === id).map((entry) => ({ id, entry })),
  );
  const numbers = slices(reference.ports.pages, NUMBERS_A_PAGE).map((slice) => ({
    numbers: slice.items,
    unnumbered: [],
  }));
  const rest = slices(unnumbered, ROWS_A_PAGE)
    .filter((slice) => slice.items.length > 0)
    .map((slice) => ({ numbers: [], unnumbered: slice.items }));
  return [...numbers, ...rest].map((page, i) => ({ ...page, page: i + 1 }));
}

/** Where the list of such ports begins. */
export function unnumberedUrl(reference: Reference, id: UnnumberedId): string {
  const found = portListPages(reference).find((page) => page.unnumbered.some((use) => use.id === id));
  const param = found && sliceParam(found.page);
  return `/ports/${param ? `${param}/` : ''}#${id}`;
}
