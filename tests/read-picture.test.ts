/** The readers of drawn diagrams refuse what a viewer would misread: they are only worth what they refuse. */
import { describe, expect, it } from 'vitest';
import type { Graph } from '../src/diagram/graph.ts';
import { hubLayout } from '../src/diagram/hub-layout.ts';
import { pictureSvg } from '../src/diagram/picture-svg.ts';
import { readPath } from './read-path.ts';
import { readPicture } from './read-picture.ts';
import { readXml, textOf } from './read-xml.ts';

const graph: Graph = {
  id: 'p/hub',
  title: 'Connections of "hub"',
  description: 'hub & peers',
  nodes: [
    { id: 'n0', kind: 'component', name: 'Hub', url: '/products/p/hub/', hub: true },
    { id: 'n1', kind: 'outside', name: 'SQL <Server>', url: '/products/p/sql/', hub: false },
    { id: 'n2', kind: 'foreign', name: 'Other, of Q', url: '/products/q/other/', hub: false },
  ],
  edges: [
    { from: 'n0', to: 'n1', initiator: 'from', local: false, label: ['TCP 1', 'UDP 2'] },
    { from: 'n0', to: 'n2', initiator: 'either', local: true, label: ['TCP 3'] },
  ],
};
const svg = pictureSvg(graph, hubLayout(graph), { use: 'file', link: (path) => path });

/** The picture with one thing changed, which must be there. */
function changed(from: string | RegExp, to: string): () => unknown {
  const other = svg.replace(from, to);
  expect(other).not.toBe(svg);
  return () => readPicture(other);
}

describe('readPicture', () => {
  it('reads what is drawn', () => {
    const { title, description, nodes, edges } = readPicture(svg);
    expect({ title, description }).toEqual({ title: graph.title, description: graph.description });
    expect([...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))).toMatchObject(graph.nodes);
    expect(edges).toMatchObject(graph.edges);
    expect(edges.map(({ heads, labelAt }) => [heads.length, labelAt.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('knows no arrow but by its heads', () => {
    // Without its head, the line ends short of the node.
    expect(changed(/<path( class="head")? d="M[^"]*z"\/>/, '')).toThrow('border');
    const silent = {
      ...graph,
      nodes: graph.nodes.slice(0, 2),
      edges: [{ ...graph.edges[0]!, initiator: 'unstated' as const }],
    };
    const drawn = pictureSvg(silent, hubLayout(silent), { use: 'file', link: (path) => path });
    expect(readPicture(drawn).edges.map((edge) => edge.initiator)).toEqual(['unstated']);
  });

  it('refuses an arrow that points the other way, or off its node', () => {
    expect(changed(/data-from="n0" data-to="n1"/, 'data-from="n1" data-to="n0"')).toThrow('border');
    const tip = /(d="M)([\d.]+)( [\d.]+l[^"]*z")/;
    const x = Number(tip.exec(svg)![2]);
    expect(changed(tip, `$1${x - 3}$3`)).toThrow('border');
    expect(changed(tip, `$1${x - 40}$3`)).toThrow('off the line');
    expect(changed(tip, '$1"')).toThrow('no path');
  });

  it('refuses marks that the form denies', () => {
    expect(changed(/<path class="bars"[^>]*>/, '')).toThrow('bars of n2');
    expect(changed('node foreign', 'node outside')).toThrow('bars of n2');
    expect(changed('data-to="n1"', 'data-to="n9"')).toThrow('not there');
    expect(changed('data-node="n1"', 'data-node="n0"')).toThrow('one id');
  });

  it('refuses scripts and loose parts', () => {
    expect(changed('<title', '<script/><title')).toThrow('something runs');
    expect(changed('<rect', '<rect onload="x"')).toThrow('something runs');
    expect(changed('</svg>', '<circle r="1"/></svg>')).toThrow('no diagram has');
    expect(changed('</svg>', 'text</svg>')).toThrow('loose text');
  });
});

describe('readXml', () => {
  it('reads elements, attributes and texts', () => {
    const root = readXml('<a b="1 &amp; 2" c=\'"\'>x<d/>&#60;&#x3e;&lt;</a >\n');
    expect(root).toMatchObject({ name: 'a', attributes: { b: '1 & 2', c: '"' } });
    expect(textOf(root)).toBe('x<><');
  });

  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    'x<a/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    '<a b/>',
    '<a>&</a>',
    '<a>& b;</a>',
    '<a>&nbsp;</a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a>\uD800</a>',
    '<a>\uFFFF</a>',
    '<a>&#1;</a>',
    '<1/>',
    '<a><!-- x --></a>',
    '',
  ])('refuses %j', (text) => {
    expect(() => readXml(text)).toThrow();
  });
});

describe('readPath', () => {
  it('reads lines with corners, gaps and heads', () => {
    expect(readPath('M1 2H9Q10 2 10 3V7M10 9L20 9')).toEqual([
      {
        points: [
          { x: 1, y: 2 },
          { x: 9, y: 2 },
          { x: 10, y: 2 },
          { x: 10, y: 7 },
        ],
        closed: false,
      },
      {
        points: [
          { x: 10, y: 9 },
          { x: 20, y: 9 },
        ],
        closed: false,
      },
    ]);
    expect(readPath('M10 10l-9 4v-8z')).toEqual([
      {
        points: [
          { x: 10, y: 10 },
          { x: 1, y: 14 },
          { x: 1, y: 6 },
        ],
        closed: true,
      },
    ]);
  });

  it.each(['', 'L1 1', 'M1', 'M1 NaN', 'M1 1C1 1 1 1 1 1', 'M1 1zL2 2', '1 1M2 2', 'M1e5 2'])(
    'refuses %j',
    (data) => {
      expect(() => readPath(data)).toThrow();
    },
  );
});
