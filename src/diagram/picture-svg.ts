/** A connection diagram as SVG: lines first, then the boxes over their ends. */
import { type Graph, type GraphEdge, WHO_STARTS } from './graph.ts';
import { edgeHead, edgeLine } from './edge-path.ts';
import { type LabelFont, NUMBER, type Picture, type PlacedEdge, type PlacedNode } from './picture.ts';
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
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const body = [
    ...picture.edges.map((placed) => drawEdge(placed, picture.font, names)),
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

/** For those who hear it, an edge is a picture of its own: who, to whom, over what. */
function drawEdge(placed: PlacedEdge, font: LabelFont, names: ReadonlyMap<string, string>): string {
  const { edge, label } = placed;
  const head = edgeHead(placed);
  return element(
    'g',
    {
      'class': edge.local ? 'edge local' : 'edge',
      'role': 'img',
      'aria-label': edgeWords(edge, names),
      'data-from': edge.from,
      'data-to': edge.to,
    },
    element('path', { class: 'line', d: edgeLine(placed) }),
    ...(head ? [element('path', { d: head })] : []),
    ...(label.lines.length > 0
      ? [textLines(font === NUMBER ? { class: 'number' } : {}, label.lines, label.box, font)]
      : []),
  );
}

function edgeWords({ from, to, initiator, label }: GraphEdge, names: ReadonlyMap<string, string>): string {
  const ends = { from: ' connects to ', either: ' and ', unstated: ' and ' }[initiator];
  const who = { from: '', either: ', either may start', unstated: `, ${WHO_STARTS}` }[initiator];
  const ports = label.filter((line) => line !== WHO_STARTS).join(', ');
  return `${names.get(from)}${ends}${names.get(to)}${who}: ${ports}`;
}

function drawNode({ node, box, lines }: PlacedNode, href: string | null): string {
  const kind = [node.hub ? 'hub' : '', node.kind === 'component' ? '' : node.kind].filter(Boolean);
  return element(
    href === null ? 'g' : 'a',
    { 'class': ['node', ...kind].join(' '), href, 'data-node': node.id },
    ...nodeParts(node.kind, box, lines),
  );
}
