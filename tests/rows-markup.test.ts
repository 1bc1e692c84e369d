/**
 * Rows, connections and findings as the markup of the pages, in tests/golden/rows: `-u` writes them anew, for reading.
 * Hostile texts come out as texts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkMarkup } from '../src/components/check-markup.ts';
import { BLOCK_GROUPS } from '../src/components/connections.ts';
import { blockMarkup } from '../src/components/connections-markup.ts';
import { rowCells } from '../src/components/row-markup.ts';
import type { CheckedReference } from '../src/derive/findings/checked.ts';
import { peerBlocks } from '../src/derive/peer-blocks.ts';
import { portRows } from '../src/derive/port-rows.ts';
import { hostileContent, writeContent } from './hostile-content.ts';
import { look, nothingSeen, unbroken } from './hostile-reading.ts';
import { readPage } from './read-html.ts';
import { referenceOf } from './reference.ts';

const golden = join(import.meta.dirname, 'golden/rows');
const folder = mkdtempSync(join(tmpdir(), 'rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tables and findings as they stand on the pages of the components, on those of others, and on those of rules. */
function markupOf(reference: CheckedReference): readonly string[] {
  const { catalog } = reference;
  const connections = (component: string) =>
    peerBlocks(component, reference.connectionsOf.get(component) ?? []).map((block) =>
      blockMarkup(
        block,
        BLOCK_GROUPS.find(({ id }) => id === block.direction)!,
        { component, catalog },
      ),
    );
  const table = (rows: readonly string[]) => `<table>\n${rows.join('\n')}\n</table>`;
  const components = [...catalog.components.values()].flatMap(({ id, entries }) => {
    const rows = portRows(entries);
    return [
      `<h2>${id}</h2>`,
      table(rows.map((row) => `<tr>${rowCells(row, { reference, current: id })}</tr>`)),
      table(rows.map((row) => `<tr>${rowCells(row, { reference, withProtocol: false })}</tr>`)),
      table(connections(id)),
    ];
  });
  const checks = reference.findings.flatMap((finding) => [
    checkMarkup(finding, { reference, most: 3 }),
    checkMarkup(finding, { reference, most: 32, indexed: true }),
  ]);
  return [...components, ...checks];
}

test('rows, connections and findings of a small content', async () => {
  const markup = markupOf(referenceOf('tests/fixtures/lint/passing/content'));
  await expect(`${markup.join('\n')}\n`).toMatchFileSnapshot(join(golden, 'passing.html'));
});

const ELEMENTS = new Set(
  'html head body h2 table tbody tr th td span a b i small wbr code section div p h3 dl dt dd'.split(' '),
);
const ATTRIBUTES = new Set(
  'id class href title role scope rowspan colspan aria-hidden data-l data-pagefind-ignore data-pagefind-title'.split(
    ' ',
  ),
);

test('hostile texts are shown as they are, and make no element', () => {
  const hostile = hostileContent();
  writeContent(hostile, folder);
  const byMark = new Map(hostile.texts.map((text) => [text.mark, text]));
  const seen = nothingSeen();
  const strange = new Set<string>();
  for (const part of markupOf(referenceOf(folder))) {
    const { elements } = readPage(part);
    look(seen, unbroken(elements[0]!.text), byMark, 'text', unbroken);
    for (const { name, attributes } of elements) {
      if (!ELEMENTS.has(name)) strange.add(name);
      const { href = '#' } = attributes;
      if (!/^(?:#|\/[^/])/.test(href)) strange.add(href);
      for (const attribute of Object.keys(attributes)) if (!ATTRIBUTES.has(attribute)) strange.add(attribute);
    }
  }
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(seen.marks.size).toBeGreaterThan(100);
  expect([...strange]).toEqual([]);
});
