import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentDate } from './content-date.ts';

let folder = '';
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: '2024-02-29T12:00:00Z' },
    stdio: 'ignore',
  });

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'content-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is the day of the last commit, and unknown as long as something is not committed', () => {
  expect(contentDate(folder)).toBe('');
  git('init', '-q');
  writeFileSync(join(folder, 'page.mdx'), 'one');
  expect(contentDate(folder)).toBe('');
  git('add', '.');
  git('commit', '-qm', 'one');
  expect(contentDate(folder)).toBe('2024-02-29');
  writeFileSync(join(folder, 'page.mdx'), 'two');
  expect(contentDate(folder)).toBe('');
});

it('is unknown where there is no folder', () => {
  expect(contentDate(join(folder, 'none'))).toBe('');
});
