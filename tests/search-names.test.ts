/** Every name is found under each of its words, in whichever file it came to stand. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { unpack } from '../src/search/data/pack.ts';
import type { NamesFile } from '../src/search/data/shape.ts';
import { findNames } from '../src/search/lookup/names.ts';
import { createStore } from '../src/search/lookup/store.ts';
import { referenceOf } from './reference.ts';
import { filesOf } from './search-lookup.ts';

const files = filesOf(referenceOf(join(ROOT, 'content')));
const store = createStore((name) => Promise.resolve(JSON.parse(files.get(name)!)));
const keys = [...files]
  .filter(([name]) => name.startsWith('names-'))
  .flatMap(([, text]) => {
    const file = unpack(JSON.parse(text) as Parameters<typeof unpack>[0]) as NamesFile;
    return file.keys.map(([key, row]) => ({ key, row: file.rows[row]! }));
  });

test('the whole key finds its row, as exact', async () => {
  const rows = Map.groupBy(keys, ({ key }) => key);
  for (const [key, list] of rows) {
    const exact = (await findNames(key, store)).filter((found) => found.exact).map(({ row }) => row.url);
    for (const { row } of list) expect(exact, key).toContain(row.url);
  }
});

test('the first letters find it too', async () => {
  for (const { key, row } of keys.filter((_, i) => i % 7 === 0)) {
    const found = await findNames(key.slice(0, Math.max(3, key.length - 2)), store);
    expect(
      found.map((it) => it.row.url),
      key,
    ).toContain(row.url);
  }
});
