/** Sheets in, tables out, in tests/golden/tables: `-u` writes them anew, for reading. Line ends: see csv.test.ts. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sheetCsv } from '../src/export/tables/csv.ts';
import { sheetMarkdown } from '../src/export/tables/markdown.ts';
import { oneFlow } from './one-flow.ts';
import { referenceOf, sheetsOf } from './reference.ts';

const folder = join(import.meta.dirname, 'golden/tables');
const shapes = sheetsOf(referenceOf('tests/fixtures/shapes/content'));
const harbour = shapes.filter(({ product }) => product.id.endsWith('1-x'));
const hostile = oneFlow({
  purpose: '=HYPERLINK("http://a.bc";"x"), | `b` <c> [d](javascript:e) *f*',
  when: '+1;=2\t@3\r\n-4',
  need: 'discouraged',
  initiator: 'either',
  transport: 'unstated',
  port: '80 | 8530',
  default: '80',
  sourcePort: 'dynamic 1024-65535',
  oneOf: 'web',
  cast: 'multicast',
  groups: ['224.2.0.2-224.2.0.20'],
  scope: 'local',
  configurable: 'n/a',
  settings: [
    { for: '80', kind: 'ini', where: 'a.ini [b]', key: 'C', default: '80', allowed: '1024-65535' },
    { for: null, kind: 'console', where: 'Tools > Options', key: null, default: null, allowed: null },
  ],
  notes: ['One: a, b.', 'Two'],
  findings: ['Both use 80'],
  reading: 'Said "so"',
  links: ['3', 'C'],
});

it.each([
  ['harbour-suite-1-x', harbour],
  ['hostile', [hostile]],
])('%s', async (name, sheets) => {
  const [sheet, ...others] = sheets;
  expect(others).toEqual([]);
  await expect(sheetCsv([sheet!])).toMatchFileSnapshot(join(folder, `${name}.csv`));
  await expect(sheetMarkdown(sheet!)).toMatchFileSnapshot(join(folder, `${name}.md`));
});
