/** A message of a sequence: its number, its line with an arrowhead or a cross, and its words. */
import { HEAD, LABEL } from './picture.ts';
import type { Message } from './sequence.ts';
import { CROSS, SELF, type PlacedMessage } from './sequence-picture.ts';
import { element, escapeXml, px } from './svg.ts';
import { textLines } from './svg-node.ts';

/** @param names of participants by their ids */
export function drawMessage(placed: PlacedMessage, names: ReadonlyMap<string, string>): string {
  const { message, from, y, radius, label } = placed;
  const { number } = message;
  return element(
    'g',
    {
      'class': message.reply ? 'reply' : null,
      'role': 'img',
      'aria-label': sentence(message, names),
      'data-from': message.from,
      'data-to': message.to,
    },
    element('path', { class: 'line', d: linePath(placed) }),
    message.lost
      ? element('path', { class: 'cross', d: crossPath(placed) })
      : element('path', { d: headPath(placed) }),
    element('circle', { class: 'step', cx: from, cy: y, r: radius }),
    element('text', { class: 'count', x: from, y: y + 4 }, escapeXml(String(number))),
    textLines(isSelf(message) ? { class: 'start' } : {}, label.lines, label.box, LABEL),
  );
}

/** What the arrow shows, for those who do not see it. */
function sentence(
  { number, from, to, label, reply, lost }: Message,
  names: ReadonlyMap<string, string>,
): string {
  const ends = from === to ? names.get(from) : `${names.get(from)} to ${names.get(to)}`;
  const kind = [reply ? 'reply' : '', lost ? 'does not arrive' : ''].filter(Boolean).join(', ');
  return `${number}. ${ends}${kind ? ` (${kind})` : ''}: ${label}`;
}

function isSelf({ from, to }: Message): boolean {
  return from === to;
}

/** The way that the arrowhead points: 1 is to the right. */
function way({ from, to }: PlacedMessage): 1 | -1 {
  return to > from ? 1 : -1;
}

/** The line ends inside the arrowhead, or at the cross. */
function linePath(placed: PlacedMessage): string {
  const { message, from, to, y, end } = placed;
  const stop = to - way(placed) * (message.lost ? CROSS.before : HEAD.length - 1);
  const out = isSelf(message) ? `H${px(from + SELF.width)}V${px(end)}` : '';
  return `M${px(from)} ${px(y)}${out}H${px(stop)}`;
}

function headPath(placed: PlacedMessage): string {
  const back = -way(placed) * HEAD.length;
  return `M${px(placed.to)} ${px(placed.end)}l${back} ${-HEAD.half}v${2 * HEAD.half}z`;
}

function crossPath(placed: PlacedMessage): string {
  const { half, before } = CROSS;
  const [x, y] = [placed.to - way(placed) * before, placed.end];
  return `M${px(x - half)} ${px(y - half)}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`;
}
