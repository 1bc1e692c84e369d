/** A connection diagram as SVG: lines first, then the boxes over their ends. */
import type { Graph } from './graph.ts';
import { edgeHead, edgeLine } from './edge-path.ts';
import { BARS, LABEL, NAME, type Picture, type PlacedEdge, type PlacedNode } from './picture.ts';
import { element, escapeXml, px } from './svg.ts';
import { svgFigure } from './svg-figure.ts';
import { WHO_STARTS } from './graph.ts';

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
    ...(label.lines.length > 0 ? [text({}, label.lines, label.box, LABEL)] : []),
  );
}

function drawNode({ node, box, lines }: PlacedNode, href: string | null): string {
  const { x, y, width, height } = box;
  const kind = [node.hub ? 'hub' : '', node.kind === 'component' ? '' : node.kind].filter(Boolean);
  const round = { component: 2, foreign: 2, outside: Math.min(height / 2, 18), silent: 8 }[node.kind];
  return element(
    href === null ? 'g' : 'a',
    { 'class': ['node', ...kind].join(' '), href, 'data-node': node.id },
    element('rect', { class: 'box', x, y, width, height, rx: round }),
    ...(node.kind === 'foreign' ? [element('path', { class: 'bars', d: bars(box) })] : []),
    text({ class: 'name' }, lines, box, NAME),
  );
}

function bars({ x, y, width, height }: PlacedNode['box']): string {
  return [x + BARS, x + width - BARS].map((at) => `M${px(at)} ${px(y)}v${px(height)}`).join('');
}

/** Lines in the middle of a box. Latin letters stand about a third of the font size below the middle. */
function text(
  attributes: { readonly class?: string },
  lines: readonly string[],
  box: PlacedNode['box'],
  font: { readonly size: number; readonly line: number },
): string {
  const x = box.x + box.width / 2;
  const first = box.y + (box.height - lines.length * font.line) / 2 + font.line / 2 + font.size * 0.35;
  const spans = lines.map((line, i) =>
    element(
      'tspan',
      { x, y: first + i * font.line, class: line === WHO_STARTS ? 'word' : null },
      escapeXml(line),
    ),
  );
  return element('text', attributes, ...spans);
}
