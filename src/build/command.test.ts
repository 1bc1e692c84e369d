import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { peakMemory, runNode } from './command.ts';
import { runSteps } from './steps.ts';

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

test('steps stop at the first that fails and name the script to run again', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const later = vi.fn(() => Promise.resolve());
  const broken = { name: 'types', script: 'types', run: () => Promise.reject(new Error('exit code 1')) };
  await expect(runSteps('test', [broken, { name: 'later', run: later }])).rejects.toThrow(
    /^types failed after \d+\.\d s: exit code 1\. Run it alone with: npm run types$/,
  );
  expect(later).not.toHaveBeenCalled();
  log.mockRestore();
});
