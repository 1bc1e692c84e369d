/** What a failed run says last: commands that run only what failed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, WORK } from '../src/build/paths.ts';
import { rerunLines } from '../src/build/rerun.ts';

const NAMES = ['breaks at "$1" (a|b)', 'breaks', 'holds'];
let folder = '';

/** A folder within the project, so that its tests find the packages. */
beforeAll(() => {
  mkdirSync(WORK, { recursive: true });
  folder = mkdtempSync(join(WORK, 'rerun-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...args: readonly string[]) {
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', program), ...args],
    {
      cwd: ROOT,
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
      encoding: 'utf8',
    },
  );
  return { output: stdout + stderr, status };
}

/** Arguments of the commands in the last lines, as a shell would part them. */
function commandsOf(output: string, script: string): readonly (readonly string[])[] {
  const [, last = ''] = output.split('Run only what failed:\n');
  return [...last.matchAll(new RegExp(`^  npm run ${script} -- (.*)$`, 'gm'))].map(([, args = '']) =>
    [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  );
}

test('each failed unit test is named with what runs it alone', () => {
  const tests = NAMES.map(
    (name) => `test(${JSON.stringify(name)}, () => expect('holds').toBe(${JSON.stringify(name)}));`,
  );
  const file = join(folder, 'dummy.test.ts');
  writeFileSync(
    file,
    `import { describe, expect, test } from 'vitest';\ndescribe('group', () => {\n${tests.join('\n')}\n});\n`,
  );
  const config = join(folder, 'vitest.config.mjs');
  writeFileSync(config, 'export default {};\n');
  const base = ['vitest/vitest.mjs', 'run', '--root', folder, '--config', config] as const;
  const { output, status } = run(...base, `--reporter=${join(ROOT, 'tests/reporters/unit.ts')}`);
  expect(status).toBe(1);
  const commands = commandsOf(output, 'test:unit');
  const path = relative(ROOT, file);
  expect(commands).toEqual([
    [path, '-t', 'group . breaks at ..1. .a.b.$'],
    [path, '-t', 'group . breaks$'],
  ]);
  const again = run(...base, '--reporter=default', ...commands[0]!.slice(1));
  expect(again.output).toMatch(/Tests +1 failed \| 2 skipped/);
}, 60_000);

test('each failed browser test is named with what runs it alone', () => {
  const tests = NAMES.map(
    (name) => `test(${JSON.stringify(name)}, () => expect('holds').toBe(${JSON.stringify(name)}));`,
  );
  const file = join(folder, 'dummy.spec.ts');
  writeFileSync(file, `import { expect, test } from '@playwright/test';\n${tests.join('\n')}\n`);
  const config = join(folder, 'playwright.config.ts');
  const reporter = join(ROOT, 'tests/reporters/site.ts');
  writeFileSync(
    config,
    `export default { testDir: '.', testMatch: '*.spec.ts', outputDir: './out', reporter: [['list'], [${JSON.stringify(reporter)}]], projects: [{ name: 'one' }, { name: 'two' }] };\n`,
  );
  const base = ['@playwright/test/cli.js', 'test', '-c', config] as const;
  const { output, status } = run(...base, '--project', 'one');
  expect(status).toBe(1);
  const commands = commandsOf(output, 'test:site');
  const path = relative(ROOT, file);
  expect(commands).toEqual([
    [path, '--project', 'one', '-g', 'breaks at ..1. .a.b.$'],
    [path, '--project', 'one', '-g', 'breaks$'],
  ]);
  expect(run(...base, ...commands[0]!.slice(1)).output).toContain('1 failed');
}, 60_000);

test('a file that cannot be run is named itself, and a long list is cut', () => {
  expect(rerunLines('test:unit', '-t', [{ file: 'a.test.ts' }])).toEqual([
    '',
    'Run only what failed:',
    '  npm run test:unit -- a.test.ts',
  ]);
  const many = Array.from({ length: 12 }, (_, i) => ({ file: `${i}.test.ts` }));
  expect(rerunLines('test:unit', '-t', many).slice(-2)).toEqual([
    '  npm run test:unit -- 9.test.ts',
    '  … and 2 more',
  ]);
  expect(rerunLines('test:unit', '-t', [])).toEqual([]);
});
