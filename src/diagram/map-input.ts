/** What elkjs is asked: a map from left to right, in layers, orthogonal lines, the number on its line. */
import type { ElkExtendedEdge, ElkLabel, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { type MeasuredNode, measureLabel, measureNode } from './measure.ts';
import { NUMBER } from './picture.ts';
import { isLoop, measureLoops } from './self-loops.ts';

/** Names are broken at this width: two lines for most, so that a map is not too high for a sheet on its side. */
const WRAP = 160;

/** Chosen on the maps of the shipped content: the narrowest that keep every label apart. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.separateConnectedComponents': 'true',
  'elk.aspectRatio': '1.2',
  'elk.spacing.nodeNode': '10',
  'elk.spacing.edgeNode': '7',
  'elk.spacing.edgeEdge': '8',
  'elk.spacing.componentComponent': '16',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'SPACE_EFFICIENT_LAYER',
} as const;

/** Few bends and little room, while it takes less than a second. */
const CAREFUL = {
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '60',
  'elk.layered.compaction.postCompaction.strategy': 'EDGE_LENGTH',
} as const;

/** For more lines than `CAREFUL_TO`: 400 lines in less than a second, where the careful way takes minutes. */
const QUICK = {
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.thoroughness': '3',
} as const;
const CAREFUL_TO = 100;

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
  const effort = edges.length > CAREFUL_TO ? QUICK : CAREFUL;
  return { id: 'map', layoutOptions: { ...OPTIONS, ...effort }, children, edges };
}

/** A box, wide enough for its loops. */
export function nodeSize(node: GraphNode, graph: Graph): MeasuredNode {
  const measured = measureNode(node, WRAP);
  return { ...measured, width: Math.max(measured.width, measureLoops(loopsOf(node, graph), NUMBER).width) };
}

/**
 * elkjs draws loops into its own lines when it compacts, so it is only asked to keep the room for them free: as a
 * name below the box.
 */
function loopRoom(node: GraphNode, graph: Graph): ElkLabel[] {
  const { width, height } = measureLoops(loopsOf(node, graph), NUMBER);
  if (height === 0) return [];
  const layoutOptions = { 'elk.nodeLabels.placement': 'OUTSIDE V_BOTTOM H_CENTER' };
  return [{ id: `${node.id}l`, text: 'loops', width, height, layoutOptions }];
}

export function loopsOf(node: GraphNode, graph: Graph): readonly GraphEdge[] {
  return graph.edges.filter((edge) => isLoop(edge) && edge.from === node.id);
}

function labelsOf(edge: GraphEdge, i: number): ElkLabel[] {
  if (edge.label.length === 0) return [];
  const layoutOptions = { 'elk.edgeLabels.inline': 'true' };
  return [{ id: `e${i}l`, text: edge.label.join('\n'), ...measureLabel(edge, NUMBER), layoutOptions }];
}
