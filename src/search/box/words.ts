/** How many answers there are, as it is read out. */
import { countWords } from '../../derive/words.ts';
import { type Answers, countAnswers } from '../lookup/answers.ts';

/** For a query that finds nothing at all. */
export function nothingWords(query: string): string {
  const asked = query.trim().slice(0, 40);
  return `Nothing here for “${asked}”. Try a number, a range, a component or a product; every port stands under Ports.`;
}

/** What was wrong or odd about a query, and what would do instead; empty where all is well. */
export function messageOf({ message, instead }: Answers): string {
  return [message, instead && `Try ${instead}.`].filter(Boolean).join(' ');
}

/**
 * @param answers `null` where the look-up cannot be had
 * @param inText pages found by the text search; `null` while it is not known
 */
export function answersWords(answers: Answers | null, inText: number | null): string {
  const count = answers ? countAnswers(answers) : 0;
  if (count === 0 && inText) return `${inText} in the text, no answer of its own`;
  const words = count === 0 ? 'No answer' : countWords(count, 'answer');
  return inText ? `${words}, and ${inText} in the text` : words;
}
