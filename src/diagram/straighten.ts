/**
 * elkjs leaves steps of a few pixels where a line meets a box, which look like a fault of the print. The end of such a
 * line is moved along the box until the line is straight, where nothing else is in the way.
 */
import type { Box, PlacedEdge, PlacedNode, Point } from './picture.ts';

/** A step of more px than this is meant. */
const STEP = 6;
/** Two lines into one side of a box, and a line beside another, keep so much apart. */
const APART = 6;
/** From the corner of a box. */
const CORNER = 4;

interface Sheet {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** The same edges in the same order. */
export function straightened({ nodes, edges }: Sheet): readonly PlacedEdge[] {
  const done = [...edges];
  for (const i of done.keys()) {
    for (const end of ['first', 'last'] as const) {
      const others = done.filter((_, k) => k !== i);
      done[i] = straightenEnd(done[i]!, end, { nodes, edges: others });
    }
  }
  return done;
}

function straightenEnd(placed: PlacedEdge, end: 'first' | 'last', others: Sheet): PlacedEdge {
  const points = end === 'first' ? placed.points : [...placed.points].reverse();
  const [a, b, c, d] = points;
  if (!a || !b || !c || !d || a.y !== b.y || b.x !== c.x || c.y !== d.y) return placed;
  const shift = c.y - a.y;
  if (Math.abs(shift) > STEP) return placed;
  const id = end === 'first' ? placed.edge.from : placed.edge.to;
  const { box } = others.nodes.find(({ node }) => node.id === id)!;
  if (c.y < box.y + CORNER || c.y > box.y + box.height - CORNER) return placed;
  const piece = { from: { x: a.x, y: c.y }, to: c };
  const label = labelAt(placed, a, b, shift);
  if (isInTheWay(piece, label, others)) return placed;
  const straight = [piece.from, ...points.slice(3)];
  return {
    ...placed,
    points: end === 'first' ? straight : straight.reverse(),
    label: { ...placed.label, box: label ?? placed.label.box },
  };
}

/** The label's new place, if it stands on the piece that is moved. */
function labelAt({ label }: PlacedEdge, a: Point, b: Point, shift: number): Box | null {
  const { box } = label;
  const on = box.y < a.y && a.y < box.y + box.height && overlaps(box.x, box.x + box.width, a.x, b.x);
  return on ? { ...box, y: box.y + shift } : null;
}

interface Piece {
  readonly from: Point;
  readonly to: Point;
}

function isInTheWay(piece: Piece, label: Box | null, { nodes, edges }: Sheet): boolean {
  const y = piece.from.y;
  const pieces = edges.flatMap(({ points }) =>
    points.slice(1).map((to, i): Piece => ({ from: points[i]!, to })),
  );
  const beside = pieces.some(
    ({ from, to }) =>
      from.y === to.y && Math.abs(from.y - y) < APART && overlaps(from.x, to.x, piece.from.x, piece.to.x),
  );
  const labels = edges.map((edge) => edge.label.box);
  const around = (box: Box) => hits(box, piece) || (label !== null && boxesMeet(box, label));
  return (
    beside ||
    labels.some(around) ||
    (label !== null &&
      (pieces.some((other) => hits(label, other)) || nodes.some((n) => boxesMeet(n.box, label))))
  );
}

function hits(box: Box, { from, to }: Piece): boolean {
  return (
    overlaps(box.x, box.x + box.width, from.x, to.x) && overlaps(box.y, box.y + box.height, from.y, to.y)
  );
}

function boxesMeet(a: Box, b: Box): boolean {
  return (
    overlaps(a.x, a.x + a.width, b.x, b.x + b.width) && overlaps(a.y, a.y + a.height, b.y, b.y + b.height)
  );
}

function overlaps(a: number, b: number, c: number, d: number): boolean {
  return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
}
