import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginPageList, endPageList, listedPages, listPage } from './page-list.ts';

let folder: string;
let list: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-list-'));
  list = join(folder, 'pages');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('pages are read as they are listed, from before the first to the end', async () => {
  const stop = new AbortController();
  const pages = listedPages(list, stop.signal);
  const first = pages.next();
  beginPageList(list);
  listPage(list, 'b/index.html');
  expect((await first).value).toBe('b/index.html');
  appendFileSync(list, 'a/in');
  const second = pages.next();
  appendFileSync(list, 'dex.html\n');
  expect((await second).value).toBe('a/index.html');
  listPage(list, 'c.html');
  endPageList(list);
  expect((await pages.next()).value).toBe('c.html');
  expect((await pages.next()).done).toBe(true);
});

test('where the pages failed, nobody waits for the rest', async () => {
  const stop = new AbortController();
  beginPageList(list);
  const next = listedPages(list, stop.signal).next();
  stop.abort();
  await expect(next).rejects.toThrow(/aborted/);
});
