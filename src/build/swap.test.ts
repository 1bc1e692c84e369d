import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeBuildFolder, openBuildFolder, recover, swapIn } from './swap.ts';

const SWAP = new URL('swap.ts', import.meta.url).href;

/** No process has it: above what Linux hands out. */
const DEAD_PID = 2 ** 30;

let root: string;
let work: string;
let dist: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portolan-swap-'));
  work = join(root, '.portolan');
  dist = join(root, 'dist');
});

afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function home(): string {
  return readFileSync(join(dist, 'index.html'), 'utf8');
}

test('the new site takes the place of the old one, whose files are gone', () => {
  put(join(dist, 'index.html'), 'old');
  put(join(dist, 'gone.html'), 'old');
  const folder = openBuildFolder(work);
  put(join(folder.site, 'index.html'), 'new');
  swapIn(folder, dist);
  closeBuildFolder(folder);
  expect(home()).toBe('new');
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readdirSync(work)).toEqual([]);
});

test('a first build has nothing to set aside', () => {
  const folder = openBuildFolder(work);
  put(join(folder.site, 'index.html'), 'new');
  swapIn(folder, dist);
  expect(home()).toBe('new');
});

test('where the new site is missing, the old one stands again', () => {
  put(join(dist, 'index.html'), 'old');
  expect(() => swapIn(openBuildFolder(work), dist)).toThrow();
  expect(home()).toBe('old');
});

test('recover removes what a killed build left and keeps the site', () => {
  put(join(dist, 'index.html'), 'old');
  put(join(openBuildFolder(work, DEAD_PID).site, 'index.html'), 'half');
  recover(work, dist);
  expect(home()).toBe('old');
  expect(readdirSync(work)).toEqual([]);
});

test('recover brings the old site back after a kill between the two renames', () => {
  put(join(dist, 'index.html'), 'old');
  const folder = openBuildFolder(work, DEAD_PID);
  put(join(folder.site, 'index.html'), 'new');
  renameSync(dist, join(folder.path, 'previous-0'));
  recover(work, dist);
  expect(home()).toBe('old');
  expect(readdirSync(work)).toEqual([]);
});

test('where two builds put their sites in at once, one stands, whole, and both are done', async () => {
  put(join(dist, 'index.html'), 'old');
  const swaps = `
    const { openBuildFolder, swapIn, closeBuildFolder } = await import(${JSON.stringify(SWAP)});
    const { cpSync, mkdirSync, writeFileSync } = await import('node:fs');
    for (let i = 0; i < 300; i++) {
      const folder = openBuildFolder(${JSON.stringify(work)});
      mkdirSync(folder.site);
      for (const file of ['index.html', 'other.html']) writeFileSync(folder.site + '/' + file, process.pid + ' ' + i);
      swapIn(folder, ${JSON.stringify(dist)});
      closeBuildFolder(folder);
    }`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', swaps]);
  await Promise.all([run(), run()]);
  expect(readdirSync(dist)).toEqual(['index.html', 'other.html']);
  expect(readFileSync(join(dist, 'other.html'), 'utf8')).toBe(home());
  expect(home()).toMatch(/ 299$/);
  expect(readdirSync(work)).toEqual([]);
}, 60_000);

test('recover takes no process for the dead one that had its number before', () => {
  put(join(dist, 'index.html'), 'old');
  const path = join(work, `build-${process.ppid}-1`);
  put(join(path, 'site/index.html'), 'half');
  renameSync(dist, join(path, 'previous-0'));
  recover(work, dist);
  expect(home()).toBe('old');
  expect(readdirSync(work)).toEqual([]);
});

test('recover leaves the folder of a build that still runs', () => {
  const running = openBuildFolder(work, process.ppid);
  recover(work, dist);
  expect(existsSync(running.path)).toBe(true);
});
