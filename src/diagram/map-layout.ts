/** A map in its places: what elkjs answers, kept short, and the picture made of it. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Graph, GraphEdge } from './graph.ts';
import { loopsOf, nodeSize } from './map-input.ts';
import { type Box, NUMBER, type Picture, type PlacedEdge, type Point } from './picture.ts';
import { placeLoops } from './self-loops.ts';
import { straightened } from './straighten.ts';

/** Places by the ids of the input. All that is kept of an answer, so that it can be stored. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: Readonly<Record<string, Box>>;
  readonly lines: Readonly<Record<string, { readonly points: readonly Point[]; readonly label: Box }>>;
}

/** Lays out what `mapInput` asks. */
export type LayOut = (input: ElkNode) => Promise<MapLayout>;

/** Air around the picture. */
const EDGE = 2;

/** With elkjs: some tenths of a second for a map of a hundred lines. It is loaded by whoever needs it first. */
export const layOutWithElk: LayOut = async (input) => {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
  const answer = await new ELK().layout(input);
  return {
    width: tenth(answer.width! + 2 * EDGE),
    height: tenth(answer.height! + 2 * EDGE),
    boxes: Object.fromEntries(answer.children!.map((child) => [child.id, toBox(child)])),
    lines: Object.fromEntries(answer.edges!.map((edge) => [edge.id, toLine(edge)])),
  };
};

function toLine({ sections, labels }: ElkExtendedEdge): MapLayout['lines'][string] {
  const { startPoint, bendPoints = [], endPoint } = sections![0]!;
  const points = [startPoint, ...bendPoints, endPoint].map(toPoint);
  return { points: points.filter(moves).filter(turns), label: toBox(labels?.[0] ?? {}) };
}

/** elkjs leaves points twice, and points where the line goes straight on. */
function moves({ x, y }: Point, i: number, points: readonly Point[]): boolean {
  const before = points[i - 1];
  return before?.x !== x || before.y !== y;
}

function turns(point: Point, i: number, points: readonly Point[]): boolean {
  const [before, after] = [points[i - 1], points[i + 1]];
  if (!before || !after) return true;
  const straight = (axis: 'x' | 'y') => before[axis] === point[axis] && point[axis] === after[axis];
  return !straight('x') && !straight('y');
}

function toBox({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { ...toPoint({ x, y }), width: tenth(width), height: tenth(height) };
}

function toPoint({ x, y }: Point): Point {
  return { x: tenth(x + EDGE), y: tenth(y + EDGE) };
}

/** As much as is drawn. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** @param layout of `mapInput(graph)` */
export function mapPicture(graph: Graph, { width, height, boxes, lines }: MapLayout): Picture {
  const nodes = graph.nodes.map((node) => ({
    node,
    lines: nodeSize(node, graph).lines,
    box: boxes[node.id]!,
  }));
  const loops = nodes.flatMap(({ node, box }) => placeLoops(loopsOf(node, graph), box, NUMBER));
  const line = (edge: GraphEdge, i: number): PlacedEdge => {
    const { points, label } = lines[`e${i}`]!;
    return { edge, points, label: { box: label, lines: edge.label } };
  };
  const edges = graph.edges.map((edge, i) => loops.find((loop) => loop.edge === edge) ?? line(edge, i));
  return {
    width,
    height,
    // A keyboard goes over the sheet as one reads it, column by column.
    nodes: [...nodes].sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y),
    edges: straightened({ nodes, edges }),
    font: NUMBER,
  };
}
