/** What is wrong with a laid out picture, as sentences. A reader sees each of these; no comparison of texts does. */
import {
  type Box,
  HEAD,
  type LabelFont,
  NAME,
  type Picture,
  type PlacedEdge,
  type PlacedNode,
  type Point,
} from '../src/diagram/picture.ts';
import { textWidth } from '../src/diagram/text-width.ts';

/** Things that touch, or lie over each other by no more than this, look apart. */
const TOLERANCE = 1;
/** Places and sizes are kept to a tenth of a pixel, so that their sums are off by as much. */
const ROUNDING = 0.151;

interface Named {
  readonly name: string;
  readonly box: Box;
}

interface Piece {
  readonly from: Point;
  readonly to: Point;
}

/** @returns nothing, if the picture is good */
export function complaints(picture: Picture): readonly string[] {
  const nodes = picture.nodes.map((placed) => ({ name: nodeName(placed), box: placed.box }));
  const labelled = picture.edges.filter(({ label }) => label && label.lines.length > 0);
  const labels = labelled.map((placed) => ({ name: `label of ${edgeName(placed)}`, box: placed.label!.box }));
  return [
    ...overlaps(nodes, nodes, true),
    ...overlaps(labels, labels, true),
    ...overlaps(labels, nodes, false),
    ...overlaps(labels, picture.edges.flatMap(heads), false),
    ...alongComplaints(picture.edges),
    ...picture.edges.flatMap((placed) => endComplaints(placed, picture.nodes)),
    ...picture.edges.flatMap((placed) => shapeComplaints(placed)),
    ...picture.edges.flatMap((placed) => nodesCrossed(placed, picture.nodes)),
    ...picture.edges.flatMap((placed) =>
      crossed(
        placed,
        labels.filter((_, i) => labelled[i] !== placed),
      ),
    ),
    ...outside(picture, [...nodes, ...labels, ...picture.edges.map(extent)]),
    ...picture.nodes.flatMap(nameComplaints),
    ...labelled.flatMap((placed) => labelComplaints(placed, picture.font)),
  ];
}

function overlaps(list: readonly Named[], others: readonly Named[], same: boolean): readonly string[] {
  return list.flatMap((a, i) =>
    others
      .slice(same ? i + 1 : 0)
      .flatMap((b) => (overlap(a.box, b.box) ? [`${a.name} over ${b.name}`] : [])),
  );
}

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > TOLERANCE && down > TOLERANCE;
}

/** Its first point lies on the border of the node it comes from, its last on that of the one it goes to. */
function endComplaints(placed: PlacedEdge, nodes: readonly PlacedNode[]): readonly string[] {
  const { edge, points } = placed;
  if (points.length < 2) return [`${edgeName(placed)} has no line`];
  const ends = [
    { id: edge.from, point: points[0]!, verb: 'begin' },
    { id: edge.to, point: points.at(-1)!, verb: 'end' },
  ];
  return ends.flatMap(({ id, point, verb }) => {
    const box = nodes.find(({ node }) => node.id === id)?.box;
    return box && onBorder(point, box) ? [] : [`${edgeName(placed)} does not ${verb} on the border of ${id}`];
  });
}

function onBorder({ x, y }: Point, box: Box): boolean {
  const across = Math.min(x - box.x, box.x + box.width - x);
  const down = Math.min(y - box.y, box.y + box.height - y);
  return Math.min(across, down) >= -ROUNDING && Math.min(Math.abs(across), Math.abs(down)) <= ROUNDING;
}

function shapeComplaints(placed: PlacedEdge): readonly string[] {
  const skew = pieces(placed).some(({ from, to }) => from.x !== to.x && from.y !== to.y);
  const empty = pieces(placed).some(({ from, to }) => from.x === to.x && from.y === to.y);
  return [
    ...(skew ? [`${edgeName(placed)} is not orthogonal`] : []),
    ...(empty ? [`${edgeName(placed)} has a piece without a length`] : []),
  ];
}

/** Its own nodes too: a line leaves them at once. */
function nodesCrossed(placed: PlacedEdge, nodes: readonly PlacedNode[]): readonly string[] {
  const named = nodes.map((node) => ({ name: nodeName(node), box: node.box }));
  return crossed(placed, named);
}

function crossed(placed: PlacedEdge, things: readonly Named[]): readonly string[] {
  return things
    .filter(({ box }) => pieces(placed).some((piece) => enters(piece, box)))
    .map(({ name }) => `${edgeName(placed)} through ${name}`);
}

function enters({ from, to }: Piece, { x, y, width, height }: Box): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return (
    right > x + TOLERANCE &&
    left < x + width - TOLERANCE &&
    bottom > y + TOLERANCE &&
    top < y + height - TOLERANCE
  );
}

/** Two lines in one look like a single line that forks; nobody can follow either. */
function alongComplaints(edges: readonly PlacedEdge[]): readonly string[] {
  return edges.flatMap((one, i) =>
    edges
      .slice(i + 1)
      .filter((other) => pieces(one).some((a) => pieces(other).some((b) => along(a, b))))
      .map((other) => `${edgeName(one)} along ${edgeName(other)}`),
  );
}

function along(a: Piece, b: Piece): boolean {
  return (['x', 'y'] as const).some((way) => {
    const across = way === 'x' ? 'y' : 'x';
    const places = [a.from, a.to, b.from, b.to].map((point) => point[across]);
    if (Math.max(...places) - Math.min(...places) > TOLERANCE) return false;
    const start = Math.max(Math.min(a.from[way], a.to[way]), Math.min(b.from[way], b.to[way]));
    return Math.min(Math.max(a.from[way], a.to[way]), Math.max(b.from[way], b.to[way])) - start > TOLERANCE;
  });
}

/** The ground that the arrowheads of an edge stand on. */
function heads(placed: PlacedEdge): readonly Named[] {
  const { edge, points } = placed;
  const ends = { unstated: [], from: [-1], either: [-1, 0] }[edge.initiator];
  return ends.flatMap((at) => {
    const [tip, back] = [points.at(at), points.at(at === 0 ? 1 : -2)];
    if (!tip || !back) return [];
    const [dx, dy] = [Math.sign(back.x - tip.x), Math.sign(back.y - tip.y)];
    const far = { x: tip.x + dx * HEAD.length, y: tip.y + dy * HEAD.length };
    const [wide, high] = [dx === 0 ? HEAD.half : 0, dy === 0 ? HEAD.half : 0];
    const box = {
      x: Math.min(tip.x, far.x) - wide,
      y: Math.min(tip.y, far.y) - high,
      width: Math.abs(far.x - tip.x) + 2 * wide,
      height: Math.abs(far.y - tip.y) + 2 * high,
    };
    return [{ name: `the head of ${edgeName(placed)}`, box }];
  });
}

function outside({ width, height }: Picture, things: readonly Named[]): readonly string[] {
  return things
    .filter(
      ({ box }) =>
        !(box.x >= -ROUNDING && box.y >= -ROUNDING) ||
        !(box.x + box.width <= width + ROUNDING && box.y + box.height <= height + ROUNDING),
    )
    .map(({ name }) => `${name} outside the picture`);
}

function extent(placed: PlacedEdge): Named {
  const [xs, ys] = [placed.points.map(({ x }) => x), placed.points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return { name: edgeName(placed), box };
}

/** Nothing but a single sign that is wider than everything may stick out: names are broken. */
function nameComplaints({ node, box, lines }: PlacedNode): readonly string[] {
  const weight = node.hub ? 600 : 400;
  return textComplaints(
    `name of ${node.id}`,
    lines,
    box,
    (line) => textWidth(line, NAME.size, weight),
    NAME.line,
  );
}

function labelComplaints(placed: PlacedEdge, font: LabelFont): readonly string[] {
  const { box, lines } = placed.label!;
  const name = `label of ${edgeName(placed)}`;
  return textComplaints(name, lines, box, (line) => textWidth(line, font.size, font.weight), font.line);
}

function textComplaints(
  name: string,
  lines: readonly string[],
  box: Box,
  widthOf: (line: string) => number,
  lineHeight: number,
): readonly string[] {
  const wide = lines.filter((line) => widthOf(line) > box.width + ROUNDING);
  return [
    ...wide.map((line) => `${name} wider than its box: ${line}`),
    ...(lines.length * lineHeight > box.height + ROUNDING ? [`${name} higher than its box`] : []),
  ];
}

function pieces({ points }: PlacedEdge): readonly Piece[] {
  return points.slice(1).map((to, i) => ({ from: points[i]!, to }));
}

function nodeName({ node }: PlacedNode): string {
  return `node ${node.id}`;
}

function edgeName({ edge }: PlacedEdge): string {
  return `edge ${edge.from} to ${edge.to} (${edge.label.join(', ')})`;
}
