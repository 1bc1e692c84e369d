/** A map laid out by elkjs, from left to right: layers, orthogonal lines, the number on its line. */
import ELK, { type ElkExtendedEdge, type ElkLabel, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { type MeasuredNode, measureLabel, measureNode } from './measure.ts';
import { type Picture, type PlacedEdge, type PlacedNode, type Point } from './picture.ts';
import { isLoop, measureLoops, placeLoops } from './self-loops.ts';

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
  'elk.aspectRatio': '1.2',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '8',
  'elk.spacing.componentComponent': '16',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '60',
  'elk.layered.compaction.postCompaction.strategy': 'EDGE_LENGTH',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'SPACE_EFFICIENT_LAYER',
} as const;

/**
 * A side with several lines is as high as they need. Of the unconnected groups, that with the highest sum of
 * priorities comes first: the one with the most boxes.
 */
const NODE_OPTIONS = {
  'elk.nodeSize.constraints': 'PORTS MINIMUM_SIZE',
  'elk.spacing.portPort': '10',
  'elk.portConstraints': 'FREE',
  'elk.priority': '1',
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
  const edges = graph.edges.flatMap((edge, i): ElkExtendedEdge[] => {
    if (isLoop(edge)) return [];
    const [sources, targets] = [[port(edge.from, `e${i}s`)], [port(edge.to, `e${i}t`)]];
    return [{ id: `e${i}`, sources, targets, labels: labelsOf(edge, i) }];
  });
  const children = graph.nodes.map((node): ElkNode => {
    const { width, height } = nodeSize(node, graph);
    const layoutOptions = { ...NODE_OPTIONS, 'elk.nodeSize.minimum': `(${width}, ${height})` };
    return {
      id: node.id,
      width,
      height,
      ports: ports.get(node.id)!,
      labels: loopRoom(node, graph),
      layoutOptions,
    };
  });
  return { id: 'map', layoutOptions: { ...OPTIONS }, children, edges };
}

function nodeSize(node: GraphNode, graph: Graph): MeasuredNode {
  const measured = measureNode(node, WRAP);
  return { ...measured, width: Math.max(measured.width, measureLoops(loopsOf(node, graph)).width) };
}

/**
 * elkjs draws loops into its own lines when it compacts, so it is only asked to keep the room for them free: as a
 * name below the box.
 */
function loopRoom(node: GraphNode, graph: Graph): ElkLabel[] {
  const { width, height } = measureLoops(loopsOf(node, graph));
  if (height === 0) return [];
  const layoutOptions = { 'elk.nodeLabels.placement': 'OUTSIDE V_BOTTOM H_CENTER' };
  return [{ id: `${node.id}l`, text: 'loops', width, height, layoutOptions }];
}

function loopsOf(node: GraphNode, graph: Graph): readonly GraphEdge[] {
  return graph.edges.filter((edge) => isLoop(edge) && edge.from === node.id);
}

function labelsOf(edge: GraphEdge, i: number): ElkLabel[] {
  if (edge.label.length === 0) return [];
  const layoutOptions = { 'elk.edgeLabels.inline': 'true' };
  return [{ id: `e${i}l`, text: edge.label.join('\n'), ...measureLabel(edge), layoutOptions }];
}

/** Lays out with elkjs; some tenths of a second for a map of a hundred lines. */
export async function layOut(input: ElkNode): Promise<ElkNode> {
  return new ELK().layout(input);
}

/** @param layout of `mapInput(graph)` */
export function mapPicture(graph: Graph, layout: ElkNode): Picture {
  const children = new Map(layout.children!.map((child) => [child.id, child]));
  const lines = new Map(layout.edges!.map((edge) => [edge.id, edge]));
  const nodes = graph.nodes.map((node) => placeNode(nodeSize(node, graph), children.get(node.id)!));
  const loops = nodes.flatMap(({ node, box }) => placeLoops(loopsOf(node, graph), box));
  return {
    width: layout.width! + 2 * EDGE,
    height: layout.height! + 2 * EDGE,
    nodes,
    edges: graph.edges.map(
      (edge, i) => loops.find((loop) => loop.edge === edge) ?? placeEdge(edge, lines.get(`e${i}`)!),
    ),
  };
}

function placeNode({ node, lines }: MeasuredNode, { x, y, width, height }: ElkNode): PlacedNode {
  return { node, lines, box: { x: x! + EDGE, y: y! + EDGE, width: width!, height: height! } };
}

function placeEdge(edge: GraphEdge, { sections, labels }: ElkExtendedEdge): PlacedEdge {
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
