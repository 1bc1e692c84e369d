/**
 * What a component's hub shows: the component, its peers, and between two an edge for each way of starting, with
 * its ports. What stays on the machine has an edge of its own, so that a line is either network or not.
 */
import { type Component, UNSTATED } from '../catalog/model.ts';
import type { Connection } from '../derive/connections.ts';
import { countWords } from '../derive/words.ts';
import type { Reference } from '../derive/reference.ts';
import { type Graph, type GraphEdge, type GraphNode, WHO_STARTS } from './graph.ts';
import { nodeOf } from './nodes.ts';
import { brokenLine, portLines } from './port-label.ts';

/** Null for a component without a connection: there is nothing to draw. */
export function hubGraph(component: Component, reference: Reference): Graph | null {
  const { catalog } = reference;
  const connections = reference.connectionsOf.get(component.id) ?? [];
  if (connections.length === 0) return null;
  const peers = [...new Set(connections.map((c) => otherEnd(c, component.id)))].filter(
    (id) => id !== component.id,
  );
  const nodes = [component.id, ...peers].map((id, i): GraphNode => ({
    ...nodeOf(`n${i}`, id, component.product, catalog),
    hub: i === 0,
  }));
  const ids = new Map([component.id, ...peers].map((id, i) => [id, `n${i}`]));
  const name = (connection: Connection) => ({ from: ids.get(connection.from)!, to: ids.get(connection.to)! });
  const edges = connections.flatMap((connection) => edgesOf(connection, name(connection), reference));
  const product = catalog.products.get(component.product)!;
  return {
    id: component.id,
    title: `Connections of ${component.name}, ${product.shortName}`,
    description: describe(component, connections),
    nodes,
    edges,
  };
}

function otherEnd({ from, to }: Connection, component: string): string {
  return from === component ? to : from;
}

/** One edge, or two where some of the ports stay on the machine and some do not. */
function edgesOf(
  { initiator, uses }: Connection,
  ends: Pick<GraphEdge, 'from' | 'to'>,
  { catalog }: Reference,
): readonly GraphEdge[] {
  const groups = [false, true].map((local) => ({
    local,
    uses: uses.filter(({ entry }) => (entry.scope === 'local') === local),
  }));
  return groups
    .filter((group) => group.uses.length > 0)
    .map((group) => ({
      ...ends,
      initiator,
      local: group.local,
      label: [
        ...(initiator === 'unstated' ? [WHO_STARTS] : []),
        ...portLines(group.uses, catalog).flatMap(brokenLine),
      ],
    }));
}

function describe(component: Component, connections: readonly Connection[]): string {
  const others = (list: readonly Connection[]) =>
    new Set(list.map((c) => otherEnd(c, component.id)).filter((id) => id !== component.id && id !== UNSTATED))
      .size;
  const calls = connections.filter((c) => c.initiator === 'from' && c.from === component.id);
  const called = connections.filter((c) => c.initiator === 'from' && c.to === component.id);
  const either = connections.filter((c) => c.initiator === 'either');
  const silent = connections.filter((c) => c.initiator === 'unstated');
  const part = (list: readonly Connection[], words: (peers: string) => string) =>
    others(list) > 0 ? [words(countWords(others(list), 'component'))] : [];
  const parts = [
    ...part(calls, (peers) => `it opens connections to ${peers}`),
    ...part(called, (peers) => `${peers} ${others(called) === 1 ? 'opens' : 'open'} connections to it`),
    ...part(either, (peers) => `with ${peers} either side may start`),
    ...part(silent, (peers) => `with ${peers} nobody says who starts`),
    ...(connections.some((c) => c.from === c.to) ? ['it talks to itself'] : []),
    ...(connections.some((c) => otherEnd(c, component.id) === UNSTATED) ? ['one end is not stated'] : []),
  ];
  return `${component.name} and what it talks to: ${parts.join('; ')}.`;
}
