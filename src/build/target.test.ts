import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from './paths.ts';
import { checkTarget } from './target.ts';

let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portolan-target-'));
  content = join(root, 'content');
  mkdirSync(content);
  mkdirSync(join(root, 'empty'));
  mkdirSync(join(root, 'site'));
  writeFileSync(join(root, 'site/sw.js'), 'self.PORTOLAN_OFFLINE={"build":"1"};');
  mkdirSync(join(root, 'letters'));
  writeFileSync(join(root, 'letters/index.html'), 'somebody else’s page');
  writeFileSync(join(root, 'letters/sw.js'), 'self.');
  symlinkSync('site', join(root, 'link'));
});

afterEach(() => rmSync(root, { recursive: true }));

test.each(['none', 'none/deeper', 'empty', 'site', '..dist'])('%s may be built into', (name) => {
  expect(() => checkTarget(join(root, name), content)).not.toThrow();
});

test.each([
  ['letters', 'holds something else than an earlier build'],
  ['letters/sw.js', 'is no folder'],
  ['link', 'is no folder'],
  ['content', 'lies in the content folder'],
  ['content/dist', 'lies in the content folder'],
  ['.', 'the content folder lies in'],
])('%s may not', (name, why) => {
  expect(() => checkTarget(join(root, name), content)).toThrow(why);
});

test.each([ROOT, homedir(), '/'])('the folder %s may not', (folder) => {
  expect(() => checkTarget(folder, content)).toThrow(/holds something else|the content folder lies in/);
});

test('an earlier site with the content in it may not', () => {
  expect(() => checkTarget(join(root, 'site'), join(root, 'site/content'))).toThrow(
    'the content folder lies in',
  );
});
