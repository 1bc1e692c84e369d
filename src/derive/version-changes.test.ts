import { describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import type { Catalog } from '../catalog/model.ts';
import { testReference } from './findings/test-catalog.ts';
import { compare, type Fields } from './test-versions.ts';
import { versionChanges } from './version-changes.ts';

describe('versionChanges', () => {
  it('compares a product with the one it follows, and no other', () => {
    const { changes } = compare({ web: [{ id: 'a', port: 80 }] }, { web: [{ id: 'a', port: 80 }] });
    expect([changes.family, changes.from.id, changes.to.id]).toEqual(['harbour', 'harbour-1', 'harbour-2']);
    expect(versionChanges(testReference({ components: { 'harbour-1/web': {} } }).catalog)).toEqual([]);
  });

  it('says unchanged, changed, added and not mentioned, and counts them', () => {
    const { changes, rows } = compare(
      {
        web: [
          { id: 'same', port: 80 },
          { id: 'moved', port: 81 },
          { id: 'gone', port: 82, sources: [{ document: 'manual', section: 'Old' }] },
        ],
      },
      {
        web: [
          { id: 'same', port: 80 },
          { id: 'moved', port: 91 },
          { id: 'new', port: 92 },
        ],
      },
    );
    expect(rows).toEqual([
      ['unchanged', 'web#same', 'web#same', ''],
      ['not-mentioned', 'web#gone', '', ''],
      ['changed', 'web#moved', 'web#moved', '!port: 81 > 91'],
      ['added', '', 'web#new', ''],
    ]);
    expect(changes.counts).toEqual({
      'added': 1,
      'changed': 1,
      'removed': 0,
      'not-mentioned': 1,
      'unchanged': 1,
    });
  });

  it('pairs components that are superseded under another name', () => {
    const { rows } = compare(
      { master: [{ id: 'x', port: 80 }] },
      { server: [{ id: 'y', port: 80 }] },
      { 'harbour-2/server': { supersedes: ['harbour-1/master'] } },
    );
    expect(rows).toEqual([['unchanged', 'master#x', 'server#y', '']]);
  });

  it('does not pair components that have nothing to do with each other', () => {
    const { rows, changes } = compare({ master: [{ port: 80 }] }, { server: [{ port: 80 }] });
    expect(rows.map(([kind]) => kind)).toEqual(['not-mentioned', 'added']);
    expect(changes.rows.map((row) => [row.components.old.length, row.components.now.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('pairs by protocol, transport and number before the id', () => {
    const { rows } = compare(
      {
        web: [
          { id: 'a', port: 80, protocol: 'http' },
          { id: 'b', port: 389, protocol: 'ldap' },
        ],
      },
      {
        web: [
          { id: 'b', port: 80, protocol: 'http' },
          { id: 'a', port: 389, protocol: 'ldap' },
        ],
      },
    );
    expect(rows.map(([, old, now]) => [old, now])).toEqual([
      ['web#a', 'web#b'],
      ['web#b', 'web#a'],
    ]);
  });

  it('pairs by number alone at last', () => {
    const { rows } = compare(
      { web: [{ id: 'a', port: 80, transport: 'unstated' }] },
      { web: [{ id: 'b', port: 80, protocol: 'http' }] },
    );
    expect(rows).toEqual([
      ['changed', 'web#a', 'web#b', 'transport: unstated > tcp; protocol: not named > HTTP'],
    ]);
  });

  it('keeps TCP and UDP of one number apart where both versions have both', () => {
    const ports = [
      { id: 'stream', port: 402 },
      { id: 'datagrams', port: 402, transport: 'udp' },
    ];
    const { rows } = compare({ web: ports }, { web: ports.toReversed() });
    expect(rows.map(([kind]) => kind)).toEqual(['unchanged', 'unchanged']);
  });

  it('lets two entries of one version stand beside one of the other', () => {
    const one = [{ id: 'both', port: '67, 68' }];
    const two = [
      { id: 'first', port: 67 },
      { id: 'second', port: 68, side: 'unstated' },
    ];
    expect(compare({ web: one }, { web: two }).rows).toEqual([
      ['changed', 'web#both', 'web#first,web#second', 'side: listens > 67: listens; 68: unstated'],
    ]);
    expect(compare({ web: two }, { web: one }).rows).toEqual([
      ['changed', 'web#first,web#second', 'web#both', 'side: 67: listens; 68: unstated > listens'],
    ]);
  });

  it('does not take a second use of a number for a part of the first', () => {
    const { rows } = compare(
      { web: [{ id: 'a', port: 80 }] },
      {
        web: [
          { id: 'a', port: 80 },
          { id: 'b', port: 80, oneOf: 'site' },
        ],
      },
    );
    expect(rows.map(([kind]) => kind)).toEqual(['unchanged', 'added']);
  });

  it('says removed only where the newer version prints the same list', () => {
    const listed = (section: string) => ({ sources: [{ document: 'manual', section }] });
    const old = {
      web: [
        { id: 'a', port: 80, ...listed('Web') },
        { id: 'b', port: 81, ...listed('Web') },
      ],
      help: [{ id: 'c', port: 82, ...listed('Web') }],
    };
    const kinds = (now: Readonly<Record<string, readonly Fields[]>>) =>
      compare(old, now).rows.filter(([, , entries]) => entries === '');
    expect(kinds({ web: [{ id: 'a', port: 80, ...listed('Web') }] })).toEqual([
      ['removed', 'web#b', '', ''],
      // The newer version has no such component, so its documents may just not speak of it.
      ['not-mentioned', 'help#c', '', ''],
    ]);
    expect(kinds({ web: [{ id: 'a', port: 80, ...listed('Another') }] }).map(([kind]) => kind)).toEqual([
      'not-mentioned',
      'not-mentioned',
    ]);
  });

  it('names the components through which the newer one talks', () => {
    const { changes } = compare(
      { web: [{ port: 80, sources: [{ document: 'manual', section: 'Old' }] }], server: [{ port: 90 }] },
      { web: [], server: [{ port: 90 }] },
      { 'harbour-2/web': { via: ['server'], portless: 'It talks through the server.' } },
    );
    expect(changes.rows.map((row) => [row.kind, row.through.map((component) => component.slug)])).toEqual([
      ['not-mentioned', ['server']],
      ['unchanged', []],
    ]);
  });
});

describe.each(['content', 'tests/fixtures/shapes/content'])('versions in %s', (folder) => {
  const catalog: Catalog = catalogFromDisk(folder);
  const all = versionChanges(catalog);
  it('there are some', () => expect(all.length).toBeGreaterThan(0));
  it('puts every authored entry of both products into exactly one row', () => {
    for (const { from, to, rows } of all) {
      for (const [product, side] of [
        [from, 'old'],
        [to, 'now'],
      ] as const) {
        const expected = [...catalog.entries.values()].filter((entry) => entry.product === product.id);
        const found = rows.flatMap((row) => row[side]);
        expect(found.map((entry) => entry.id).sort()).toEqual(expected.map((entry) => entry.id).sort());
      }
    }
  });
  it('has a kind that fits what stands in the row', () => {
    for (const { rows, counts } of all) {
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rows.length);
      for (const row of rows) {
        const gone = row.now.length === 0;
        expect([row.old.length + row.now.length > 0, row.old.length === 0]).toEqual([
          true,
          row.kind === 'added',
        ]);
        expect(gone).toBe(row.kind === 'removed' || row.kind === 'not-mentioned');
        expect(row.changes.length > 0).toBe(row.kind === 'changed');
        for (const { from, to } of row.changes) expect(from).not.toBe(to);
      }
    }
  });
});
