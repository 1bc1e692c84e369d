/** A connection diagram as Mermaid's flowchart: what the picture says, as text that anyone can copy. */
import type { Graph, GraphEdge, GraphNode, NodeKind } from './graph.ts';
import { mermaidLines, mermaidText, mermaidUrl } from './mermaid-text.ts';

/** Shapes tell apart what colour must not: a stadium is an outside system, bars are another product. */
const SHAPES: Record<NodeKind, readonly [string, string]> = {
  component: ['[', ']'],
  outside: ['([', '])'],
  foreign: ['[[', ']]'],
  silent: ['(', ')'],
};

/** `from` opens the connection; either side may; nobody says. Dotted where it stays on the machine. */
const ARROWS: Record<GraphEdge['initiator'], { readonly network: string; readonly local: string }> = {
  from: { network: '-->', local: '-.->' },
  either: { network: '<-->', local: '<-.->' },
  unstated: { network: '---', local: '-.-' },
};

/** Mermaid refuses more edges, unless whoever draws the text sets its `maxEdges` higher; the text cannot. */
const MOST_EDGES = 500;

/** @param link the address of a page from its path: with the base or the origin of the site */
export function flowchart(graph: Graph, link: (path: string) => string): string {
  const hubs = graph.nodes.filter((node) => node.hub).map((node) => node.id);
  return [
    'flowchart LR',
    ...(graph.edges.length > MOST_EDGES
      ? [`%% Mermaid draws this with maxEdges at ${graph.edges.length} or more.`]
      : []),
    `accTitle: ${mermaidText(graph.title)}`,
    `accDescr: ${mermaidText(graph.description)}`,
    ...graph.nodes.map(nodeLine),
    ...graph.edges.map(edgeLine),
    ...graph.nodes.flatMap(({ id, url }) => (url ? [`click ${id} href "${mermaidUrl(link(url))}"`] : [])),
    ...(hubs.length > 0 ? ['classDef hub stroke-width:3px', `class ${hubs.join(',')} hub`] : []),
  ]
    .map((line, i) => `${i === 0 ? '' : '  '}${line}\n`)
    .join('');
}

function nodeLine({ id, kind, name }: GraphNode): string {
  const [open, close] = SHAPES[kind];
  return `${id}${open}"${mermaidText(name)}"${close}`;
}

function edgeLine({ from, to, initiator, local, label }: GraphEdge): string {
  const arrow = ARROWS[initiator][local ? 'local' : 'network'];
  // Mermaid takes two bars with nothing between them for a mistake.
  const words = label.length > 0 ? `|"${mermaidLines(label)}"|` : '';
  return `${from} ${arrow}${words} ${to}`;
}
