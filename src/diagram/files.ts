/** Every diagram as two files beside each other: the text and the picture. */
import type { Catalog, Component, Guide } from '../catalog/model.ts';
import type { Reference } from '../derive/reference.ts';
import { flowchart } from './flowchart.ts';
import type { Graph } from './graph.ts';
import { hubGraph } from './hub-graph.ts';
import { hubLayout } from './hub-layout.ts';
import type { Picture } from './picture.ts';
import { pictureSvg } from './picture-svg.ts';
import type { ProductMaps } from './product-maps.ts';
import { sequenceMermaid } from './sequence-mermaid.ts';
import { sequenceSvg } from './sequence-svg.ts';
import { sequenceOf } from './sequence.ts';

export interface DiagramFile {
  /** Under `/diagrams/`, as in `altiris-deployment-server-6-x/aclient.svg`. */
  readonly path: string;
  readonly text: () => string;
}

/** Address of a page from its path: with the base of the site. */
type Link = (path: string) => string;

/** None for a component without a connection. */
export function hubFiles(component: Component, reference: Reference, link: Link): readonly DiagramFile[] {
  const graph = hubGraph(component, reference);
  return graph ? files(graph, () => hubLayout(graph), link) : [];
}

/** The text always, the picture where there is one. */
export function mapFiles({ whole, parts }: ProductMaps, link: Link): readonly DiagramFile[] {
  return [whole, ...parts].flatMap(({ graph, picture }) => files(graph, picture && (() => picture), link));
}

/** None for a guide without a sequence. */
export function sequenceFiles(guide: Guide, catalog: Catalog, link: Link): readonly DiagramFile[] {
  const sequence = sequenceOf(guide, catalog);
  if (!sequence) return [];
  const path = `guides/${sequence.id}`;
  return [
    { path: `${path}.mmd`, text: () => sequenceMermaid(sequence, link) },
    { path: `${path}.svg`, text: () => sequenceSvg(sequence, { use: 'file', link }) },
  ];
}

function files(graph: Graph, picture: (() => Picture) | null, link: Link): readonly DiagramFile[] {
  const text = { path: `${graph.id}.mmd`, text: () => flowchart(graph, link) };
  if (!picture) return [text];
  return [text, { path: `${graph.id}.svg`, text: () => pictureSvg(graph, picture(), { use: 'file', link }) }];
}
