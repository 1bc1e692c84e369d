/** How many answers there are, as it is read out. */
import { type Answers, countAnswers } from '../lookup/answers.ts';

/**
 * @param answers `null` where the look-up cannot be had
 * @param inText pages found by the text search; `null` while it is not known
 */
export function answersWords(answers: Answers | null, inText: number | null): string {
  const count = answers ? countAnswers(answers) : 0;
  const words = count === 0 ? 'No answer' : `${count} ${count === 1 ? 'answer' : 'answers'}`;
  return inText === null || inText === 0 ? words : `${words}, and ${inText} in the text`;
}
