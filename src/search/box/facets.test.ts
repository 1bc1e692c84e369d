import { expect, test } from 'vitest';
import { answer, section } from '../lookup/answers.ts';
import { addCounts, chosenFacets, countFacets, filterSections, toggleFacet } from './facets.ts';

const use = (url: string, product: string, transport: 'tcp' | 'udp') =>
  answer({ kind: 'use', url, facets: { product: [product], transport: [transport], kind: ['port'] } });

const sections = [
  section('One', [use('/a/', 'One', 'tcp'), use('/b/', 'One', 'udp')], { more: { count: 3, url: '/all/' } }),
  section('Two', [use('/c/', 'Two', 'udp')]),
];

test('an address names the choices, and each link changes one', () => {
  const params = new URLSearchParams('q=402&transport=udp&nonsense=1&__proto__=x');
  expect(chosenFacets(params)).toEqual({ transport: ['udp'] });
  expect(toggleFacet(params, 'product', 'One & Two')).toBe(
    '?q=402&transport=udp&nonsense=1&__proto__=x&product=One+%26+Two',
  );
  expect(toggleFacet(params, 'transport', 'udp')).toBe('?q=402&nonsense=1&__proto__=x');
});

test('choices of one facet add up, of two narrow; what is not listed is left out', () => {
  const urls = (chosen: Parameters<typeof filterSections>[1]) =>
    filterSections(sections, chosen).flatMap((part) => [
      ...part.answers.map((it) => it.url),
      ...(part.more ? ['more'] : []),
    ]);
  expect(urls({})).toEqual(['/a/', '/b/', 'more', '/c/']);
  expect(urls({ transport: ['udp'] })).toEqual(['/b/', '/c/']);
  expect(urls({ transport: ['udp', 'tcp'] })).toEqual(['/a/', '/b/', '/c/']);
  expect(urls({ transport: ['udp'], product: ['Two'] })).toEqual(['/c/']);
});

test('a count says what the choice would leave; its own facet does not count against it', () => {
  const counts = countFacets(sections, { product: ['Two'] });
  expect(counts.product).toEqual({ One: 2, Two: 1 });
  expect(counts.transport).toEqual({ udp: 1 });
  expect(addCounts(counts, { transport: { udp: 2, tcp: 1 } }).transport).toEqual({ udp: 3, tcp: 1 });
});
