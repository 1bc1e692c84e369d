/**
 * What a product's map shows: every connection of its components, numbered. The number is the document's own where
 * it prints one; the others are numbered by us, with a plus where the document numbers some, so that nobody looks
 * for ours in the document.
 */
import { type Product, UNSTATED } from '../catalog/model.ts';
import type { Connection } from '../derive/connections.ts';
import { countWords } from '../derive/words.ts';
import type { Reference } from '../derive/reference.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { nodeOf } from './nodes.ts';

export interface NumberedConnection {
  /** As printed on the edge: `28`, `24, 47`, `+3`. */
  readonly number: string;
  readonly connection: Connection;
  /** Nothing of it leaves the machine. */
  readonly local: boolean;
}

/** In order of the document's numbers, then ours in order of name. */
export function numberedConnections(product: Product, reference: Reference): readonly NumberedConnection[] {
  const own = [...new Set(product.components.flatMap((id) => reference.connectionsOf.get(id) ?? []))];
  const printed = own.filter((c) => c.links.length > 0);
  const silent = own.filter((c) => c.links.length === 0);
  const sign = printed.length > 0 ? '+' : '';
  return [
    ...printed.map((connection) => ({ number: connection.links.join(', '), connection })).sort(byNumber),
    ...silent.map((connection, i) => ({ number: `${sign}${i + 1}`, connection })),
  ].map((numbered) => ({
    ...numbered,
    local: numbered.connection.uses.every(({ entry }) => entry.scope === 'local'),
  }));
}

function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  const [x, y] = [a, b].map(({ number }) => Number(/^\d+/.exec(number)?.[0] ?? Infinity));
  return x === y ? (a.number < b.number ? -1 : 1) : x! - y!;
}

/**
 * @param numbered connections of the product, all of them or those of a part
 * @param part the host role that they have an end on
 */
export function mapGraph(
  product: Product,
  numbered: readonly NumberedConnection[],
  { catalog }: Reference,
  part?: { readonly role: string; readonly name: string },
): Graph {
  const nodes = new Map<string, GraphNode>();
  const node = (component: string, other: string) => {
    // One silent end for each component: a shared one would look like a host that all of them know.
    const key = component === UNSTATED ? `${UNSTATED} ${other}` : component;
    const found = nodes.get(key) ?? nodeOf(`n${nodes.size}`, component, product.id, catalog);
    nodes.set(key, found);
    return found.id;
  };
  const edges = numbered.map(({ number, connection: { from, to, initiator }, local }): GraphEdge => ({
    from: node(from, to),
    to: node(to, from),
    initiator,
    local,
    label: [number],
  }));
  const named = [...nodes.values()].filter(({ kind }) => kind !== 'silent').length;
  return {
    id: part ? `${product.id}--${part.role}` : product.id,
    title: `Connection map of ${product.name}${part ? `: ${part.name}` : ''}`,
    description:
      `${countWords(named, 'component')} and ${countWords(edges.length, 'numbered connection')} between them; ` +
      'the table of connections has the ports of each number.',
    nodes: [...nodes.values()],
    edges,
  };
}
