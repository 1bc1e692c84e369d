import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServiceWorker } from './service-worker.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'portolan-worker-'));
  put('index.html', 'home');
  put('offline/index.html', 'offline');
  put('products/a/b/index.html', 'component');
});

afterEach(() => rmSync(site, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

async function worker(limits?: Parameters<typeof writeServiceWorker>[1]): Promise<string> {
  await writeServiceWorker(site, limits);
  return readFileSync(join(site, 'sw.js'), 'utf8');
}

test('it adds sw.js and nothing else, and the same site gives the same bytes', async () => {
  const before = readdirSync(site);
  const first = await worker();
  expect(readdirSync(site)).toEqual([...before, 'sw.js']);
  expect(await worker()).toBe(first);
});

test('any change of any file changes it, also of a file that is not stored', async () => {
  const limits = { whole: 0, part: 100 };
  const first = await worker(limits);
  put('products/a/b/index.html', 'changed');
  const second = await worker(limits);
  put('data/all.csv', 'added');
  expect(new Set([first, second, await worker(limits)]).size).toBe(3);
});

test('it says what a first visit stores', async () => {
  expect(await writeServiceWorker(site)).toMatchObject({ complete: true, files: 3, bytes: 20 });
  expect(await writeServiceWorker(site, { whole: 19, part: 11 })).toMatchObject({
    complete: false,
    files: 2,
    bytes: 11,
  });
});

test('it names no folder of the machine that built it', async () => {
  expect(await worker()).not.toContain(process.cwd());
});
