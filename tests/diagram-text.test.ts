/** The text of a diagram says what its graph says: Mermaid's own parser reads every name, link and arrow back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowchart } from '../src/diagram/flowchart.ts';
import type { Graph, GraphEdge, GraphNode, NodeKind } from '../src/diagram/graph.ts';
import { mermaidText } from '../src/diagram/mermaid-text.ts';
import { readFlowchart } from './mermaid-parser.ts';
import { HOSTILE_LINES, anyGraph, anyLine } from './random-graphs.ts';

const asIs = (path: string) => path;

async function expectSame(graph: Graph): Promise<void> {
  const { title, description, nodes, edges } = graph;
  const read = await readFlowchart(flowchart(graph, asIs));
  expect(read).toEqual({ title, description, direction: 'LR', nodes, edges });
}

function node(id: string, kind: NodeKind, name: string): GraphNode {
  return { id, kind, name, url: kind === 'silent' ? null : `/products/p/${id}/`, hub: id === 'n0' };
}

function edge(from: string, to: string, rest: Partial<GraphEdge> = {}): GraphEdge {
  return { from, to, initiator: 'from', local: false, label: ['TCP 402'], ...rest };
}

function graphOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[] = []): Graph {
  return { id: 'p/c', title: 'Connections of c', description: 'Who connects to c.', nodes, edges };
}

describe('flowchart', () => {
  it('draws each kind of node', async () => {
    const kinds: readonly NodeKind[] = ['component', 'outside', 'foreign', 'silent'];
    await expectSame(graphOf(kinds.map((kind, i) => node(`n${i}`, kind, kind))));
  });

  it('draws each kind of edge, between two nodes and at one', async () => {
    const ways = (['from', 'either', 'unstated'] as const).flatMap((initiator) =>
      [false, true].flatMap((local) => [
        edge('n0', 'n1', { initiator, local }),
        edge('n1', 'n1', { initiator, local }),
      ]),
    );
    await expectSame(graphOf([node('n0', 'component', 'a'), node('n1', 'outside', 'b')], ways));
  });

  it('keeps parallel edges apart and in order', async () => {
    const labels = ['TCP 1', 'TCP 1', 'UDP 2'];
    const edges = [...labels.map((label) => edge('n0', 'n1', { label: [label] })), edge('n1', 'n0')];
    await expectSame(graphOf([node('n0', 'component', 'a'), node('n1', 'component', 'b')], edges));
  });

  it('draws an edge without a label', async () => {
    await expectSame(graphOf([node('n0', 'component', 'a')], [edge('n0', 'n0', { label: [] })]));
  });

  it.each(HOSTILE_LINES)('keeps %j a text, wherever it stands', async (line) => {
    const nodes = (['component', 'outside', 'foreign', 'silent'] as const).map((kind, i) =>
      node(`n${i}`, kind, line),
    );
    const edges = [edge('n0', 'n1', { label: [line] }), edge('n1', 'n2', { label: [line, 'x', line] })];
    await expectSame({ ...graphOf(nodes, edges), title: line, description: line });
  });

  it('says what the graph says', async () => {
    await fc.assert(fc.asyncProperty(anyGraph(), expectSame), { numRuns: 60 });
  });

  it('links to where the site is', async () => {
    const graph = graphOf([node('n0', 'component', 'a')]);
    const read = await readFlowchart(flowchart(graph, (path) => `https://example.com/docs%20x${path}`));
    expect(read.nodes[0]!.url).toBe('https://example.com/docs%20x/products/p/n0/');
  });
});

describe('mermaidText', () => {
  it('writes one line, without a sign that could be syntax', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(mermaidText(line).replace(/#\d+;/g, '')).not.toMatch(/["#;%<>[\]{}|&`:@\\\n\r]/);
      }),
    );
  });
});
