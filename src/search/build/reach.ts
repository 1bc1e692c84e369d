/** Which wide ranges hold a port, known beforehand for every port: one sweep over their ends. */
import type { PortGroup, Reach } from '../data/shape.ts';
import { compareWidths } from '../../schema/port-spec.ts';

/** Ranges of a kind that are named for one port; the narrowest say most. */
const NAMED = 6;

type Bounds = Pick<PortGroup, 'from' | 'to' | 'dynamic'>;

/**
 * @param ranges wide ranges; their places in this list are what `Reach` names
 * @param starts first ports of the blocks, ascending: a block begins with a reach of its own
 * @returns ascending by port; between two of them nothing changes
 */
export function reachOf(ranges: readonly Bounds[], starts: readonly number[]): readonly Reach[] {
  const ports = [...new Set([...starts, ...ranges.flatMap(({ from, to }) => [from, to + 1])])];
  const opening = Map.groupBy(ranges.keys(), (place) => ranges[place]!.from);
  const closing = Map.groupBy(ranges.keys(), (place) => ranges[place]!.to + 1);
  const active = new Set<number>();
  const narrower = (a: number, b: number) => compareWidths(ranges[a]!, ranges[b]!) || a - b;
  return ports
    .sort((a, b) => a - b)
    .map((port) => {
      for (const place of closing.get(port) ?? []) active.delete(place);
      for (const place of opening.get(port) ?? []) active.add(place);
      const [dynamic, fixed] = [true, false].map((kind) =>
        [...active].filter((place) => ranges[place]!.dynamic === kind),
      );
      return {
        port,
        ranges: fixed!.sort(narrower).slice(0, NAMED),
        rangeTotal: fixed!.length,
        dynamic: dynamic!.sort(narrower).slice(0, NAMED),
        dynamicTotal: dynamic!.length,
      };
    });
}
