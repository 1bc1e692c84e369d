/** How high everything between the lifelines stands: one under the other, frames around what is in them. */
import { LABEL, type Box, type PlacedLabel } from './picture.ts';
import { clearance, noteLines, noteWidth, radiusOf, selfReach, type Columns } from './sequence-columns.ts';
import type { Frame, Message, SequenceItem, SequenceNote } from './sequence.ts';
import {
  SELF,
  TAB_WORDS,
  type PlacedBranch,
  type PlacedFrame,
  type PlacedItem,
  type PlacedMessage,
  type PlacedNote,
} from './sequence-picture.ts';
import { balanced, linesWidth, wantedWidth } from './sequence-text.ts';
import { textWidth } from './text-width.ts';

/** Around a message: above its label, between label and line, below the line. */
const MESSAGE = { above: 6, under: 4, below: 10 } as const;
const NOTE = { above: 6, pad: 6, below: 8 } as const;
/** Of a frame: beside what is in it, above and below it, above the line of a further branch; of its tab. */
const FRAME = { beside: 10, above: 8, inside: 6, below: 8 } as const;
const TAB = { height: 20, pad: 8 } as const;
/** Between the tab or the side of a frame and the condition, and above and below it. */
const WHEN = { beside: 8, pad: 2, most: 220 } as const;

interface Rows {
  readonly items: readonly PlacedItem[];
  /** Where the next band begins. */
  readonly bottom: number;
}

export function placeItems(items: readonly SequenceItem[], columns: Columns, top: number): Rows {
  const placed: PlacedItem[] = [];
  let bottom = top;
  for (const item of items) {
    const next = placeItem(item, columns, bottom);
    placed.push(next.item);
    bottom = next.bottom;
  }
  return { items: placed, bottom };
}

function placeItem(
  item: SequenceItem,
  columns: Columns,
  top: number,
): { readonly item: PlacedItem; readonly bottom: number } {
  switch (item.kind) {
    case 'message':
      return item.from === item.to ? placeSelf(item, columns, top) : placeMessage(item, columns, top);
    case 'note':
      return placeNote(item, columns, top);
    default:
      return placeFrame(item, columns, top);
  }
}

function placeMessage(message: Message, { at }: Columns, top: number) {
  const [from, to] = [at.get(message.from)!, at.get(message.to)!];
  const room = Math.abs(to - from) - 2 * clearance(message);
  const label = labelAround((from + to) / 2, top + MESSAGE.above, balanced(message.label, room));
  const y = bottomOf(label.box) + MESSAGE.under;
  const item: PlacedMessage = {
    kind: 'message',
    message,
    from,
    to,
    y,
    end: y,
    radius: radiusOf(message),
    label,
  };
  return { item, bottom: y + MESSAGE.below };
}

/** The label stands right of the line, which goes out and comes back. */
function placeSelf(message: Message, { at }: Columns, top: number) {
  const from = at.get(message.from)!;
  const lines = balanced(message.label, wantedWidth(message.label));
  const height = lines.length * LABEL.line;
  const y = top + MESSAGE.above + Math.max(radiusOf(message), Math.ceil((height - SELF.height) / 2));
  const width = linesWidth(lines);
  const box = {
    x: from + selfReach(0),
    y: y + (SELF.height - height) / 2,
    width,
    height,
  };
  const end = y + SELF.height;
  const item: PlacedMessage = {
    kind: 'message',
    message,
    from,
    to: from,
    y,
    end,
    radius: radiusOf(message),
    label: { box, lines },
  };
  return { item, bottom: Math.max(end, bottomOf(box)) + MESSAGE.below };
}

function placeNote(note: SequenceNote, { at }: Columns, top: number) {
  const [left = 0, right = left] = note.over.map((id) => at.get(id)!);
  const span = right - left;
  const lines = noteLines(note.text, span);
  const width = noteWidth(note.text, span);
  const height = lines.length * LABEL.line + 2 * NOTE.pad;
  const box = { x: (left + right) / 2 - width / 2, y: top + NOTE.above, width, height };
  const item: PlacedNote = { kind: 'note', note, label: { box, lines } };
  return { item, bottom: bottomOf(box) + NOTE.below };
}

function placeFrame(frame: Frame, columns: Columns, top: number) {
  const y = top + FRAME.above;
  const word = textWidth(TAB_WORDS[frame.kind], LABEL.size, 600) + 2 * TAB.pad;
  const { x, width } = frameSides(frame, columns, word);
  const branches: PlacedBranch[] = [];
  let bottom = y;
  for (const [i, branch] of frame.branches.entries()) {
    const line = i === 0 ? y : bottom + FRAME.inside;
    const start = x + (i === 0 ? word : 0) + WHEN.beside;
    const lines = balanced(branch.when, x + width - WHEN.beside - start);
    const box = { x: start, y: line + WHEN.pad, width: linesWidth(lines), height: lines.length * LABEL.line };
    const rows = placeItems(
      branch.items,
      columns,
      Math.max(bottomOf(box) + WHEN.pad, i === 0 ? y + TAB.height : 0),
    );
    branches.push({ branch, label: { box, lines }, y: line, items: rows.items });
    bottom = rows.bottom;
  }
  const item: PlacedFrame = {
    kind: 'frame',
    frame,
    box: { x, y, width, height: bottom + FRAME.inside - y },
    tab: { x, y, width: word, height: TAB.height },
    branches,
  };
  return { item, bottom: bottomOf(item.box) + FRAME.below };
}

/** From the leftmost to the rightmost thing in a frame, and wide enough for its conditions. */
function frameSides(
  frame: Frame,
  columns: Columns,
  tab: number,
): { readonly x: number; readonly width: number } {
  const boxes = frame.branches.flatMap(({ items }) => items.flatMap((item) => sides(item, columns)));
  const x = Math.floor(Math.min(...boxes.map((side) => side.x))) - FRAME.beside + 0.5;
  const right = Math.max(...boxes.map((side) => side.x + side.width)) + FRAME.beside;
  const when = frame.branches.map(
    (branch, i) => Math.min(WHEN.most, wantedWidth(branch.when)) + (i === 0 ? tab : 0),
  );
  return { x, width: Math.ceil(Math.max(right - x, ...when.map((width) => width + 2 * WHEN.beside))) };
}

/** How far an item reaches, with the boxes of its participants. Its height is not known yet, and does not matter. */
function sides(item: SequenceItem, columns: Columns): readonly Pick<Box, 'x' | 'width'>[] {
  const placed = placeItem(item, columns, 0).item;
  if (placed.kind === 'frame') return [placed.box];
  const ends = placed.kind === 'note' ? placed.note.over : [placed.message.from, placed.message.to];
  return [placed.label.box, ...ends.map((id) => boxAt(id, columns))];
}

function boxAt(id: string, { boxes, at }: Columns): Pick<Box, 'x' | 'width'> {
  const width = boxes[[...at.keys()].indexOf(id)]?.width ?? 0;
  return { x: (at.get(id) ?? 0) - width / 2, width };
}

function labelAround(x: number, y: number, lines: readonly string[]): PlacedLabel {
  const width = linesWidth(lines);
  return { box: { x: x - width / 2, y, width, height: lines.length * LABEL.line }, lines };
}

function bottomOf({ y, height }: Box): number {
  return y + height;
}
