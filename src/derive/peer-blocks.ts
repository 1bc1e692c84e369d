/**
 * What must be open between a component and each of its peers: one block a peer, its lines sorted
 * by port, with who starts. Built from the connections, so it holds what the component calls as
 * well as what calls it.
 */
import { compareLinks, linksOf, type Connection, type Use } from './connections.ts';
import { compareSpecs } from './port-rows.ts';
import { printPortSpec } from '../schema/port-spec.ts';

/** Seen from the component: it calls, is called, either starts, or nobody says. */
export type Direction = 'either' | 'calls' | 'called' | 'unstated';

export interface BlockLine {
  readonly direction: Direction;
  /** Uses of one protocol and one port, one or two transports. */
  readonly uses: readonly Use[];
  /** The document's numbers that print this line. */
  readonly links: readonly string[];
}

export interface PeerBlock {
  /** Component id of the peer, `unstated`, or the component itself. */
  readonly peer: string;
  /** The direction of all lines, or `mixed`. */
  readonly direction: Direction | 'mixed';
  readonly links: readonly string[];
  readonly lines: readonly BlockLine[];
}

/** @param component id of the component whose page the blocks stand on */
export function peerBlocks(component: string, connections: readonly Connection[]): readonly PeerBlock[] {
  const byPeer = Map.groupBy(connections, (c) => (c.from === component ? c.to : c.from));
  return [...byPeer].map(([peer, list]) => {
    const directions = new Set(list.map((c) => directionOf(c, component)));
    return {
      peer,
      direction: directions.size === 1 ? [...directions][0]! : 'mixed',
      links: [...new Set(list.flatMap((c) => c.links))].sort(compareLinks),
      lines: list.flatMap((c) => linesOf(c, directionOf(c, component))),
    };
  });
}

function directionOf(connection: Connection, component: string): Direction {
  if (connection.initiator !== 'from') return connection.initiator;
  return connection.from === component ? 'calls' : 'called';
}

function linesOf(connection: Connection, direction: Direction): readonly BlockLine[] {
  const sorted = [...connection.uses].sort((a, b) => compareSpecs(a.entry, b.entry));
  return [...Map.groupBy(sorted, lineKey).values()].map((uses) => ({
    direction,
    uses,
    links: linksOf(uses),
  }));
}

/** Transports of one port and one protocol share a line; what differs in anything else does not. */
function lineKey({ entry, peer }: Use): string {
  return JSON.stringify([
    printPortSpec(entry.spec),
    peer.protocol,
    entry.cast,
    entry.scope,
    entry.icmp,
    peer.need,
    peer.when,
    entry.transports.some((t) => t === 'tcp' || t === 'udp') ? 'ip' : entry.id,
  ]);
}

/** Part of `#with-<peer>`: the slug, with the product where it is another. */
export function peerSlug(peer: string, component: string): string {
  const [product, slug] = peer.split('/');
  if (!slug) return peer;
  return component.startsWith(`${product}/`) ? slug : `${product}-${slug}`;
}
