import { describe, expect, it } from 'vitest';
import type { Graph, GraphEdge } from './graph.ts';
import { hubLayout } from './hub-layout.ts';

/** A hub and peers; `>` calls the hub, `<` is called, `=` either, `-` nobody says. */
function hub(...peers: readonly string[]): Graph {
  const node = (id: string, isHub: boolean) =>
    ({ id, kind: 'component', name: id, url: `/products/p/${id}/`, hub: isHub }) as const;
  const edges = peers.flatMap((ways, i) =>
    [...ways].map((way): GraphEdge => ({
      from: way === '<' ? 'hub' : `n${i}`,
      to: way === '<' ? `n${i}` : 'hub',
      initiator: way === '=' ? 'either' : way === '-' ? 'unstated' : 'from',
      local: false,
      label: ['TCP 80'],
    })),
  );
  return {
    id: 'p/hub',
    title: 'Hub',
    description: 'Hub',
    nodes: [node('hub', true), ...peers.map((_, i) => node(`n${i}`, false))],
    edges,
  };
}

function sides(graph: Graph): { readonly left: readonly string[]; readonly right: readonly string[] } {
  const { nodes } = hubLayout(graph);
  const middle = nodes[0]!.box.x + nodes[0]!.box.width / 2;
  const on = (left: boolean) =>
    nodes.filter(({ node, box }) => !node.hub && box.x < middle === left).map(({ node }) => node.id);
  return { left: on(true), right: on(false) };
}

describe('hubLayout', () => {
  it('has who calls on the left and who is called on the right', () => {
    expect(sides(hub('>', '<', '>', '<', '<'))).toEqual({ left: ['n0', 'n2'], right: ['n1', 'n3', 'n4'] });
  });

  it('puts a peer that is both, or of which nobody says, where there is room', () => {
    expect(sides(hub('<', '<', '<', '=', '-', '><'))).toEqual({
      left: ['n3', 'n4', 'n5'],
      right: ['n0', 'n1', 'n2'],
    });
  });

  it('parts peers that would all be on one side', () => {
    expect(sides(hub('<', '<', '<'))).toEqual({ left: [], right: ['n0', 'n1', 'n2'] });
    expect(sides(hub('<', '<', '<', '<'))).toEqual({ left: ['n2', 'n3'], right: ['n0', 'n1'] });
    expect(sides(hub('>', '>', '>', '>', '>'))).toEqual({ left: ['n0', 'n1', 'n2'], right: ['n3', 'n4'] });
  });

  it('draws every connection as one straight line, so that nothing crosses', () => {
    for (const { points } of hubLayout(hub('>', '<>', '=', '-', '<', '<', '<>-')).edges) {
      expect(points).toHaveLength(2);
      expect(points[0]!.y).toBe(points[1]!.y);
    }
  });

  it('hangs what a component says to itself below it', () => {
    const graph = hub('>');
    const loop: GraphEdge = { from: 'hub', to: 'hub', initiator: 'from', local: true, label: ['TCP 50121'] };
    const { nodes, edges } = hubLayout({ ...graph, edges: [...graph.edges, loop] });
    const { box } = nodes[0]!;
    const { points, label } = edges[1]!;
    expect(points.map(({ y }) => y > box.y + box.height)).toEqual([false, true, true, false]);
    expect(label.box.y).toBeGreaterThan(points[1]!.y);
  });
});
