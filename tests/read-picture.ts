/** Reads a drawn diagram back, from its marks and its geometry: who is on it, and which way each arrow points. */
import type { GraphEdge, GraphNode } from '../src/diagram/graph.ts';
import { type Box, HEAD, type Point } from '../src/diagram/picture.ts';
import { type Stroke, readPath } from './read-path.ts';
import { type XmlElement, readXml, textOf } from './read-xml.ts';

export interface ReadNode extends GraphNode {
  readonly box: Box;
  /** As drawn; `name` is these, joined with blanks. */
  readonly lines: readonly string[];
}

export interface ReadEdge extends GraphEdge {
  /** One piece, or more where the line is open for its label. */
  readonly line: readonly Stroke[];
  /** Tips of its heads. */
  readonly heads: readonly Point[];
  /** Where each line of the label stands. */
  readonly labelAt: readonly Point[];
}

export interface ReadPicture {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly ReadNode[];
  readonly edges: readonly ReadEdge[];
}

/** Coordinates are printed to a tenth of a pixel. */
const NEAR = 0.15;

/** Throws at what is not well formed, not as we draw, or says one thing in marks and another in form. */
export function readPicture(svg: string): ReadPicture {
  const root = readXml(svg);
  must(root.name === 'svg' && classes(root).includes('diagram'), 'the root is no svg.diagram');
  const parts = elements(root);
  must(!svg.includes('<script') && !/ on\w+=/.test(svg.replace(/>[^<]*|"[^"]*"/g, '')), 'something runs');
  const nodes = parts.filter((part) => classes(part).includes('node')).map(readNode);
  const boxes = new Map(nodes.map((node) => [node.id, node.box]));
  must(boxes.size === nodes.length, 'two nodes have one id');
  const rest = parts.filter((part) => !/\b(node|edge)\b/.test(part.attributes.class ?? ''));
  must(/^title,desc(,style)?$/.test(rest.map(({ name }) => name).join()), 'parts that no diagram has');
  return {
    title: textOf(rest[0]!),
    description: textOf(rest[1]!),
    width: number(root, 'width'),
    height: number(root, 'height'),
    nodes,
    edges: parts.filter((part) => classes(part).includes('edge')).map((part) => readEdge(part, boxes)),
  };
}

function readNode(part: XmlElement): ReadNode {
  const id = attribute(part, 'data-node');
  const marks = classes(part).filter((mark) => mark !== 'node' && mark !== 'hub');
  const kind = (marks[0] ?? 'component') as GraphNode['kind'];
  must(marks.length <= 1 && ['component', 'outside', 'foreign', 'silent'].includes(kind), `kind of ${id}`);
  must(part.name === (part.attributes.href === undefined ? 'g' : 'a'), `${id} is a link without an address`);
  const rect = only(part, 'rect');
  const hasBars = elements(part).some((child) => classes(child).includes('bars'));
  must(hasBars === (kind === 'foreign'), `bars of ${id}`);
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => number(rect, key));
  const { lines } = readText(only(part, 'text'));
  return {
    id,
    kind,
    name: lines.join(' '),
    url: part.attributes.href ?? null,
    hub: classes(part).includes('hub'),
    lines,
    box: { x: x!, y: y!, width: width!, height: height! },
  };
}

function readEdge(part: XmlElement, boxes: ReadonlyMap<string, Box>): ReadEdge {
  const [from, to] = [attribute(part, 'data-from'), attribute(part, 'data-to')];
  const name = `the edge ${from} to ${to}`;
  const ends = [from, to].map((id) => boxes.get(id) ?? fail(`${name} ends at a node that is not there`));
  const paths = elements(part).filter((child) => child.name === 'path');
  const line = readPath(attribute(paths[0] ?? fail(`${name} has no line`), 'd'));
  must(classes(paths[0]!).includes('line') && paths.length <= 2, `${name} has other paths`);
  const heads = paths[1] ? readPath(attribute(paths[1], 'd')).map(tipOf) : [];
  const text = elements(part).find((child) => child.name === 'text');
  const { lines, at } = text ? readText(text) : { lines: [], at: [] };
  const initiator = readInitiator(name, line, heads, ends);
  const local = classes(part).includes('local');
  return { from, to, initiator, local, label: lines, line, heads, labelAt: at };
}

/** From the heads alone. A head belongs to the end of the line that it continues, and must touch the node there. */
function readInitiator(
  name: string,
  line: readonly Stroke[],
  heads: readonly Point[],
  boxes: readonly Box[],
): GraphEdge['initiator'] {
  const ends = [line[0]!.points[0]!, line.at(-1)!.points.at(-1)!];
  const headed = ends.map((end) => heads.filter((tip) => distance(tip, end) <= HEAD.length));
  must(headed.flat().length === heads.length, `a head off the line of ${name}`);
  for (const [i, end] of ends.entries()) {
    must(headed[i]!.length <= 1, `${name} has two heads at one end`);
    must(onBorder(headed[i]![0] ?? end, boxes[i]!), `${name} does not end on the border of its node`);
  }
  const [start, finish] = headed.map((tips) => tips.length === 1);
  must(!start || finish!, `${name} has a head at its start alone`);
  return start ? 'either' : finish ? 'from' : 'unstated';
}

/** A closed triangle with two equal sides: the tip lies between them. */
function tipOf({ points: [a, b, c, more], closed }: Stroke): Point {
  must(Boolean(closed && a && b && c && !more), 'a head is no triangle');
  const tip = [a!, b!, c!].find((point, i, all) => {
    const [next, last] = [all[(i + 1) % 3]!, all[(i + 2) % 3]!];
    const sides = [distance(point, next), distance(point, last)];
    return Math.abs(sides[0]! - sides[1]!) < NEAR && sides[0]! > distance(next, last);
  });
  return tip ?? fail('a head points nowhere');
}

function readText(text: XmlElement): { readonly lines: readonly string[]; readonly at: readonly Point[] } {
  // Between two lines stands a blank, for who hears them.
  const spans = elements(text).filter((_, i) => i % 2 === 0);
  const blanks = elements(text).filter((_, i) => i % 2 === 1);
  must(
    blanks.every((blank) => blank.attributes.class === 'blank' && textOf(blank) === ' '),
    'lines run together',
  );
  must(spans.length > 0 && spans.every(({ name }) => name === 'tspan'), 'a text has no lines');
  return {
    lines: spans.map(textOf),
    at: spans.map((span) => ({ x: number(span, 'x'), y: number(span, 'y') })),
  };
}

function onBorder({ x, y }: Point, box: Box, near = NEAR): boolean {
  const [dx, dy] = [Math.min(x - box.x, box.x + box.width - x), Math.min(y - box.y, box.y + box.height - y)];
  return Math.min(dx, dy) >= -near && (Math.abs(dx) <= near || Math.abs(dy) <= near);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function elements({ children }: XmlElement): readonly XmlElement[] {
  return children.map((child) => (typeof child === 'string' ? fail(`a loose text: ${child}`) : child));
}

function only(part: XmlElement, name: string): XmlElement {
  const found = elements(part).filter((child) => child.name === name);
  return found.length === 1 ? found[0]! : fail(`${found.length} <${name}> in one <${part.name}>`);
}

function classes(part: XmlElement): readonly string[] {
  return (part.attributes.class ?? '').split(' ');
}

function attribute(part: XmlElement, name: string): string {
  return part.attributes[name] ?? fail(`<${part.name}> has no ${name}`);
}

function number(part: XmlElement, name: string): number {
  const value = attribute(part, name);
  return /^-?\d+(\.\d)?$/.test(value) ? Number(value) : fail(`${name}="${value}" is no length of ours`);
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) fail(otherwise);
}

function fail(why: string): never {
  throw new Error(why);
}
