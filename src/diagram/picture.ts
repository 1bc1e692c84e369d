/** A connection diagram with everything in its place, in px from the top left corner. */
import type { GraphEdge, GraphNode } from './graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode {
  readonly node: GraphNode;
  readonly box: Box;
  /** Its name, broken. */
  readonly lines: readonly string[];
}

export interface PlacedLabel {
  readonly box: Box;
  readonly lines: readonly string[];
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** Corners of an orthogonal line from the border of `from` to the border of `to`. */
  readonly points: readonly Point[];
  readonly label: PlacedLabel;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** In which the labels of its edges are measured and set. */
  readonly font: LabelFont;
}

/** Sizes that layouts and drawing agree on, in px; DIAGRAM_RULES has the fonts. */
export const NAME = { size: 14, line: 18, padX: 10, padY: 8 } as const;
export const LABEL = { size: 13, line: 16, padX: 4, weight: 400 } as const;
/** A map's numbers are what one looks for. */
export const NUMBER = { size: 15, line: 18, padX: 4, weight: 600 } as const;
export type LabelFont = typeof LABEL | typeof NUMBER;
/** Room for an arrowhead and a bit of its line. */
export const HEAD = { length: 9, half: 4, stem: 16 } as const;
/** Bars of another product's component stand this far inside its box. */
export const BARS = 5;
