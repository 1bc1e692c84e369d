import { describe, expect, it } from 'vitest';
import type { Box, PlacedEdge, PlacedNode, Point } from './picture.ts';
import { straightened } from './straighten.ts';

const node = (id: string, box: Box): PlacedNode => ({
  node: { id, kind: 'component', name: id, url: null, hub: false },
  box,
  lines: [id],
});
const nodes = [
  node('a', { x: 0, y: 0, width: 50, height: 60 }),
  node('b', { x: 200, y: 0, width: 50, height: 60 }),
];

function edge(points: readonly (readonly [number, number])[], label: Partial<Box> = {}): PlacedEdge {
  return {
    edge: { from: 'a', to: 'b', initiator: 'from', local: false, label: ['1'] },
    points: points.map(([x, y]): Point => ({ x, y })),
    label: { box: { x: 140, y: 22, width: 20, height: 18, ...label }, lines: ['1'] },
  };
}

const pointsOf = (edges: readonly PlacedEdge[]) =>
  straightened({ nodes, edges }).map(({ points }) => points.map(({ x, y }) => [x, y]));

const stepped = edge([
  [50, 27],
  [100, 27],
  [100, 31],
  [200, 31],
]);

describe('straightened', () => {
  it('moves the end of a line along its box until the line is straight', () => {
    expect(pointsOf([stepped])).toEqual([
      [
        [50, 31],
        [200, 31],
      ],
    ]);
  });

  it('takes the label along', () => {
    const [moved] = straightened({
      nodes,
      edges: [
        edge(
          [
            [50, 27],
            [100, 27],
            [100, 31],
            [200, 31],
          ],
          { x: 60, y: 18 },
        ),
      ],
    });
    expect(moved!.label.box.y).toBe(22);
  });

  it('leaves a step that is meant, and one at a corner', () => {
    const far = edge([
      [50, 20],
      [100, 20],
      [100, 31],
      [200, 31],
    ]);
    expect(pointsOf([far])).toEqual([far.points.map(({ x, y }) => [x, y])]);
    const corner = edge(
      [
        [50, 57],
        [100, 57],
        [100, 59],
        [200, 59],
      ],
      { y: 50 },
    );
    expect(pointsOf([corner])[0]).not.toContainEqual([50, 59]);
  });

  it('moves the other end where another line, or its label, would be in the way, and leaves what has both', () => {
    const beside = edge(
      [
        [50, 35],
        [120, 35],
        [120, 50],
        [200, 50],
      ],
      { y: 41, x: 150 },
    );
    const label = edge(
      [
        [50, 50],
        [200, 50],
      ],
      { x: 70, y: 30, height: 25 },
    );
    const other = [
      [50, 27],
      [200, 27],
    ];
    expect(pointsOf([stepped, beside])[0]).toEqual(other);
    expect(pointsOf([stepped, label])[0]).toEqual(other);
    const above = edge(
      [
        [130, 22],
        [200, 22],
      ],
      { y: 0 },
    );
    expect(pointsOf([stepped, beside, above])[0]).toHaveLength(4);
  });
});
