/**
 * Overlapping intervals by sorting and sweeping, so that 100,000 entries are not compared pair by pair.
 *
 * Input: closed intervals, each in a group. Output: every pair of two intervals of one group that share a
 * number, once; within a pair the one that starts first comes first, and of two that start together the
 * one that stood first in the input. Time grows with the number of intervals and of pairs found.
 */
export interface Interval<T> {
  /** Only intervals of one group are compared. */
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly item: T;
}

export type Overlap<T> = readonly [Interval<T>, Interval<T>];

export function* overlappingPairs<T>(intervals: Iterable<Interval<T>>): Generator<Overlap<T>> {
  for (const group of groupsOf(intervals).values()) {
    if (group.length > 1) yield* sweep(group.sort((a, b) => a.from - b.from));
  }
}

/** The numbers that two overlapping intervals share. */
export function shared([a, b]: Overlap<unknown>): { from: number; to: number } {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** @param sorted intervals by where they start */
function* sweep<T>(sorted: readonly Interval<T>[]): Generator<Overlap<T>> {
  // Intervals that reach the place of the sweep, in order of their start.
  let open: Interval<T>[] = [];
  for (const next of sorted) {
    open = open.filter((interval) => interval.to >= next.from);
    for (const interval of open) yield [interval, next];
    open.push(next);
  }
}

function groupsOf<T>(intervals: Iterable<Interval<T>>): Map<string, Interval<T>[]> {
  const groups = new Map<string, Interval<T>[]>();
  for (const interval of intervals) {
    const group = groups.get(interval.group);
    if (group) group.push(interval);
    else groups.set(interval.group, [interval]);
  }
  return groups;
}
