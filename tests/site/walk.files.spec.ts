import { expect, test } from '@playwright/test';
import { catalogFromDisk } from '../../src/catalog/disk-catalog.ts';
import { UNSTATED, type Entry } from '../../src/catalog/model.ts';
import { allCitations } from '../../src/derive/citations.ts';
import { mirrorEntries } from '../../src/derive/mirrors.ts';
import { fixedRanges, printRange } from '../../src/schema/port-spec.ts';
import type { CatalogJson } from '../../src/export/catalog-schema.ts';
import { builtPages, readBuilt } from './site-files.ts';

/** Walks content/: what is written must be found wherever a reader looks for it. */
const catalog = catalogFromDisk(process.env.PORTOLAN_CONTENT ?? 'content');
const entries = [...catalog.entries.values()];
const pages = builtPages();
const json = JSON.parse(readBuilt('data/catalog.json')) as CatalogJson;
const address = (entry: Entry) => `/products/${entry.component}/#${entry.anchor}`;
const links = (entry: Entry, html: string) => html.includes(`href="${address(entry)}"`);
const rowOf = (html: string, anchor: string) =>
  html.split('<tr').find((row) => row.includes(`id="${anchor}"`)) ?? '';
const under = (path: string) =>
  [...pages]
    .filter(([at]) => at === path || at.startsWith(`${path}page-`))
    .map(([, html]) => html)
    .join('');

test('there are entries to walk', () => {
  expect(entries.length).toBeGreaterThan(100);
});

test('every entry stands on its component’s page, at its own address, with its ports', () => {
  for (const entry of entries) {
    const row = rowOf(pages.get(`/products/${entry.component}/`) ?? '', entry.anchor);
    expect(row, entry.id).not.toBe('');
    for (const range of fixedRanges(entry.spec)) {
      expect(row, entry.id).toContain(`href="/ports/${printRange(range)}/"`);
    }
    for (const transport of entry.transports) expect(row, entry.id).toContain(`t-${transport}"`);
    for (const peer of entry.peers.filter((p) => p.with !== UNSTATED && p.with !== entry.component)) {
      expect(row, `${entry.id} names ${peer.with}`).toContain(`href="/products/${peer.with}/"`);
    }
  }
});

test('every entry stands on its product’s port sheet', () => {
  for (const entry of entries) {
    const html = pages.get(`/sheets/${entry.product}/`)!;
    const ids = [...html.matchAll(/data-entries="([^"]*)"/g)].flatMap(([, list]) => list!.split(' '));
    expect(ids, entry.id).toContain(entry.id);
  }
});

test('every entry stands on each of its peers’ pages, in the block of its component', () => {
  for (const entry of entries) {
    for (const peer of entry.peers) {
      if (peer.with === UNSTATED) continue;
      const page = pages.get(`/products/${peer.with}/`) ?? '';
      const slug = entry.component.split('/').at(-1);
      const block = page.split('<tbody').find((part) => part.includes(`id="with-${slug}"`)) ?? '';
      const own = peer.with === entry.component && block.includes(`href="#${entry.anchor}"`);
      expect(own || links(entry, block), `${entry.id} on the page of ${peer.with}`).toBe(true);
    }
  }
});

test('every mirrored entry stands on its component’s page', () => {
  for (const mirror of [...mirrorEntries(catalog).values()].flat()) {
    expect(rowOf(pages.get(`/products/${mirror.component}/`) ?? '', mirror.anchor), mirror.id).not.toBe('');
  }
});

test('every entry stands on the page of each of its ports, or among those without a number', () => {
  for (const entry of entries) {
    const ranges = fixedRanges(entry.spec);
    const paths = ranges.length > 0 ? ranges.map((range) => `/ports/${printRange(range)}/`) : ['/ports/'];
    for (const path of paths) expect(links(entry, under(path)), `${entry.id} on ${path}`).toBe(true);
  }
});

test('every entry stands on the page of each document that states it', () => {
  for (const entry of entries) {
    for (const source of new Set(allCitations(entry).map((c) => c.source))) {
      expect(links(entry, under(`/sources/${source}/`)), `${entry.id} on ${source}`).toBe(true);
    }
  }
});

test('every entry and every mirrored entry is in catalog.json, once a transport', () => {
  const ids = json.ports.map((port) => port.id);
  const all = [...entries, ...[...mirrorEntries(catalog).values()].flat()];
  const expected = all.flatMap((entry) =>
    entry.transports.map((t) => (entry.transports.length > 1 ? `${entry.id}-${t}` : entry.id)),
  );
  expect([...ids].sort()).toEqual([...expected].sort());
});
