import { expect, test } from 'vitest';
import { answer, section } from '../lookup/answers.ts';
import { answerRows, hitRows } from './rows.ts';

const uses = (count: number) =>
  Array.from({ length: count }, (_, i) => answer({ kind: 'use', url: `/${i}/` }));

const all = () => '/search/';

function print(rows: ReturnType<typeof answerRows>): readonly string[] {
  return rows.map(({ title, heard, answer: it, hit, more }) =>
    [title ?? '·', heard ?? '·', it?.url ?? hit?.url ?? `${more!.count} more at ${more!.url}`].join(' '),
  );
}

test('the first row of a section has its title; what does not fit is counted', () => {
  const sections = [section('One', uses(3), { url: '/one/' }), section('Two', uses(1))];
  expect(print(answerRows(sections, { section: 1, total: 9 }, all))).toEqual([
    'One One /0/',
    '· One 2 more at /search/',
    'Two Two /0/',
  ]);
});

test('answers that are in no file add to the count, and lead where they are', () => {
  const sections = [section('One', uses(2), { url: '/one/', more: { count: 40, url: '/ports/80/' } })];
  expect(print(answerRows(sections, { section: 1, total: 9 }, all))).toEqual([
    'One One /0/',
    '· One /1/',
    '· One 40 more at /ports/80/',
  ]);
});

test('a section for which there is no room at all is still named', () => {
  const sections = [section('One', uses(2)), section('Two', uses(2), { url: '/two/' })];
  expect(print(answerRows(sections, { section: 5, total: 2 }, all))).toEqual([
    'One One /0/',
    '· One /1/',
    'Two Two 2 more at /search/',
  ]);
});

test('hits in the text are a section of their own', () => {
  const hit = { url: '/x/#y', title: 'X', section: null, kind: 'guide', product: null, excerpt: [] };
  expect(print(hitRows([hit, hit]))).toEqual(['In the text In the text /x/#y', '· In the text /x/#y']);
});
