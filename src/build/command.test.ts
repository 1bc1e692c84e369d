import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFailed, test, vi } from 'vitest';
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

const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const;

test.each(SIGNALS)(
  'a command that is stopped by %s ends what it started',
  { timeout: 120_000 },
  async (signal) => {
    const command = new URL('command.ts', import.meta.url).href;
    const busy = JSON.stringify('console.log(process.pid); for (;;);');
    const run = `(await import('${command}')).runNode(['--eval', ${busy}], { show: String }).catch(() => 0)`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', run]);
    const pid = await new Promise<number>((done) => child.stdout.once('data', (text) => done(Number(text))));
    child.kill(signal);
    onTestFailed(() => void process.kill(pid, 'SIGKILL'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 30_000 });
  },
);
