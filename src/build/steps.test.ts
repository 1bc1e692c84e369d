import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps, type Step } from './steps.ts';

let lines: string[];

beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});

afterEach(() => vi.restoreAllMocks());

function step(name: string, run: Step['run'] = () => Promise.resolve()): Step {
  return { name, run };
}

test('they stop at the first that fails and name the script to run again', async () => {
  const later = vi.fn(() => Promise.resolve());
  const broken = { name: 'types', script: 'types', run: () => Promise.reject(new Error('exit code 1')) };
  await expect(runSteps('test', [broken, step('later', later)])).rejects.toThrow(
    /^types failed after \d+\.\d s: exit code 1\. Run it alone with: npm run types$/,
  );
  expect(later).not.toHaveBeenCalled();
});

test('lanes run at the same time, and what comes after waits for all of them', async () => {
  const order: string[] = [];
  const note = (name: string, wait: Promise<unknown> = Promise.resolve()) =>
    step(name, async () => {
      order.push(`${name} starts`);
      await wait;
      order.push(`${name} ends`);
    });
  const { promise, resolve } = Promise.withResolvers<void>();
  const last = step('b2', async () => {
    order.push('b2');
    resolve();
  });
  const reports = await runSteps('x', [
    [[note('a', promise)], [note('b1'), last]],
    step('c', async () => void order.push('c')),
  ]);
  expect(order).toEqual(['a starts', 'b1 starts', 'b1 ends', 'b2', 'a ends', 'c']);
  expect(reports.map(({ name }) => name)).toEqual(['a', 'b1', 'b2', 'c']);
  expect(lines.filter((line) => line.includes('▸')).map((line) => /x \S+: \w+/.exec(line)![0])).toEqual([
    'x 1/4: a',
    'x 2/4: b1',
    'x 3/4: b2',
    'x 4/4: c',
  ]);
});

test('the first lane that fails ends the others, and its reason is the one that is told', async () => {
  const never = vi.fn(() => Promise.resolve());
  let ended = false;
  const long = step(
    'long',
    (signal) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          ended = true;
          reject(new Error('stopped'));
        }),
      ),
  );
  const broken = step('broken', () => Promise.reject(new Error('no space left')));
  const stages = [[[long, step('never', never)], [broken]], step('after', never)];
  await expect(runSteps('x', stages)).rejects.toThrow(/^broken failed after .*: no space left\.$/);
  expect([ended, never.mock.calls.length]).toEqual([true, 0]);
});
