/** A component that talks to itself: loops hang below its box, their labels below them. */
import type { GraphEdge } from './graph.ts';
import { measureLabel, type Size } from './measure.ts';
import type { Box, LabelFont, PlacedEdge } from './picture.ts';

const HALF = 16;
const DEPTH = 24;
/** From a loop to its label, and from one loop to the next. */
const GAP = { label: 4, loops: 20 } as const;

/** Room that the loops of a box need below it. */
export function measureLoops(loops: readonly GraphEdge[], font: LabelFont): Size {
  if (loops.length === 0) return { width: 0, height: 0 };
  return {
    width: loops.reduce((sum, loop) => sum + loopWidth(loop, font), 0),
    height: DEPTH + GAP.label + Math.max(...loops.map((loop) => measureLabel(loop, font).height)),
  };
}

/** @param box as wide as `measureLoops` asks */
export function placeLoops(loops: readonly GraphEdge[], box: Box, font: LabelFont): readonly PlacedEdge[] {
  const top = box.y + box.height;
  const low = top + DEPTH;
  let x = box.x + (box.width - measureLoops(loops, font).width) / 2;
  return loops.map((edge): PlacedEdge => {
    const centre = x + loopWidth(edge, font) / 2;
    x += loopWidth(edge, font);
    const [a, b] = [centre - HALF, centre + HALF];
    const { width, height } = measureLabel(edge, font);
    return {
      edge,
      points: [
        { x: a, y: top },
        { x: a, y: low },
        { x: b, y: low },
        { x: b, y: top },
      ],
      label: { box: { x: centre - width / 2, y: low + GAP.label, width, height }, lines: edge.label },
    };
  });
}

function loopWidth(loop: GraphEdge, font: LabelFont): number {
  return Math.max(measureLabel(loop, font).width, 2 * HALF) + GAP.loops;
}

export function isLoop({ from, to }: GraphEdge): boolean {
  return from === to;
}
