/**
 * Who opens a connection to whom, from the authored entries: one connection for each pair of ends
 * and each way of starting, with the uses it needs.
 *
 * A listening entry is called by its peers; a connecting entry calls them; where the side is
 * unstated nobody knows who starts. `either` peers may start from both ends, and the pair keeps the
 * document's order. An end that no document names is `unstated`.
 */
import type { Catalog, Entry, Peer } from '../catalog/model.ts';

export type Initiator = 'from' | 'either' | 'unstated';

/** One entry needed by a connection, with the peer through which it is needed. */
export interface Use {
  readonly entry: Entry;
  readonly peer: Peer;
}

export interface Connection {
  /** Component id, or `unstated`. */
  readonly from: string;
  readonly to: string;
  readonly initiator: Initiator;
  readonly uses: readonly Use[];
  /** The document's own numbers of the connection, in order. */
  readonly links: readonly string[];
}

export function connectionsOf(catalog: Catalog): readonly Connection[] {
  const groups = new Map<string, { from: string; to: string; initiator: Initiator; uses: Use[] }>();
  for (const entry of catalog.entries.values()) {
    for (const peer of entry.peers) {
      const ends = endsOf(entry, peer);
      const key = keyOf(ends);
      const group = groups.get(key) ?? { ...ends, uses: [] };
      group.uses.push({ entry, peer });
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((group) => ({ ...group, links: linksOf(group.uses) })).sort(compare);
}

/** Who opens a connection to whom by one use, and whether that is known. */
export function endsOf(entry: Entry, peer: Peer): { from: string; to: string; initiator: Initiator } {
  if (peer.either) return { from: peer.with, to: entry.component, initiator: 'either' };
  if (entry.side === 'listens') return { from: peer.with, to: entry.component, initiator: 'from' };
  return {
    from: entry.component,
    to: peer.with,
    initiator: entry.side === 'connects' ? 'from' : 'unstated',
  };
}

/** A pair that starts from both ends, or from nobody knows which, is one pair in both orders. */
function keyOf({ from, to, initiator }: { from: string; to: string; initiator: Initiator }): string {
  const pair = initiator === 'from' ? [from, to] : [from, to].sort();
  return JSON.stringify([initiator, ...pair]);
}

/** The document's own numbers of some uses, in order. */
export function linksOf(uses: readonly Use[]): readonly string[] {
  const links = new Set(
    uses.flatMap((use) => use.peer.citations.map((c) => c.link).filter((l) => l !== null)),
  );
  return [...links].sort(compareLinks);
}

/** 2 before 10, numbers before letters. */
export function compareLinks(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return Number.isNaN(x) ? (a < b ? -1 : Number(a > b)) : x - y;
}

function compare(a: Connection, b: Connection): number {
  const key = (c: Connection) => [c.from, c.to, c.initiator].join(' ');
  return key(a) < key(b) ? -1 : Number(key(a) > key(b));
}
