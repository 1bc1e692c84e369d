/** A sequence as SVG: lifelines first, then frames, messages and notes over them, and the boxes of participants. */
import { HEAD, LABEL, type Box } from './picture.ts';
import type { DrawOptions } from './picture-svg.ts';
import type { SequenceDiagram } from './sequence.ts';
import { drawMessage } from './sequence-arrow.ts';
import { layoutSequence } from './sequence-layout.ts';
import {
  TAB_WORDS,
  type PlacedFrame,
  type PlacedItem,
  type PlacedNote,
  type PlacedParticipant,
} from './sequence-picture.ts';
import { element, px } from './svg.ts';
import { svgFigure } from './svg-figure.ts';
import { nodeParts, textLines } from './svg-node.ts';

/** @returns the same bytes for the same sequence */
export function sequenceSvg(sequence: SequenceDiagram, { use, link }: DrawOptions): string {
  const { width, height, participants, items } = layoutSequence(sequence);
  const { id, title, description } = sequence;
  const names = new Map(sequence.participants.map((participant) => [participant.id, participant.name]));
  const draw = (item: PlacedItem): string => {
    if (item.kind === 'message') return drawMessage(item, names);
    return item.kind === 'note' ? drawNote(item) : drawFrame(item, draw);
  };
  const body = [
    ...participants.map(drawLife),
    ...items.map(draw),
    ...participants.map((placed) => drawParticipant(placed, placed.head, link)),
    ...participants.map((placed) => drawParticipant(placed, placed.foot, link)),
  ].join('');
  return svgFigure({ id: `sequence-${id}`, title, description, width, height }, body, use);
}

function drawLife({ x, life }: PlacedParticipant): string {
  const d = life.map(([from, to]) => `M${px(x)} ${px(from)}V${px(to)}`).join('');
  return element('path', { class: 'life', d });
}

/** The box at the foot is for the eye and the mouse: a keyboard passes each participant once. */
function drawParticipant(
  { participant, lines, head }: PlacedParticipant,
  box: Box,
  link: DrawOptions['link'],
): string {
  const { id, kind, url } = participant;
  const first = box === head;
  return element(
    url === null ? 'g' : 'a',
    {
      'class': kind === 'component' ? 'node' : `node ${kind}`,
      'href': url === null ? null : link(url),
      'data-node': first ? id : null,
      'aria-hidden': first ? null : 'true',
      'tabindex': first || url === null ? null : '-1',
    },
    ...nodeParts(kind, box, lines),
  );
}

function drawNote({ note, label }: PlacedNote): string {
  const { x, y, width, height } = label.box;
  return element(
    'g',
    { 'data-over': note.over.join(' ') },
    element('rect', { class: 'note', x, y, width, height }),
    textLines({}, label.lines, label.box, LABEL),
  );
}

function drawFrame({ frame, box, tab, branches }: PlacedFrame, draw: (item: PlacedItem) => string): string {
  const { x, y, width, height } = box;
  return element(
    'g',
    { 'data-frame': frame.kind },
    element('rect', { class: 'frame', x, y, width, height }),
    element('path', { class: 'frame', d: tabPath(tab) }),
    textLines({ class: 'strong' }, [TAB_WORDS[frame.kind]], tab, LABEL),
    ...branches.map(({ label, y: line, items }, i) =>
      element(
        'g',
        { 'data-branch': i + 1 },
        ...(i === 0 ? [] : [element('path', { class: 'else', d: `M${px(x)} ${px(line)}h${px(width)}` })]),
        textLines({ class: 'start' }, label.lines, label.box, LABEL),
        ...items.map(draw),
      ),
    ),
  );
}

/** The right lower corner is cut off. */
function tabPath({ x, y, width, height }: Box): string {
  const cut = HEAD.half * 1.5;
  return `M${px(x)} ${px(y + height)}h${px(width - cut)}l${px(cut)} ${px(-cut)}V${px(y)}`;
}
