/**
 * Every printed number and every printed range, each with its uses.
 *
 * A page exists for each interval that stands in some entry's spec, word for word: 402, or
 * 30877-31878. On it: the entries that print exactly it, the wider ranges that hold it (the
 * narrowest first), and the dynamic ranges that may reach it. Mirrored entries are left out: the
 * authored entry names both listeners.
 */
import type { Catalog, Entry } from '../catalog/model.ts';
import { oncePer } from '../catalog/once-per.ts';
import {
  compareWidths,
  fixedRanges,
  type PortRange,
  printRange,
  rangeHolds,
  rangesMeet,
} from '../schema/port-spec.ts';

export interface RangeUse {
  readonly range: PortRange;
  readonly entry: Entry;
}

export interface PortPage {
  readonly range: PortRange;
  /** `402` or `30877-31878`, as in the address. */
  readonly slug: string;
  readonly uses: readonly Entry[];
  /** Wider ranges that hold all of this one. */
  readonly within: readonly RangeUse[];
  /** Single numbers and narrower ranges inside this range; empty for a single number. */
  readonly inside: readonly PortRange[];
  readonly url: string;
}

/** Entries with a dynamic port, and from where to where, if a document says. */
export interface DynamicUse {
  readonly entry: Entry;
  readonly range: PortRange | null;
}

export interface PortIndex {
  /** In order of number; a number before the ranges that start at it. */
  readonly pages: readonly PortPage[];
  readonly dynamic: readonly DynamicUse[];
}

export function buildPortIndex(catalog: Catalog): PortIndex {
  const entries = [...catalog.entries.values()];
  const uses = new Map<string, { range: PortRange; entries: Entry[] }>();
  for (const entry of entries) {
    for (const range of fixedRanges(entry.spec)) {
      const slug = printRange(range);
      const page = uses.get(slug) ?? { range, entries: [] };
      page.entries.push(entry);
      uses.set(slug, page);
    }
  }
  const ranges = [...uses.values()].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
  const wide = ranges.filter(({ range }) => range.to > range.from);
  const pages = ranges.map(({ range, entries: exact }) => ({
    range,
    slug: printRange(range),
    uses: exact,
    within: withinOf(range, wide),
    inside:
      range.from === range.to
        ? []
        : ranges.map((r) => r.range).filter((r) => rangeHolds(range, r) && r !== range),
    url: portUrl(range),
  }));
  return { pages, dynamic: entries.flatMap(dynamicUse) };
}

/** Address of a number's or range's page. */
export function portUrl(range: PortRange): string {
  return `/ports/${printRange(range)}/`;
}

/** Dynamic ranges that may give out a port of `range`, in the order of the index; those without printed bounds always may. */
export function dynamicReaching({ dynamic }: PortIndex, range: PortRange): readonly DynamicUse[] {
  const reaching = dynamicGroups(dynamic).filter(
    ([first]) => first!.use.range === null || rangesMeet(first!.use.range, range),
  );
  const [group, ...others] = reaching;
  const all = others.length === 0 ? (group ?? []) : reaching.flat().sort((a, b) => a.at - b.at);
  return all.map(({ use }) => use);
}

/** By their bounds, of which there are few: every page of a port asks. */
const dynamicGroups = oncePer((dynamic: readonly DynamicUse[]) => {
  const uses = dynamic.map((use, at) => ({ use, at }));
  return [...Map.groupBy(uses, ({ use: { range } }) => range && printRange(range)).values()];
});

function withinOf(
  range: PortRange,
  wide: readonly { range: PortRange; entries: Entry[] }[],
): readonly RangeUse[] {
  return wide
    .filter((w) => w.range !== range && rangeHolds(w.range, range))
    .sort((a, b) => compareWidths(a.range, b.range) || a.range.from - b.range.from)
    .flatMap((w) => w.entries.map((entry) => ({ range: w.range, entry })));
}

function dynamicUse(entry: Entry): readonly DynamicUse[] {
  return entry.spec.kind === 'dynamic' ? [{ entry, range: entry.spec.range }] : [];
}
