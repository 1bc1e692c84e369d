/**
 * A hub without a layout engine: the component is a bar in the middle, as high as its peers need, so that every
 * connection is one straight line. Who calls it stands on the left, whom it calls on the right; a peer that does
 * both, or of which nobody says, fills the side that has more room.
 */
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { type MeasuredNode, measureLabel, measureNode, type Size } from './measure.ts';
import { isLoop, measureLoops, placeLoops } from './self-loops.ts';
import { type Box, HEAD, LABEL, type Picture, type PlacedEdge, type PlacedNode } from './picture.ts';

/** Names are broken at this width. */
const WRAP = 136;
const GAP = { peers: 14, edges: 10 } as const;
/** Air around the first and last line that meets a box, and around the picture. */
const AIR = { line: 12, edge: 2 } as const;
/** So many peers stand on one side if all call, or all are called; more are parted. */
const ONE_SIDE = 3;

interface Spoke extends Size {
  readonly edge: GraphEdge;
}

/** A peer and the edges to it, as one block of a column. */
interface Block {
  readonly peer: MeasuredNode;
  readonly spokes: readonly Spoke[];
  readonly height: number;
}

/** @param graph with one hub, at an end of every edge */
export function hubLayout(graph: Graph): Picture {
  const hub = graph.nodes.find((node) => node.hub)!;
  const peers = graph.nodes.filter((node) => node !== hub);
  const spokesOf = (id: string) =>
    graph.edges
      .filter(({ from, to }) => (from === hub.id ? to : from) === id)
      .map((edge) => ({ edge, ...measureLabel(edge, LABEL) }));
  const sides = balance(
    peers.map((peer) => toBlock(peer, spokesOf(peer.id))),
    hub,
  );
  const loops = graph.edges.filter(isLoop);
  const [left, right] = [measureColumn(sides.left), measureColumn(sides.right)];
  const core = measureHub(hub, [left, right], loops);
  const mid = AIR.edge + Math.max(core.height, left.height, right.height) / 2;
  const hubBox: Box = {
    x: AIR.edge + left.width,
    y: mid - core.height / 2,
    width: core.width,
    height: core.height,
  };
  const placed = [
    placeColumn(sides.left, left, { near: hubBox.x, way: -1, mid, hub: hub.id }),
    placeColumn(sides.right, right, { near: hubBox.x + hubBox.width, way: 1, mid, hub: hub.id }),
  ];
  const bottoms = [
    hubBox.y + hubBox.height + measureLoops(loops, LABEL).height,
    mid + Math.max(left.height, right.height) / 2,
  ];
  return {
    width: hubBox.x + hubBox.width + right.width + AIR.edge,
    height: Math.max(...bottoms) + AIR.edge,
    nodes: [{ node: hub, box: hubBox, lines: core.lines }, ...placed.flatMap((side) => side.nodes)],
    edges: inOrder(
      [...placed.flatMap((side) => side.edges), ...placeLoops(loops, hubBox, LABEL)],
      graph.edges,
    ),
    font: LABEL,
  };
}

function toBlock(peer: GraphNode, spokes: readonly Spoke[]): Block {
  const measured = measureNode(peer, WRAP);
  const labels = spokes.reduce((sum, spoke) => sum + spoke.height, GAP.edges * (spokes.length - 1));
  return { peer: measured, spokes, height: Math.max(measured.height, labels) };
}

function balance(
  blocks: readonly Block[],
  hub: GraphNode,
): { readonly left: readonly Block[]; readonly right: readonly Block[] } {
  const sideOf = ({ spokes }: Block) => {
    if (spokes.every(({ edge }) => edge.initiator === 'from' && edge.to === hub.id)) return 'left';
    return spokes.every(({ edge }) => edge.initiator === 'from' && edge.from === hub.id) ? 'right' : 'both';
  };
  const [left, right] = [
    blocks.filter((b) => sideOf(b) === 'left'),
    blocks.filter((b) => sideOf(b) === 'right'),
  ];
  for (const block of blocks.filter((b) => sideOf(b) === 'both')) {
    (heightOf(left) < heightOf(right) ? left : right).push(block);
  }
  if (right.length === 0 && left.length > ONE_SIDE) return halves(left, 'left');
  if (left.length === 0 && right.length > ONE_SIDE) return halves(right, 'right');
  return { left, right };
}

/** As even as blocks allow; of two ways the one that leaves more where all of them belong. */
function halves(blocks: readonly Block[], home: 'left' | 'right') {
  const uneven = (cut: number) => Math.abs(heightOf(blocks.slice(0, cut)) - heightOf(blocks.slice(cut)));
  const cuts = blocks.map((_, i) => i).slice(1);
  const cut = cuts.reduce((best, at) => (uneven(at) <= uneven(best) ? at : best));
  const [first, rest] = [blocks.slice(0, cut), blocks.slice(cut)];
  return home === 'left' ? { left: first, right: rest } : { left: rest, right: first };
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height, GAP.peers * Math.max(0, blocks.length - 1));
}

interface Column extends Size {
  /** All boxes of a column are as wide as the widest. */
  readonly node: number;
  readonly label: number;
  /** Half the distance from the first to the last line. */
  readonly reach: number;
}

function measureColumn(blocks: readonly Block[]): Column {
  if (blocks.length === 0) return { width: 0, height: 0, node: 0, label: 0, reach: 0 };
  const node = Math.max(...blocks.map(({ peer }) => peer.width));
  const label = Math.max(...blocks.flatMap(({ spokes }) => spokes.map((spoke) => spoke.width)));
  const height = heightOf(blocks);
  const ys = lineYs(blocks, -height / 2).flat();
  const reach = Math.max(...ys.map(Math.abs));
  return { width: node + label + 2 * (HEAD.length + HEAD.stem), height, node, label, reach };
}

/** Where the lines of each block run, when the column begins at `top`. */
function lineYs(blocks: readonly Block[], top: number): readonly (readonly number[])[] {
  let y = top;
  return blocks.map(({ spokes, height }) => {
    const labels = spokes.reduce((sum, spoke) => sum + spoke.height, GAP.edges * (spokes.length - 1));
    let at = y + (height - labels) / 2;
    const ys = spokes.map((spoke) => {
      const line = at + spoke.height / 2;
      at += spoke.height + GAP.edges;
      return line;
    });
    y += height + GAP.peers;
    return ys;
  });
}

/** A box in the middle of its block, and as much higher as its lines need: half of the lowest label at each end. */
function boxSpan(
  middle: number,
  { height }: MeasuredNode,
  lines: readonly number[],
): Pick<Box, 'y' | 'height'> {
  const top = Math.min(middle - height / 2, lines[0]! - LABEL.line / 2);
  const bottom = Math.max(middle + height / 2, lines.at(-1)! + LABEL.line / 2);
  return { y: top, height: bottom - top };
}

function measureHub(hub: GraphNode, columns: readonly Column[], loops: readonly GraphEdge[]): MeasuredNode {
  const core = measureNode(hub, WRAP);
  return {
    ...core,
    width: Math.max(core.width, measureLoops(loops, LABEL).width),
    height: Math.max(core.height, ...columns.map(({ reach }) => 2 * (reach + AIR.line))),
  };
}

interface Side {
  /** The hub's border on this side. */
  readonly near: number;
  /** 1 to the right. */
  readonly way: 1 | -1;
  readonly mid: number;
  readonly hub: string;
}

function placeColumn(
  blocks: readonly Block[],
  column: Column,
  { near, way, mid, hub }: Side,
): { readonly nodes: readonly PlacedNode[]; readonly edges: readonly PlacedEdge[] } {
  const far = near + way * (column.width - column.node);
  const centre = (near + far) / 2;
  const lines = lineYs(blocks, mid - column.height / 2);
  let top = mid - column.height / 2;
  const placed = blocks.map(({ peer, spokes, height }, i) => {
    const y = top + height / 2;
    top += height + GAP.peers;
    const box = { x: way > 0 ? far : far - column.node, width: column.node, ...boxSpan(y, peer, lines[i]!) };
    const edges = spokes.map(({ edge, width, height: tallness }, k): PlacedEdge => {
      const line = lines[i]![k]!;
      const ends = [
        { x: near, y: line },
        { x: far, y: line },
      ];
      return {
        edge,
        points: edge.from === hub ? ends : ends.reverse(),
        label: {
          box: { x: centre - width / 2, y: line - tallness / 2, width, height: tallness },
          lines: edge.label,
        },
      };
    });
    return { node: { node: peer.node, box, lines: peer.lines }, edges };
  });
  return { nodes: placed.map((p) => p.node), edges: placed.flatMap((p) => p.edges) };
}

function inOrder(placed: readonly PlacedEdge[], edges: readonly GraphEdge[]): readonly PlacedEdge[] {
  const of = new Map(placed.map((p) => [p.edge, p]));
  return edges.map((edge) => of.get(edge)!);
}
