import { expect, test } from 'vitest';
import { printCost, summarize } from './ask.ts';

test('the first answer stands apart, and what is missed is only counted', () => {
  expect(summarize([80, 12, null, 30, 14])).toEqual({
    firstMs: 80,
    nextMs: 14,
    slowestMs: 30,
    asked: 5,
    missed: 1,
  });
});

test('where nothing is answered there are no figures, and the line says how much was not found', () => {
  const nothing = summarize([null, null]);
  expect(nothing).toEqual({ firstMs: NaN, nextMs: NaN, slowestMs: NaN, asked: 2, missed: 2 });
  expect(printCost({ kilobytes: NaN, ...nothing })).toBe(
    '     NaN KB    NaN ms first   NaN ms next   NaN ms at most, 2 of 2 not found',
  );
});

test('where all is found nothing is said about it', () => {
  expect(printCost({ kilobytes: 26.04, firstMs: 80, nextMs: 14, slowestMs: 30, asked: 5, missed: 0 })).toBe(
    '    26.0 KB     80 ms first    14 ms next    30 ms at most',
  );
});
