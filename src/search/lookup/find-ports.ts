/** What the files say of some ports: one block as a rule, and the wide ranges that reach it. */
import {
  compareRanges,
  compareWidths,
  type PortRange,
  rangeHolds,
  rangesMeet,
  sameRange,
} from '../../schema/port-spec.ts';
import {
  type Block,
  blocksOf,
  type PortGroup,
  type PortsIndex,
  type Reach,
  type Registered,
} from '../data/shape.ts';
import { placeOf, type Store } from './store.ts';
import type { Context } from './uses.ts';

/** Blocks that a range is answered from, in the box and on a page; a wider one is answered in part. */
const MOST_BLOCKS = { box: 8, page: 64 } as const;

export interface Found {
  readonly range: PortRange;
  /** Printed for exactly these ports. */
  readonly exact: readonly PortGroup[];
  /** Numbers and narrower ranges among them. */
  readonly inside: readonly PortGroup[];
  /** Ranges that hold or meet them, narrowest first. */
  readonly holding: readonly PortGroup[];
  readonly holdingRest: number;
  readonly dynamic: readonly PortGroup[];
  readonly dynamicRest: number;
  readonly registered: readonly Registered[];
  /** First port that was not looked at, or `null`. */
  readonly stoppedAt: number | null;
}

export async function findPorts(range: PortRange, { store, whole }: Context): Promise<Found> {
  const index = await store.ports();
  const all = blocksOf(index);
  const first = placeOf(all, range.from);
  const last = Math.min(placeOf(all, range.to), first + MOST_BLOCKS[whole ? 'page' : 'box'] - 1);
  const names = all.slice(first, last + 1).map(([, file]) => file);
  const blocks = await Promise.all(names.map((file) => store.block(file)));
  const next = all[last + 1]?.[0];
  const stoppedAt = next !== undefined && next <= range.to ? next : null;
  const { ranges, dynamic, rangeTotal, dynamicTotal } = reachOf(blocks, range);
  const wide = await loadWide([...ranges, ...dynamic], index, store);
  const named = (places: readonly number[]) => places.map((place) => wide.get(place)!);
  const groups = blocks.flatMap((block) => block.groups).concat(named(ranges));
  const meeting = groups.filter((group) => rangesMeet(group, range));
  const holding = meeting.filter((group) => !rangeHolds(range, group)).sort(byWidth);
  return {
    range,
    exact: meeting.filter((group) => sameRange(group, range)),
    inside: meeting
      .filter((group) => rangeHolds(range, group) && !sameRange(group, range))
      .sort(compareRanges),
    holding,
    holdingRest: Math.max(0, rangeTotal - ranges.length),
    dynamic: named(dynamic).sort((a, b) => Number(a.open) - Number(b.open) || byWidth(a, b)),
    dynamicRest: Math.max(0, dynamicTotal - dynamic.length),
    registered: blocks.flatMap((block) => registeredIn(block, range)),
    stoppedAt,
  };
}

/** Places of the wide ranges that reach the ports, and how many there are. */
function reachOf(blocks: readonly Block[], range: PortRange) {
  const all = blocks.flatMap((block) => block.reach);
  const start = all.findLastIndex(({ port }) => port <= range.from);
  const reaches = all.filter(({ port }, i) => i >= Math.max(0, start) && port <= range.to);
  const places = (key: 'ranges' | 'dynamic') => [...new Set(reaches.flatMap((reach) => reach[key]))];
  const most = (key: 'rangeTotal' | 'dynamicTotal') =>
    Math.max(0, ...reaches.map((reach: Reach) => reach[key]));
  return {
    ranges: places('ranges'),
    dynamic: places('dynamic'),
    rangeTotal: most('rangeTotal'),
    dynamicTotal: most('dynamicTotal'),
  };
}

/** Wide ranges by their places. */
export async function loadWide(
  places: readonly number[],
  index: PortsIndex,
  store: Store,
): Promise<ReadonlyMap<number, PortGroup>> {
  const byFile = Map.groupBy(places, (place) => placeOf(index.wide, place));
  const parts = await Promise.all(
    [...byFile].map(async ([at, wanted]) => {
      const [first, file] = index.wide[at]!;
      const groups = await store.wide(file);
      return wanted.map((place): [number, PortGroup] => [place, groups[place - first]!]);
    }),
  );
  return new Map(parts.flat());
}

function registeredIn(block: Block, range: PortRange): readonly Registered[] {
  if (range.from !== range.to) return [];
  return block.registered.filter(({ port }) => port === range.from);
}

function byWidth(a: PortRange, b: PortRange): number {
  return compareWidths(a, b) || a.from - b.from;
}
