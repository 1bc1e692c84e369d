/** Each complaint is made of a picture that deserves it, and of a good one none. */
import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../src/diagram/graph.ts';
import { type Box, LABEL, type Picture, type PlacedEdge, type PlacedNode } from '../src/diagram/picture.ts';
import { complaints } from './picture-geometry.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const at = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([x, y]) => ({ x, y }));

function node(id: string, place: Box, lines: readonly string[] = [id]): PlacedNode {
  const graphNode: GraphNode = { id, kind: 'component', name: lines.join(' '), url: null, hub: false };
  return { node: graphNode, box: place, lines };
}

function edge(from: string, to: string, points: PlacedEdge['points'], label: Box): PlacedEdge {
  const graphEdge: GraphEdge = { from, to, initiator: 'from', local: false, label: ['1'] };
  return { edge: graphEdge, points, label: { box: label, lines: ['1'] } };
}

const a = node('a', box(10, 10, 80, 40));
const b = node('b', box(210, 10, 80, 40));
const c = node('c', box(210, 100, 80, 40));
const ab = edge('a', 'b', at([90, 20], [210, 20]), box(140, 12, 20, 16));
const ac = edge('a', 'c', at([90, 40], [120, 40], [120, 120], [210, 120]), box(140, 112, 20, 16));
const loop = edge('a', 'a', at([20, 50], [20, 70], [60, 70], [60, 50]), box(30, 75, 20, 16));
const good: Picture = { width: 300, height: 150, font: LABEL, nodes: [a, b, c], edges: [ab, ac, loop] };

const badly = (change: Partial<Picture>) => complaints({ ...good, ...change });
const withEdge = (changed: Partial<PlacedEdge>) => badly({ edges: [{ ...ab, ...changed }, ac, loop] });
const withB = (changed: Partial<PlacedNode>) => badly({ nodes: [a, { ...b, ...changed }, c] });

describe('complaints', () => {
  it('has none about a good picture, nor about things that touch', () => {
    expect(complaints(good)).toEqual([]);
    expect(withEdge({ label: { box: box(100, 12, 100, 16), lines: ['1'] } })).toEqual([]);
    // By one pixel, which nobody sees.
    expect(withEdge({ label: { box: box(105, 25, 40, 16), lines: ['1'] } })).toEqual([]);
    // Its own label, and one that is not drawn, may stand anywhere.
    expect(withEdge({ label: { box: box(0, 0, 0, 0), lines: [] } })).toEqual([]);
  });

  it('sees boxes over boxes', () => {
    expect(badly({ nodes: [a, b, c, node('d', box(280, 100, 20, 20))] })).toEqual(['node c over node d']);
    expect(withEdge({ label: { box: box(240, 12, 20, 16), lines: ['1'] } })).toEqual([
      'label of edge a to b (1) over node b',
    ]);
    expect(withEdge({ label: { box: box(30, 89, 20, 16), lines: ['1'] } })).toEqual([
      'label of edge a to b (1) over label of edge a to a (1)',
    ]);
  });

  it('sees lines through what is not theirs', () => {
    const d = node('d', box(150, 14, 20, 34));
    expect(badly({ nodes: [a, b, c, d] })).toContain('edge a to b (1) through node d');
    const under = edge('a', 'b', at([90, 30], [150, 30], [150, 15], [210, 15]), box(100, 55, 10, 16));
    expect(badly({ edges: [ab, under] })).toEqual(['edge a to b (1) through label of edge a to b (1)']);
  });

  it('sees a line through its own node', () => {
    expect(withEdge({ points: at([10, 45], [210, 45]) })).toContain('edge a to b (1) through node a');
    expect(withEdge({ points: at([90, 20], [290, 20]) })).toEqual(['edge a to b (1) through node b']);
  });

  it('sees lines that run in one, but not lines that meet at a corner or cross', () => {
    const same = edge('a', 'b', at([90, 20], [190, 20], [190, 40], [210, 40]), box(110, 55, 10, 16));
    expect(badly({ edges: [ab, same] })).toContain('edge a to b (1) along edge a to b (1)');
    const across = edge('a', 'b', at([90, 30], [190, 30], [190, 15], [210, 15]), box(130, 55, 10, 16));
    expect(badly({ edges: [ab, across] })).toEqual([]);
  });

  it('sees a label over an arrowhead, its own or not', () => {
    const label = { box: box(185, 12, 20, 16), lines: ['1'] };
    expect(withEdge({ label })).toEqual(['label of edge a to b (1) over the head of edge a to b (1)']);
    expect(withEdge({ edge: { ...ab.edge, initiator: 'unstated' }, label })).toEqual([]);
    const early = { box: box(95, 12, 20, 16), lines: ['1'] };
    expect(withEdge({ label: early })).toEqual([]);
    expect(withEdge({ edge: { ...ab.edge, initiator: 'either' }, label: early })).toHaveLength(1);
  });

  it('sees lines that hang in the air', () => {
    expect(withEdge({ points: at([95, 20], [210, 20]) })).toEqual([
      'edge a to b (1) does not begin on the border of a',
    ]);
    expect(withEdge({ points: at([90, 20], [205, 20]) })).toEqual([
      'edge a to b (1) does not end on the border of b',
    ]);
    // In the line of a side, but beyond its corner.
    expect(withEdge({ points: at([90, 20], [90, 5], [210, 5]) })).toEqual([
      'edge a to b (1) does not end on the border of b',
    ]);
    expect(withEdge({ points: at([90, 20]) })).toContain('edge a to b (1) has no line');
    expect(badly({ nodes: [a, c] })).toEqual(['edge a to b (1) does not end on the border of b']);
  });

  it('sees lines askew', () => {
    expect(withEdge({ points: at([90, 20], [210, 22]) })).toEqual(['edge a to b (1) is not orthogonal']);
    expect(withEdge({ points: at([90, 20], [90, 20], [210, 20]) })).toEqual([
      'edge a to b (1) has a piece without a length',
    ]);
  });

  it('sees what is cut off', () => {
    expect(badly({ width: 289 })).toEqual(['node b outside the picture', 'node c outside the picture']);
    expect(badly({ height: 139 })).toEqual(['node c outside the picture']);
    const high = { box: box(140, -1, 20, 16), lines: ['1'] };
    expect(withEdge({ label: high })).toEqual(['label of edge a to b (1) outside the picture']);
    expect(withEdge({ points: at([90, 20], [100, 20], [100, -5], [205, -5], [205, 20], [210, 20]) })).toEqual(
      ['edge a to b (1) outside the picture'],
    );
    expect(withEdge({ points: at([NaN, 20], [210, 20]) })).toContain('edge a to b (1) outside the picture');
  });

  it('sees texts that do not fit', () => {
    expect(withB({ lines: ['Deployment Server'] })).toEqual([
      'name of b wider than its box: Deployment Server',
    ]);
    expect(withB({ lines: ['a', 'b', 'c'] })).toEqual(['name of b higher than its box']);
    expect(withEdge({ label: { box: box(140, 12, 20, 16), lines: ['TCP 445', '2'] } })).toEqual([
      'label of edge a to b (1) wider than its box: TCP 445',
      'label of edge a to b (1) higher than its box',
    ]);
  });

  it('takes the hub for the heavier text that it is', () => {
    const [name, width] = ['Deployment', 90];
    const light = node('b', { ...b.box, width }, [name]);
    const heavy = { ...light, node: { ...light.node, hub: true } };
    expect(badly({ nodes: [a, light, c] })).toEqual([]);
    expect(badly({ nodes: [a, heavy, c] })).toEqual([`name of b wider than its box: ${name}`]);
  });
});
