import { expect, test } from 'vitest';
import { countFacets, filterPages, type Membership } from './facets.ts';

const members: Membership = new Map([
  [
    'product',
    new Map([
      ['A', new Set(['1', '2'])],
      ['B', new Set(['2', '3'])],
      ['C', new Set(['9'])],
    ]),
  ],
  ['kind', new Map([['guide', new Set(['2', '3'])]])],
]);

test('one value of each facet has to hold', () => {
  expect(filterPages(['3', '2', '1'], { product: ['A', 'B'], kind: ['guide'] }, members)).toEqual(['3', '2']);
  expect(filterPages(['1', '2'], { product: [] }, members)).toEqual(['1', '2']);
  expect(filterPages(['1'], { product: ['nobody'], colour: ['red'] }, members)).toEqual([]);
});

test('a choice narrows the counts of the other facets, not its own', () => {
  expect(countFacets(['1', '2', '3'], { product: ['A'] }, members)).toEqual({
    product: { A: 2, B: 2 },
    kind: { guide: 1 },
  });
});
