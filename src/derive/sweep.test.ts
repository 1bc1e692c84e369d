import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, overlappingPairs, shared } from './sweep.ts';

const interval = (
  group: string,
  from: number,
  to = from,
  item = `${group} ${from}-${to}`,
): Interval<string> => ({
  group,
  from,
  to,
  item,
});

const items = (intervals: readonly Interval<unknown>[]) =>
  [...overlappingPairs(intervals)].map(([a, b]) => [a.item, b.item]);

describe('overlappingPairs', () => {
  it('finds equal, nested, crossing and touching intervals of one group', () => {
    const found = items([
      interval('a', 10, 20, 'wide'),
      interval('a', 12, 14, 'nested'),
      interval('a', 20, 30, 'touching'),
      interval('a', 31, 40, 'apart'),
      interval('a', 12, 14, 'equal'),
      interval('b', 10, 20, 'other group'),
    ]);
    expect(found).toEqual([
      ['wide', 'nested'],
      ['wide', 'equal'],
      ['nested', 'equal'],
      ['wide', 'touching'],
    ]);
  });
  it('finds none where nothing is shared', () => {
    expect(items([])).toEqual([]);
    expect(items([interval('a', 1), interval('a', 2), interval('b', 1)])).toEqual([]);
  });
  it('names what two intervals share', () => {
    expect(shared([interval('a', 10, 20), interval('a', 15, 30)])).toEqual({ from: 15, to: 20 });
  });

  const port = fc.integer({ min: 1, max: 60 });
  const random = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), port, port)
      .map(([group, x, y]) => ({ group, from: Math.min(x, y), to: Math.max(x, y) })),
    { maxLength: 40 },
  );
  it('finds what the comparison of all pairs finds, each pair once', () => {
    fc.assert(
      fc.property(random, (made) => {
        const intervals = made.map((one, item) => ({ ...one, item }));
        const swept = [...overlappingPairs(intervals)].map(([a, b]) =>
          [a.item, b.item].sort((x, y) => x - y),
        );
        const naive = intervals.flatMap((a) =>
          intervals
            .filter((b) => a.item < b.item && a.group === b.group && a.from <= b.to && b.from <= a.to)
            .map((b) => [a.item, b.item]),
        );
        const byItems = (x: number[], y: number[]) => x[0]! - y[0]! || x[1]! - y[1]!;
        expect(swept.sort(byItems)).toEqual(naive.sort(byItems));
      }),
    );
  });
});
