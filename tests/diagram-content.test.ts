/**
 * Every connection diagram of the shipped content: Mermaid's own parser reads the text, and the picture is read by its
 * geometry; both must say what the graph says, and the picture must be readable.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { connectionsOf } from '../src/derive/connections.ts';
import { flowchart } from '../src/diagram/flowchart.ts';
import type { Graph } from '../src/diagram/graph.ts';
import { hubGraph } from '../src/diagram/hub-graph.ts';
import { hubLayout } from '../src/diagram/hub-layout.ts';
import { layOutWithElk } from '../src/diagram/map-layout.ts';
import type { Picture } from '../src/diagram/picture.ts';
import { pictureSvg } from '../src/diagram/picture-svg.ts';
import { productMaps } from '../src/diagram/product-maps.ts';
import { readFlowchart } from './mermaid-parser.ts';
import { complaints } from './picture-geometry.ts';
import { FOLLOWED, PRINTED } from './printed-links.ts';
import { readPicture } from './read-picture.ts';
import { referenceOf } from './reference.ts';

const reference = referenceOf('content');
const { catalog } = reference;
const link = (path: string) => path;
const slug = (url: string) => url.split('/').at(-2) ?? url;

/** The words of a name, however it is broken. */
const joined = ({ name }: { readonly name: string }) => name.replaceAll(/\s/g, '');

async function expectSame(graph: Graph, picture: Picture): Promise<void> {
  const text = await readFlowchart(flowchart(graph, link));
  expect(text).toEqual({ ...pick(graph), direction: 'LR' });
  const drawn = readPicture(pictureSvg(graph, picture, { use: 'file', link }));
  const byId = new Map(drawn.nodes.map((node) => [node.id, node]));
  expect(byId.size).toBe(graph.nodes.length);
  for (const node of graph.nodes) {
    const { id, kind, url, hub } = byId.get(node.id)!;
    expect({ id, kind, url, hub, name: joined(byId.get(node.id)!) }).toEqual({ ...node, name: joined(node) });
  }
  expect(
    drawn.edges.map(({ from, to, initiator, local, label }) => ({ from, to, initiator, local, label })),
  ).toEqual(graph.edges);
  expect(complaints(picture)).toEqual([]);
}

function pick({ title, description, nodes, edges }: Graph) {
  return { title, description, nodes, edges };
}

const hubs = [...catalog.components.values()].flatMap((component) => hubGraph(component, reference) ?? []);

describe('hubs', () => {
  it('are there for every component that talks to something', () => {
    const talking = new Set(connectionsOf(catalog).flatMap(({ from, to }) => [from, to]));
    talking.delete('unstated');
    expect(hubs.map(({ id }) => id).sort()).toEqual([...talking].sort());
  });

  it.each(hubs)('$id', (graph) => expectSame(graph, hubLayout(graph)));
});

describe('maps', () => {
  it.each([...catalog.products.values()])('$id', async (product) => {
    const maps = (await productMaps(product, reference, layOutWithElk))!;
    expect(maps.parts).toEqual([]);
    await expectSame(maps.whole.graph, maps.whole.picture!);
    const again = (await productMaps(product, reference, layOutWithElk))!;
    const svg = ({ whole }: typeof maps) => pictureSvg(whole.graph, whole.picture!, { use: 'file', link });
    expect(svg(again)).toBe(svg(maps));
  });
});

describe('the map of Configuration Manager 2007', () => {
  let rows: readonly string[] = [];
  beforeAll(async () => {
    const product = catalog.products.get('microsoft-configuration-manager-2007')!;
    const { whole } = (await productMaps(product, reference, layOutWithElk))!;
    const { nodes, edges } = readPicture(pictureSvg(whole.graph, whole.picture!, { use: 'file', link }));
    const at = (id: string) => slug(nodes.find((node) => node.id === id)!.url ?? 'unstated');
    const arrow = { from: '->', either: '<>', unstated: '--' };
    rows = edges.flatMap(({ from, to, initiator, label }) =>
      label[0]!.split(', ').map((number) => `${number} ${at(from)} ${arrow[initiator]} ${at(to)}`),
    );
  });

  it('draws every printed connection with its number and its arrow, and no other with a number of the document', () => {
    const numbered = rows.filter((row) => !row.startsWith('+'));
    const silent = numbered.filter((row) => row.includes('--'));
    expect(silent).toEqual(['11 network-access-protection-client -- unstated']);
    // The arrow of link 30 to the Reporting Services point is drawn with that of link 45, which the pages follow.
    const printed = PRINTED.filter((row) => row !== '30 site-server -> reporting-services-point');
    expect(numbered.filter((row) => !silent.includes(row)).sort()).toEqual([...printed, ...FOLLOWED].sort());
  });

  it('numbers the others apart from the document', () => {
    const ours = rows.filter((row) => row.startsWith('+'));
    expect(ours.map((row) => row.split(' ')[0])).toEqual(ours.map((_, i) => `+${i + 1}`));
  });
});
