/** Uses of one thing, product by product: the first in the answer, the rest in files that are loaded on demand. */
import type { Entry } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { SIDES } from '../../schema/port-entry.ts';
import { fixedRanges, type PortRange } from '../../schema/port-spec.ts';
import type { MoreUses, UseList } from '../data/shape.ts';
import { addFile, type Files } from './files.ts';
import { useRow } from './use-rows.ts';

/** Uses that stand in the answer itself: of a number, and of a range that it lies in. */
const FIRST = { number: 16, range: 6 } as const;
/** Uses in each further file. */
const MORE = 160;

/** @param key names the files of the rest */
export function useList(
  entries: readonly Entry[],
  reference: CheckedReference,
  files: Files,
  key: string,
  about?: PortRange,
): UseList {
  const sorted = byProduct(entries);
  const wide = about !== undefined && about.to > about.from;
  const first = firstOf(sorted, wide ? FIRST.range : FIRST.number);
  const others = sorted.filter((entry) => !first.includes(entry));
  const rows = (list: readonly Entry[]) => list.map((entry) => useRow(entry, reference, about));
  const more: MoreUses[] = [];
  for (let at = 0; at < others.length; at += MORE) {
    const part = others.slice(at, at + MORE);
    const file = addFile(files, `more-${key}-${more.length + 1}`, rows(part));
    more.push({ file, products: productsOf(part) });
  }
  return { total: sorted.length, products: productsOf(sorted).length, uses: rows(first), more };
}

/** The weightiest uses of each product: none is hidden behind the many of another. */
function firstOf(sorted: readonly Entry[], most: number): readonly Entry[] {
  const products = [...Map.groupBy(sorted, (entry) => entry.product).values()];
  const each = Math.max(1, Math.floor(most / products.length));
  const chosen = new Set(products.flatMap((list) => list.slice(0, each)).slice(0, most));
  for (const entry of sorted) if (chosen.size < most) chosen.add(entry);
  return sorted.filter((entry) => chosen.has(entry));
}

function productsOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.product))];
}

/** Product by product, the product of the weightiest use first. */
function byProduct(entries: readonly Entry[]): readonly Entry[] {
  const sorted = [...new Set(entries)].sort(byWeight);
  return [...Map.groupBy(sorted, (entry) => entry.product).values()].flat();
}

/** A port of its own before a list of ports, what listens before what calls, what concerns most others first. */
function byWeight(a: Entry, b: Entry): number {
  return (
    fixedRanges(a.spec).length - fixedRanges(b.spec).length ||
    SIDES.indexOf(a.side) - SIDES.indexOf(b.side) ||
    b.peers.length - a.peers.length
  );
}
