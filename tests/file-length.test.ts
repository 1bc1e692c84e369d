/** A file that a reader can hold in mind: one that grows past this holds two subjects, and is split by them. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { sourceFiles } from './source-files.ts';

const MOST_LINES = 250;

test('no file of code or style is longer than 250 lines', () => {
  const files = sourceFiles(/\.(ts|js|mjs|astro|css)$/);
  for (const ending of ['.ts', '.astro', '.css', 'eslint.config.js'])
    expect(files.some((file) => file.endsWith(ending))).toBe(true);
  const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
  const long = files.filter((file) => lines(file) > MOST_LINES);
  expect(long.map((file) => `${relative(ROOT, file)}: ${lines(file)}`)).toEqual([]);
});
