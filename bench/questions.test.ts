import { expect, test } from 'vitest';
import { makeContent, PROSE } from './content.ts';
import { portQuestions, rangeQuestions, textQuestions } from './questions.ts';

const printed = [
  { from: 402, to: 402 },
  { from: 500, to: 503 },
  { from: 501, to: 501 },
  { from: 502, to: 510 },
];

test('a printed number is answered by its own page', () => {
  const questions = portQuestions(printed, 1);
  expect(questions).toHaveLength(15);
  expect(new Set(questions.map(({ text, answer }) => `${text} ${answer}`))).toEqual(
    new Set(['402 .answers a[href="/ports/402/"]', '501 .answers a[href="/ports/501/"]']),
  );
});

test('a number inside ranges is asked once, is not printed itself, and is answered by any of them', () => {
  const questions = new Map(rangeQuestions(printed, 1).map(({ text, answer }) => [text, answer]));
  const [first, second] = ['.answers a[href="/ports/500-503/"]', '.answers a[href="/ports/502-510/"]'];
  expect([...questions.keys()].sort()).toEqual(
    ['500', '502', '503', '504', '505', '506', '507', '508', '509', '510'].sort(),
  );
  expect([questions.get('500'), questions.get('503'), questions.get('510')]).toEqual([
    first,
    `${first}, ${second}`,
    second,
  ]);
});

test('without numbers or ranges there is nothing to ask', () => {
  expect([portQuestions(printed.slice(1, 2), 1), rangeQuestions(printed.slice(0, 1), 1)]).toEqual([[], []]);
});

test('the words that are asked for stand in the made-up text', () => {
  const texts = [...makeContent({ components: 2, seed: 1 }).values()].join('\n').toLowerCase();
  expect(PROSE.filter((words) => !texts.includes(words))).toEqual([]);
  expect(textQuestions().map(({ text }) => text)).toEqual(PROSE);
});
