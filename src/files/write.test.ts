import { linkSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noteRead, numberRead } from '../catalog/reads.ts';
import { KeptFiles } from '../keep/kept-files.ts';
import type { Body, SiteFile } from './site-file.ts';
import { writeFiles } from './write.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const piece = (path: string, body: Body, group = 'any'): SiteFile => ({
  path,
  type: 'text/plain',
  group,
  body: () => body,
});
const read = (...names: readonly string[]) => names.map((name) => readFileSync(join(root, name), 'utf8'));

/** @param now what is read under a name */
async function write(files: Iterable<SiteFile> | AsyncIterable<SiteFile>, now = (name: string) => name) {
  const place = { site: root, previous: root, state: join(root, 'state.json'), code: 'code' };
  const content = { digest: now, fingerprint: String, facts: now('all') };
  const kept = new KeptFiles(place, content);
  const all = (async function* () {
    yield* files;
  })();
  await writeFiles(all, root, kept);
  kept.save(place.state);
  return new KeptFiles({ ...place, site: join(root, 'next') }, content);
}

it('carries a file on whose path comes again, and writes none of an earlier build over', async () => {
  await write([piece('data/all.csv', 'old')]);
  linkSync(join(root, 'data/all.csv'), join(root, 'earlier.csv'));
  await write([piece('data/all.csv', 'a'), piece('data/one.csv', 'b'), piece('data/all.csv', 'c')]);
  expect(read('data/all.csv', 'data/one.csv', 'earlier.csv')).toEqual(['ac', 'b', 'old']);
});

it('writes a text in parts, however long they are, to the byte', async () => {
  const parts = ['–'.repeat(400_000), 'a', '', '…'.repeat(300_000), '😀'.repeat(100_000), 'b'];
  await write([piece('a.txt', parts), piece('b.txt', []), piece('a.txt', ['c'].values())]);
  const [a, b] = read('a.txt', 'b.txt');
  expect(a === `${parts.join('')}c`).toBe(true);
  expect(b).toBe('');
});

it('takes a group over as long as nothing has changed that any of its files was made from', async () => {
  const files = function* () {
    noteRead(numberRead('fact of one'));
    yield piece('one.txt', '1', 'first');
    noteRead(numberRead('fact of two'));
    yield { ...piece('two.txt', '', 'first'), body: () => (noteRead(numberRead('late fact')), '2') };
    noteRead(numberRead('other fact'));
    yield piece('three.txt', '3', 'second');
  };
  let changed = '';
  const kept = await write(files(), (name) => (name === changed ? 'changed' : name));
  expect(kept.take('first', null)).toBe('');
  for (changed of ['fact of one', 'fact of two', 'late fact']) {
    const { take } = await reopen();
    expect([take('first'), take('second')], changed).toEqual([null, '']);
  }

  async function reopen() {
    const place = {
      previous: root,
      site: join(root, changed),
      state: join(root, 'state.json'),
      code: 'code',
    };
    const again = new KeptFiles(place, {
      digest: (name) => (name === changed ? 'changed' : name),
      fingerprint: String,
      facts: 'other facts',
    });
    return { take: (group: string) => again.take(group, null) };
  }
});
