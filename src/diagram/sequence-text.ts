/** How the words of a sequence are broken: narrow columns, and lines of about one length. */
import { LABEL } from './picture.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Up to this width a label stays on one line, in px; up to the other it is on two. */
const COMFORT = 185;
const MOST = 340;

/** A number stays with the word before it: "UDP 67" is one thing. */
function bound(text: string): string {
  return text.replace(/ (?=\d)/g, '\u00a0');
}

/** The width that a label wants between two lifelines. */
export function wantedWidth(text: string): number {
  const whole = lineWidth(bound(text));
  if (whole <= COMFORT) return whole;
  for (let width = COMFORT; width < MOST; width += 4) {
    if (wrapText(bound(text), LABEL.size, width).length <= 2) return width;
  }
  return MOST;
}

/** As few lines as the width allows: two are parted before the ports, if that can be; else none is much longer. */
export function balanced(text: string, max: number): readonly string[] {
  const lines = wrapText(bound(text), LABEL.size, max);
  if (lines.length === 1) return lines;
  const atComma = lastPart(bound(text));
  if (lines.length === 2 && atComma.every((part) => lineWidth(part) <= max)) return atComma;
  let best = lines;
  for (let width = max - 4; width > max / 2; width -= 4) {
    const narrower = wrapText(bound(text), LABEL.size, width);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** `Downloads the agent,` and `TCP 80`. */
function lastPart(text: string): readonly string[] {
  const comma = text.lastIndexOf(', ');
  return comma < 0 ? [text] : [text.slice(0, comma + 1), text.slice(comma + 2)];
}

/** Width of lines of a label, in px. */
export function linesWidth(lines: readonly string[]): number {
  return Math.max(...lines.map(lineWidth));
}

function lineWidth(line: string): number {
  return textWidth(line, LABEL.size);
}
