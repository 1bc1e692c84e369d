/**
 * What the search box is asked: numbers that entries print, numbers that only lie inside printed ranges, and words of
 * the made-up prose. Each question knows its answer, so a list that shows something else does not count.
 */
import { type PortRange, printRange } from '../src/schema/port-spec.ts';
import { PROSE } from './content.ts';
import type { Question } from './ask.ts';
import { seededRandom } from './random.ts';

const QUERIES = 15;
/** Numbers that are tried before it is believed that ranges hold no further one. */
const ATTEMPTS = 20 * QUERIES;

/** The answer is the way to everything about the number. */
export function portQuestions(printed: readonly PortRange[], seed: number): readonly Question[] {
  const random = seededRandom(seed);
  const numbers = printed.filter(isNumber);
  if (numbers.length === 0) return [];
  return Array.from({ length: QUERIES }, () => {
    const number = random.pick(numbers);
    return { text: printRange(number), answer: linkTo(number) };
  });
}

/** The answer is the way to everything about one of the ranges that hold the number. */
export function rangeQuestions(printed: readonly PortRange[], seed: number): readonly Question[] {
  const random = seededRandom(seed);
  const numbers = new Set(printed.filter(isNumber).map(({ from }) => from));
  const ranges = printed.filter((range) => !isNumber(range));
  if (ranges.length === 0) return [];
  const inside = new Set<number>();
  for (let i = 0; i < ATTEMPTS && inside.size < QUERIES; i += 1) {
    const { from, to } = random.pick(ranges);
    const number = random.int(from, to);
    if (!numbers.has(number)) inside.add(number);
  }
  return [...inside].map((number) => {
    const holding = ranges.filter(({ from, to }) => from <= number && number <= to);
    return { text: String(number), answer: [...new Set(holding.map(linkTo))].join(', ') };
  });
}

/** The answer is a hit in the text, with the words marked. */
export function textQuestions(): readonly Question[] {
  return PROSE.map((text) => ({ text, answer: '.answers .word + .what mark' }));
}

function isNumber({ from, to }: PortRange): boolean {
  return from === to;
}

function linkTo(ports: PortRange): string {
  return `.answers a[href="/ports/${printRange(ports)}/"]`;
}
