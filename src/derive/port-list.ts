/**
 * The pages of /ports/: numbers and ranges in order, then what has no number. Long lists are split,
 * so that no page passes 100 KB.
 */
import type { Catalog, Entry } from '../catalog/model.ts';
import type { PortIndex, PortPage } from './port-index.ts';
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

/** What is listed. */
interface Listed {
  readonly catalog: Pick<Catalog, 'entries'>;
  readonly ports: PortIndex;
}

export function portListPages({ catalog, ports }: Listed): readonly PortListPage[] {
  const entries = [...catalog.entries.values()];
  const unnumbered = UNNUMBERED.flatMap(({ id }) =>
    entries.filter((entry) => entry.spec.kind === id).map((entry) => ({ id, entry })),
  );
  const numbers = slices(ports.pages, NUMBERS_A_PAGE).map((slice) => ({
    numbers: slice.items,
    unnumbered: [],
  }));
  const rest = slices(unnumbered, ROWS_A_PAGE)
    .filter((slice) => slice.items.length > 0)
    .map((slice) => ({ numbers: [], unnumbered: slice.items }));
  return [...numbers, ...rest].map((page, i) => ({ ...page, page: i + 1 }));
}

/** Where the list of each kind of ports without a number begins; none of a kind that no entry has. */
export function unnumberedUrls(listed: Listed): ReadonlyMap<UnnumberedId, string> {
  const urls = new Map<UnnumberedId, string>();
  for (const { page, unnumbered } of portListPages(listed)) {
    const param = sliceParam(page);
    for (const { id } of unnumbered)
      if (!urls.has(id)) urls.set(id, `/ports/${param ? `${param}/` : ''}#${id}`);
  }
  return urls;
}
