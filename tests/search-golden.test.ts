/**
 * What each of a list of queries answers first, over the shipped content. The answers were read against
 * the documents; where content changes on purpose, `npx vitest run tests/search-golden -u` writes them anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { countAnswers } from '../src/search/lookup/answers.ts';
import { answerText } from './answer-text.ts';
import { referenceOf } from './reference.ts';
import { filesOf, lookupOf } from './search-lookup.ts';

const FIRST = 3;
const golden = join(ROOT, 'tests/golden');
const queries = readFileSync(join(golden, 'queries.txt'), 'utf8').trimEnd().split('\n');
const lookup = lookupOf(filesOf(referenceOf(join(ROOT, 'content'))));

async function firstAnswers(query: string): Promise<string> {
  const answers = await lookup.ask(query);
  const lines = answers.sections.flatMap(({ title, answers: list }) =>
    list.map((answer) => `  ${title ? `[${title}] ` : ''}${answerText(answer)}\n      ${answer.url}`),
  );
  const said = answers.message
    ? [`  ! ${answers.message}${answers.instead ? ` Try ${answers.instead}.` : ''}`]
    : [];
  return [`${query} (${countAnswers(answers)})`, ...said, ...lines.slice(0, FIRST)].join('\n');
}

test('the first answers of the golden queries', async () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
  const text = await Promise.all(queries.map(firstAnswers));
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(join(golden, 'search.txt'));
});
