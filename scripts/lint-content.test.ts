import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const PASSING = 'tests/fixtures/lint/passing/content';
const place = mkdtempSync(join(tmpdir(), 'portolan-lint-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the command', () => {
  function run(
    folder: string,
    ...options: string[]
  ): { status: number | null; stdout: string; stderr: string } {
    const env = { ...process.env, PORTOLAN_CONTENT: folder };
    return spawnSync(process.execPath, ['scripts/lint-content.ts', ...options], { env, encoding: 'utf8' });
  }

  it('says nothing but the counts when all is well', () => {
    const { status, stdout, stderr } = run(PASSING);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '7 pages, 0 errors, 0 warnings, 5 infos\n',
      stderr: '',
    });
  });

  it('exits with 1 on errors, without a stack trace', () => {
    const content = join(place, 'content');
    cpSync(PASSING, content, { recursive: true });
    const broken = join(content, 'guides/tides.mdx');
    writeFileSync(broken, new Uint8Array([0xff, 0xfe, 0, 0x2d]));
    const { status, stdout, stderr } = run(content);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(
      `${broken}:1:1 unreadable the bytes here are not UTF-8\n  hint: Save the file as UTF-8.\n7 pages, 1 error, 0 warnings\n`,
    );
  });

  it.each([
    [['--fromat', 'json'], "Unknown option '--fromat'."],
    [['--format', 'xml'], 'There is no format "xml".'],
    [['guides'], "Unexpected argument 'guides'."],
    [['--format'], "Option '--format <value>' argument missing."],
  ])('exits with 2 on %j, in one line', (options, why) => {
    const { status, stdout, stderr } = run(PASSING, ...options);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `${why} Usage: npm run lint:content -- [--format text|json|github] [--severity error|warning|info] [--rule <id>]\n`,
    });
  });
});
