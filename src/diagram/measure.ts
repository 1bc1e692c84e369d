/** How large the pieces of a connection diagram are. */
import type { GraphEdge, GraphNode } from './graph.ts';
import { BARS, type LabelFont, NAME } from './picture.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface MeasuredNode extends Size {
  readonly node: GraphNode;
  readonly lines: readonly string[];
}

/** No name is wider than this, even if a word must be broken. */
const WIDEST = 180;

/** Names of more than `wrap` px are broken, between words where it can be; the hub is set in the heavier weight. */
export function measureNode(node: GraphNode, wrap: number): MeasuredNode {
  const weight = node.hub ? 600 : 400;
  const words = node.name.split(' ').map((word) => textWidth(word, NAME.size, weight));
  const lines = wrapText(node.name, NAME.size, Math.min(WIDEST, Math.max(wrap, ...words)), weight);
  const text = Math.max(...lines.map((line) => textWidth(line, NAME.size, weight)));
  const sides = { component: 0, silent: 0, outside: 6, foreign: BARS }[node.kind];
  return {
    node,
    lines,
    width: text + 2 * (NAME.padX + sides),
    height: lines.length * NAME.line + 2 * NAME.padY,
  };
}

export function measureLabel({ label }: GraphEdge, font: LabelFont): Size {
  return {
    width: Math.max(0, ...label.map((line) => textWidth(line, font.size, font.weight))) + 2 * font.padX,
    height: label.length * font.line,
  };
}
