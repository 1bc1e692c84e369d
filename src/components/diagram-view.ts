/** A diagram as a page shows it. */
import type { Catalog, Component, Guide } from '../catalog/model.ts';
import type { Reference } from '../derive/reference.ts';
import { opening } from '../derive/words.ts';
import type { Graph } from '../diagram/graph.ts';
import { hubGraph } from '../diagram/hub-graph.ts';
import { hubLayout } from '../diagram/hub-layout.ts';
import type { Picture } from '../diagram/picture.ts';
import { pictureSvg } from '../diagram/picture-svg.ts';
import { layoutSequence } from '../diagram/sequence-layout.ts';
import { sequenceSvg } from '../diagram/sequence-svg.ts';
import { flat, sequenceOf } from '../diagram/sequence.ts';
import { href } from './href.ts';

export interface DiagramView {
  readonly svg: string;
  readonly title: string;
  readonly width: number;
  readonly file: string;
  readonly legend: readonly string[];
}

/** Null for a component without a connection. */
export function hubView(component: Component, reference: Reference): DiagramView | null {
  const graph = hubGraph(component, reference);
  return graph && diagramView(graph, hubLayout(graph));
}

export function diagramView(graph: Graph, picture: Picture): DiagramView {
  return {
    svg: pictureSvg(graph, picture, { use: 'page', link: href }),
    title: graph.title,
    width: picture.width,
    file: graph.id,
    legend: legendOf(graph),
  };
}

/** Null for a guide without a sequence. */
export function sequenceView(guide: Guide, catalog: Catalog): DiagramView | null {
  const sequence = sequenceOf(guide, catalog);
  if (!sequence) return null;
  const answers = flat(sequence.items).some((item) => item.kind === 'message' && item.reply);
  return {
    svg: sequenceSvg(sequence, { use: 'page', link: href }),
    title: sequence.title,
    width: layoutSequence(sequence).width,
    file: `guides/${sequence.id}`,
    legend: answers ? ['Dashed lines are answers'] : [],
  };
}

/** Only the signs that are there, so that a small diagram has few words under it. */
function legendOf({ nodes, edges }: Graph): readonly string[] {
  const signs: readonly (readonly [boolean, string])[] = [
    [edges.some((edge) => edge.initiator === 'from'), 'an arrow points at the side that listens'],
    [edges.some((edge) => edge.initiator === 'either'), 'with two heads either side may open the connection'],
    [
      edges.some((edge) => edge.initiator === 'unstated'),
      'a line without an arrow: no document says who starts',
    ],
    [edges.some((edge) => edge.local), 'dashed lines stay on the machine'],
    [
      edges.some((edge) => edge.from === edge.to && !edge.local),
      'a loop leads to another one of the same kind',
    ],
    [nodes.some((node) => node.kind === 'outside'), 'round ends mark outside systems'],
    [edges.some((edge) => edge.label.some((line) => line.endsWith('*'))), '* under a condition, told below'],
    [nodes.some((node) => node.kind === 'foreign'), 'double sides mark another product'],
  ];
  const words = signs.filter(([there]) => there).map(([, text]) => text);
  return words.map((text, i) => (i === 0 ? opening(text) : text));
}
