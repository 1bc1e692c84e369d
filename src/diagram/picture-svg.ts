/** A connection diagram as SVG: lines first, then the boxes over their ends. */
import type { Graph } from './graph.ts';
import { edgeHead, edgeLine } from './edge-path.ts';
import { LABEL, type Picture, type PlacedEdge, type PlacedNode } from './picture.ts';
import { element } from './svg.ts';
import { svgFigure } from './svg-figure.ts';
import { nodeParts, textLines } from './svg-node.ts';

export interface DrawOptions {
  /** Inside a page, or a file of its own. */
  readonly use: 'page' | 'file';
  /** The address of a page from its path: with the base of the site. */
  readonly link: (path: string) => string;
}

/** @returns the same bytes for the same graph and picture */
export function pictureSvg(graph: Graph, picture: Picture, { use, link }: DrawOptions): string {
  const body = [
    ...picture.edges.map(drawEdge),
    // On its own page the hub leads nowhere new.
    ...picture.nodes.map((placed) =>
      drawNode(
        placed,
        placed.node.url && !(use === 'page' && placed.node.hub) ? link(placed.node.url) : null,
      ),
    ),
  ].join('');
  const { width, height } = picture;
  const head = { id: svgId(graph.id), title: graph.title, description: graph.description, width, height };
  return svgFigure(head, body, use);
}

/** `product/component` → `product-component`, with a prefix that no section of a page has. */
function svgId(id: string): string {
  return `diagram-${id.replaceAll('/', '-')}`;
}

function drawEdge(placed: PlacedEdge): string {
  const { edge, label } = placed;
  const head = edgeHead(placed);
  return element(
    'g',
    { 'class': edge.local ? 'edge local' : 'edge', 'data-from': edge.from, 'data-to': edge.to },
    element('path', { class: 'line', d: edgeLine(placed) }),
    ...(head ? [element('path', { d: head })] : []),
    ...(label.lines.length > 0 ? [textLines({}, label.lines, label.box, LABEL)] : []),
  );
}

function drawNode({ node, box, lines }: PlacedNode, href: string | null): string {
  const kind = [node.hub ? 'hub' : '', node.kind === 'component' ? '' : node.kind].filter(Boolean);
  return element(
    href === null ? 'g' : 'a',
    { 'class': ['node', ...kind].join(' '), href, 'data-node': node.id },
    ...nodeParts(node.kind, box, lines),
  );
}
