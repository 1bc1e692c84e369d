/** The line of an edge, open where its label stands and at its arrowheads, and the heads themselves. */
import { type Box, HEAD, type PlacedEdge, type Point } from './picture.ts';
import { px } from './svg.ts';

/** Corners are rounded with this radius, or with half a shorter piece. */
const RADIUS = 5;

/** Path data of the line. */
export function edgeLine({ edge, points, label }: PlacedEdge): string {
  const starts = edge.initiator === 'either';
  const ends = edge.initiator !== 'unstated';
  const shortened = [...points];
  if (starts) shortened[0] = towards(points[0]!, points[1]!, HEAD.length - 1);
  if (ends) shortened[points.length - 1] = towards(points.at(-1)!, points.at(-2)!, HEAD.length - 1);
  return outside(shortened, label.lines.length > 0 ? label.box : null)
    .map(rounded)
    .join('');
}

/** Path data of the heads: a tip on the border of each end that is called; empty where nobody says who starts. */
export function edgeHead({ edge, points }: PlacedEdge): string {
  if (edge.initiator === 'unstated') return '';
  const end = head(points.at(-1)!, points.at(-2)!);
  return edge.initiator === 'either' ? head(points[0]!, points[1]!) + end : end;
}

function head(tip: Point, from: Point): string {
  const [dx, dy] = [Math.sign(from.x - tip.x), Math.sign(from.y - tip.y)];
  const [length, half] = [HEAD.length, HEAD.half];
  const back = { x: dx * length + dy * half, y: dy * length + dx * half };
  return `M${px(tip.x)} ${px(tip.y)}l${px(back.x)} ${px(back.y)}${dx === 0 ? 'h' : 'v'}${px((dx === 0 ? dy : dx) * -2 * half)}z`;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(1, distance / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The pieces of an orthogonal line that lie outside a box. */
function outside(points: readonly Point[], box: Box | null): readonly (readonly Point[])[] {
  const pieces: Point[][] = [[points[0]!]];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const cut = box && within(a, b, box);
    if (cut) {
      pieces.at(-1)!.push(towards(a, b, cut.in));
      pieces.push([towards(a, b, cut.out)]);
    }
    pieces.at(-1)!.push(b);
  }
  return pieces;
}

/** How far from `a` the line enters and leaves the box; null where it passes by. */
function within(a: Point, b: Point, box: Box): { readonly in: number; readonly out: number } | null {
  const flat = a.y === b.y;
  const across = flat ? a.y > box.y && a.y < box.y + box.height : a.x > box.x && a.x < box.x + box.width;
  if (!across) return null;
  const [from, to] = flat ? [a.x, b.x] : [a.y, b.y];
  const [low, high] = flat ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
  const [near, far] = from < to ? [low - from, high - from] : [from - high, from - low];
  const length = Math.abs(to - from);
  return near >= length || far <= 0 ? null : { in: Math.max(0, near), out: Math.min(length, far) };
}

function rounded(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      if (i === 0) return `M${px(point.x)} ${px(point.y)}`;
      const [before, after] = [points[i - 1]!, points[i + 1]];
      if (!after) return straight(before, point);
      const turn = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
      const [into, out] = [towards(point, before, turn), towards(point, after, turn)];
      return `${straight(before, into)}Q${px(point.x)} ${px(point.y)} ${px(out.x)} ${px(out.y)}`;
    })
    .join('');
}

function straight(from: Point, to: Point): string {
  if (from.y === to.y) return `H${px(to.x)}`;
  return from.x === to.x ? `V${px(to.y)}` : `L${px(to.x)} ${px(to.y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
