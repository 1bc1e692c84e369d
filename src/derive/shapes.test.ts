import { describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import { connectionsOf } from './connections.ts';
import { mirrorEntries } from './mirrors.ts';
import { peerBlocks } from './peer-blocks.ts';
import { buildPortIndex, dynamicReaching } from './port-index.ts';
import { portRows } from './port-rows.ts';
import { deriveReference, entriesOn } from './reference.ts';

/** tests/fixtures/shapes holds one entry for each shape of the model; ids name the shape. */
const catalog = catalogFromDisk('tests/fixtures/shapes/content');
const server = 'harbour-suite-1-x/harbour-server';
const agent = 'harbour-suite-1-x/harbour-agent';
const connections = connectionsOf(catalog);
const using = (entry: string) =>
  connections
    .filter((c) => c.uses.some((use) => use.entry.id === entry))
    .map(({ from, to, initiator }) => ({ from, to, initiator }));

describe('connections', () => {
  it('lets a peer call a listening entry', () => {
    expect(using(`${server}#plain`)).toEqual([{ from: agent, to: server, initiator: 'from' }]);
  });
  it('lets either side start where the document prints both arrows', () => {
    expect(using(`${server}#either`)).toEqual([{ from: agent, to: server, initiator: 'either' }]);
  });
  it('connects a component with itself', () => {
    expect(using(`${server}#self-network`)).toEqual([{ from: server, to: server, initiator: 'from' }]);
  });
  it('lets two instances of one component both start, without a mirror', () => {
    expect(using(`${server}#self-either`)).toEqual([{ from: server, to: server, initiator: 'either' }]);
    expect(mirrorEntries(catalog).get(server) ?? []).toEqual([]);
  });
  it('starts a connecting entry from its own component', () => {
    expect(using(`${server}#connects-to-unstated`)).toEqual([
      { from: server, to: 'unstated', initiator: 'from' },
    ]);
  });
  it('leaves the start open where the side is unstated', () => {
    expect(using(`${server}#unstated-side`)).toEqual([
      { from: server, to: 'harbour-suite-1-x/harbour-gateway', initiator: 'unstated' },
    ]);
  });
  it('calls a listening entry from nobody knows where', () => {
    expect(using(`${server}#unstated-peer`)).toEqual([{ from: 'unstated', to: server, initiator: 'from' }]);
  });
  it('collects the link numbers of a pair, numbers before letters', () => {
    const links = connections
      .filter((c) => c.to === server && c.from.endsWith('-console'))
      .flatMap((c) => c.links);
    expect(links).toEqual(['2', 'B']);
  });
  it('joins all uses of a pair that start alike, and keeps others apart', () => {
    const pair = connections.filter((c) => c.from === agent && c.to === server);
    expect(pair.map((c) => c.initiator).sort()).toEqual(['either', 'from']);
  });
});

describe('mirrors', () => {
  const mirrors = mirrorEntries(catalog);
  it('derives the other side of an either connection, and only that', () => {
    const mirror = mirrors.get(agent)?.find((entry) => entry.mirrors === `${server}#either`);
    expect(mirror).toMatchObject({
      id: `${agent}#harbour-server-either`,
      side: 'listens',
      component: agent,
      settings: [],
      service: null,
    });
    expect(mirror?.peers.map((peer) => [peer.with, peer.either])).toEqual([[server, true]]);
  });
  it('never mirrors a one-way entry', () => {
    const sources = new Set([...mirrors.values()].flat().map((entry) => entry.mirrors));
    for (const entry of catalog.entries.values()) {
      const either = entry.peers.some((p) => p.either && p.with !== entry.component && p.with !== 'unstated');
      expect(sources.has(entry.id), entry.id).toBe(either);
    }
  });
});

describe('port index', () => {
  const index = buildPortIndex(catalog);
  const page = (slug: string) => index.pages.find((p) => p.slug === slug);
  it('has a page for each printed number and range, in order, and for nothing else', () => {
    const keys = index.pages.map((p) => [p.range.from, p.range.to] as const);
    expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    expect(page('4101')?.uses.map((e) => e.id)).toEqual([`${server}#two-transports`]);
    expect(page('5')).toBeUndefined();
  });
  it('finds the ranges that hold a number, the narrowest first', () => {
    for (const p of index.pages) {
      const widths = p.within.map((use) => use.range.to - use.range.from);
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
      for (const use of p.within) {
        expect(use.range.from <= p.range.from && p.range.to <= use.range.to).toBe(true);
        expect(use.range).not.toEqual(p.range);
      }
    }
    expect(index.pages.some((p) => p.within.length > 0)).toBe(true);
  });
  it('lets dynamic ports reach a number only within their printed bounds', () => {
    const bounded = index.dynamic.find((use) => use.range !== null)!;
    const low = dynamicReaching(index, { from: 1, to: 1 });
    expect(low).not.toContain(bounded);
    expect(low.every((use) => use.range === null)).toBe(true);
    expect(dynamicReaching(index, bounded.range!)).toContain(bounded);
  });
});

describe('rows and blocks of a component', () => {
  const reference = deriveReference(catalog);
  it('keeps every entry of a component in exactly one row', () => {
    for (const component of catalog.components.values()) {
      const entries = entriesOn(reference, component);
      const shown = portRows(entries).flatMap((row) => row.entries);
      expect(shown.map((e) => e.id).sort()).toEqual(entries.map((e) => e.id).sort());
    }
  });
  it('says where "can it change?" differs between peers', () => {
    const entry = catalog.entries.get(`${server}#peer-overrides`)!;
    expect(portRows([entry])[0]?.configurable).toEqual([
      { value: 'yes', links: [], peers: [agent] },
      { value: 'no', links: ['B'], peers: [] },
    ]);
  });
  it('puts every use of a component into one block a peer, seen from both ends', () => {
    for (const component of catalog.components.values()) {
      const own = reference.connectionsOf.get(component.id) ?? [];
      const blocks = peerBlocks(component.id, own);
      expect(new Set(blocks.map((b) => b.peer)).size).toBe(blocks.length);
      const inBlocks = blocks.flatMap((b) => b.lines.flatMap((l) => l.uses));
      expect(new Set(inBlocks)).toEqual(new Set(own.flatMap((c) => c.uses)));
    }
  });
  it('names the direction from the component', () => {
    const of = (id: string, peer: string) =>
      peerBlocks(id, reference.connectionsOf.get(id) ?? []).find((b) => b.peer === peer)?.direction;
    const gateway = 'harbour-suite-1-x/harbour-gateway';
    expect(of(agent, server)).toBe('mixed');
    expect(of(server, 'unstated')).toBe('mixed');
    expect(of('harbour-suite-1-x/harbour-console', server)).toBe('calls');
    expect(of(server, 'harbour-suite-1-x/harbour-console')).toBe('called');
    expect(of(gateway, server)).toBeDefined();
  });
});
