import { expect, test } from 'vitest';
import { findingsInFull } from './finding-view.ts';

const finding = (letters: number, statements = 1) => ({
  message: 'x'.repeat(letters),
  statements: Array.from({ length: statements }, () => ({ by: 'IANA', says: 'http' })),
});
const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one);

test('findings stand in full until one of three limits, and the first always does', () => {
  expect(findingsInFull(times(20, finding(10)), 8)).toBe(12);
  expect(findingsInFull(times(20, finding(10, 40)), 8)).toBe(4);
  expect(findingsInFull(times(20, finding(700)), 8)).toBe(2);
  expect(findingsInFull([finding(5000), finding(10)], 8)).toBe(1);
  expect(findingsInFull([], 8)).toBe(0);
});
