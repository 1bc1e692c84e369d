import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { descendantsOf, watchMemory } from './memory.ts';

test('children and their children count, the program itself and strangers do not', () => {
  const program = (id: number, parent: number, kilobytes: number) => ({ id, parent, kilobytes });
  const programs = [
    program(1, 0, 5),
    program(7, 1, 100),
    program(8, 7, 20),
    program(9, 8, 3),
    program(10, 1, 70),
  ];
  expect(descendantsOf(7, programs)).toBe(23);
});

test.runIf(process.platform === 'linux')('what a program takes is seen while it runs', async () => {
  const code = 'globalThis.kept = Buffer.alloc(200 * 2 ** 20, 1); console.log(); process.stdin.resume()';
  const { result, megabytes } = await watchMemory(async () => {
    const child = spawn(process.execPath, ['--eval', code]);
    await once(child.stdout, 'data');
    await setTimeout(50);
    child.stdin.end();
    await once(child, 'close');
    return 'done';
  }, 5);
  expect(result).toBe('done');
  expect(megabytes).toBeGreaterThan(200);
});
