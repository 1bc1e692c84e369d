import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf } from './reach.ts';

const MAX = 60;
const port = fc.integer({ min: 1, max: MAX });
const range = fc
  .tuple(port, port, fc.boolean())
  .map(([a, b, dynamic]) => ({ from: Math.min(a, b), to: Math.max(a, b), dynamic }));

test('at every port, the narrowest ranges that hold it and the count of all', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), fc.uniqueArray(port), (ranges, starts) => {
      const reach = reachOf(ranges, [1, ...starts]);
      for (let at = 1; at <= MAX; at += 1) {
        const here = reach.findLast((it) => it.port <= at)!;
        const holding = [...ranges.keys()].filter((i) => ranges[i]!.from <= at && at <= ranges[i]!.to);
        for (const dynamic of [false, true]) {
          const wanted = holding
            .filter((i) => ranges[i]!.dynamic === dynamic)
            .sort((a, b) => ranges[a]!.to - ranges[a]!.from - (ranges[b]!.to - ranges[b]!.from) || a - b);
          expect(dynamic ? here.dynamic : here.ranges).toEqual(wanted.slice(0, 6));
          expect(dynamic ? here.dynamicTotal : here.rangeTotal).toBe(wanted.length);
        }
      }
    }),
  );
});

test('each block begins with a reach of its own', () => {
  expect(reachOf([{ from: 5, to: 50, dynamic: false }], [1, 20]).map((it) => it.port)).toEqual([
    1, 5, 20, 51,
  ]);
});
