import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { phases } from './phases.ts';
import { runSteps } from './steps.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phases-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);
/** A program that says when it is done with `a` and `b`. */
const steps = (program: () => Promise<void>) =>
  phases([{ name: 'a', done: file('a') }, { name: 'b', done: file('b') }, { name: 'c' }], program);

it('ends each step when the program has done it, and the last with the program', async () => {
  let runs = 0;
  const program = async () => {
    runs += 1;
    for (const name of ['a', 'b']) {
      await wait(30);
      writeFileSync(file(name), '');
    }
    await wait(30);
    runs += 10;
  };
  const reports = await runSteps('test', [[steps(program)]]);
  expect(reports.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(runs).toBe(11);
});

it('blames the step at which the program fails', async () => {
  const program = async () => {
    writeFileSync(file('a'), '');
    await wait(60);
    throw new Error('the disk is full');
  };
  await expect(runSteps('test', [[steps(program)]])).rejects.toThrow(
    /^b failed after .*: the disk is full\.$/,
  );
});

it('blames the first step of a program that does not even start', async () => {
  const program = () => Promise.reject(new Error('no such program'));
  await expect(runSteps('test', [[steps(program)]])).rejects.toThrow(/^a failed/);
});
