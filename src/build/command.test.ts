import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { peakMemory, runNode } from './command.ts';

test('a program that fails is a failure, one that passes shows its lines', async () => {
  const lines: string[] = [];
  const show = (line: string) => (lines.push(line), null);
  await runNode(['--eval', 'console.log("one")'], { show });
  await expect(runNode(['--eval', 'process.exit(3)'], { show })).rejects.toThrow('exit code 3');
  expect(lines).toEqual(['one']);
});

test('a measured program notes its peak memory', async () => {
  const usage = mkdtempSync(join(tmpdir(), 'portolan-usage-'));
  await runNode(['--eval', 'globalThis.kept = Buffer.alloc(200 * 2 ** 20, 1)'], { show: () => null, usage });
  expect(peakMemory(usage)).toBeGreaterThan(200 * 2 ** 20);
  rmSync(usage, { recursive: true });
});

test('a program ends when its signal says so', async () => {
  const stop = new AbortController();
  const waiting = runNode(['--eval', 'setInterval(() => {}, 1000)'], {
    show: () => null,
    signal: stop.signal,
  });
  stop.abort();
  await expect(waiting).rejects.toThrow('ended by SIGTERM');
});
