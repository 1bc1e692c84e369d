/** A map laid out by elkjs, from left to right: layers, orthogonal lines, the number on its line. */
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Graph } from './graph.ts';
import { type MeasuredNode, measureLabel, measureNode } from './measure.ts';
import { type Picture, type PlacedEdge, type PlacedNode, type Point } from './picture.ts';

/** Names are broken at this width: narrow boxes keep a map of five layers on a screen. */
const WRAP = 104;
/** Air around the picture. */
const EDGE = 6;

/** Chosen on the maps of the shipped content: the narrowest that keep every label apart. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'true',
  'elk.aspectRatio': '1.4',
  'elk.edgeLabels.inline': 'true',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '8',
  'elk.spacing.edgeLabel': '2',
  'elk.spacing.componentComponent': '16',
  'elk.spacing.nodeSelfLoop': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '20',
} as const;

/** A side with several lines is as high as they need. */
const NODE_OPTIONS = {
  'elk.nodeSize.constraints': 'PORTS MINIMUM_SIZE',
  'elk.spacing.portPort': '10',
  'elk.portConstraints': 'FREE',
} as const;

/** What elkjs is given; the same input has the same layout, so it names one that is kept. */
export function mapInput(graph: Graph): ElkNode {
  const ports = new Map<string, { id: string; width: number; height: number }[]>(
    graph.nodes.map(({ id }) => [id, []]),
  );
  const port = (node: string, id: string) => {
    ports.get(node)!.push({ id, width: 0, height: 0 });
    return id;
  };
  const edges = graph.edges.map((edge, i): ElkExtendedEdge => ({
    id: `e${i}`,
    sources: [port(edge.from, `e${i}s`)],
    targets: [port(edge.to, `e${i}t`)],
    labels:
      edge.label.length > 0 ? [{ id: `e${i}l`, text: edge.label.join('\n'), ...measureLabel(edge) }] : [],
  }));
  const children = graph.nodes.map((node) => {
    const { width, height } = measureNode(node, WRAP);
    const minimum = { 'elk.nodeSize.minimum': `(${width}, ${height})` };
    return {
      id: node.id,
      width,
      height,
      ports: ports.get(node.id)!,
      layoutOptions: { ...NODE_OPTIONS, ...minimum },
    };
  });
  return { id: 'map', layoutOptions: { ...OPTIONS }, children, edges };
}

/** Lays out with elkjs; some tenths of a second for a map of a hundred lines. */
export async function layOut(input: ElkNode): Promise<ElkNode> {
  return new ELK().layout(input);
}

/** @param layout of `mapInput(graph)` */
export function mapPicture(graph: Graph, layout: ElkNode): Picture {
  const nodes = new Map(layout.children!.map((child) => [child.id, child]));
  const edges = new Map(layout.edges!.map((edge) => [edge.id, edge]));
  return {
    width: layout.width! + 2 * EDGE,
    height: layout.height! + 2 * EDGE,
    nodes: graph.nodes.map((node) => placeNode(measureNode(node, WRAP), nodes.get(node.id)!)),
    edges: graph.edges.map((edge, i) => placeEdge(edge, edges.get(`e${i}`)!)),
  };
}

function placeNode({ node, lines }: MeasuredNode, { x, y, width, height }: ElkNode): PlacedNode {
  return { node, lines, box: { x: x! + EDGE, y: y! + EDGE, width: width!, height: height! } };
}

function placeEdge(edge: Graph['edges'][number], { sections, labels }: ElkExtendedEdge): PlacedEdge {
  const { startPoint, bendPoints = [], endPoint } = sections![0]!;
  const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }): Point => ({
    x: x + EDGE,
    y: y + EDGE,
  }));
  const label = labels?.[0];
  return {
    edge,
    points,
    label: {
      box: {
        x: (label?.x ?? 0) + EDGE,
        y: (label?.y ?? 0) + EDGE,
        width: label?.width ?? 0,
        height: label?.height ?? 0,
      },
      lines: edge.label,
    },
  };
}
