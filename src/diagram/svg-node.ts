/** Pieces that every diagram has: the box of a component, and lines of text. */
import { type NodeKind, WHO_STARTS } from './graph.ts';
import { BARS, type Box, NAME } from './picture.ts';
import { element, escapeXml, px } from './svg.ts';

/** The box of a component with its name, by what kind of thing it is. */
export function nodeParts(kind: NodeKind, box: Box, lines: readonly string[]): readonly string[] {
  const round = { component: 2, foreign: 2, outside: Math.min(box.height / 2, 18), silent: 8 }[kind];
  const { x, y, width, height } = box;
  return [
    element('rect', { class: 'box', x, y, width, height, rx: round }),
    ...(kind === 'foreign' ? [element('path', { class: 'bars', d: bars(box) })] : []),
    textLines({ class: 'name' }, lines, box, NAME),
  ];
}

/** Who hears the lines hears their words apart; a blank of any size would move the line before it. */
const BLANK = '<tspan class="blank"> </tspan>';

function bars({ x, y, width, height }: Box): string {
  return [x + BARS, x + width - BARS].map((at) => `M${px(at)} ${px(y)}v${px(height)}`).join('');
}

/**
 * Lines in the middle of a box, or from its left side where the class is `start`. Latin letters stand about a third
 * of the font size below the middle.
 */
export function textLines(
  attributes: { readonly class?: string },
  lines: readonly string[],
  box: Box,
  font: { readonly size: number; readonly line: number },
): string {
  const x = attributes.class?.includes('start') ? box.x : box.x + box.width / 2;
  const first = box.y + (box.height - lines.length * font.line) / 2 + font.line / 2 + font.size * 0.35;
  const spans = lines.map((line, i) =>
    element(
      'tspan',
      { x, y: first + i * font.line, class: line === WHO_STARTS ? 'word' : null },
      escapeXml(line),
    ),
  );
  return element('text', attributes, spans.join(BLANK));
}
