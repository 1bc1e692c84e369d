/** Where the lifelines stand: as near to each other as names, messages and notes allow. */
import { measureNode, type MeasuredNode } from './measure.ts';
import { LABEL } from './picture.ts';
import { flat, type Message, type Participant, type SequenceDiagram, type SequenceNote } from './sequence.ts';
import { SELF } from './sequence-picture.ts';
import { balanced, linesWidth, wantedWidth } from './sequence-text.ts';
import { textWidth } from './text-width.ts';

/** Names are broken at this width; between two boxes is so much room. */
const NAME_WIDTH = 130;
const GAP = 16;
/** Notes are broken at this width, unless they span more. */
const NOTE_WIDTH = 170;
const NOTE_PAD = 8;
/** Room beside the circle of a message, and beside an arrowhead. */
const CLEAR = 6;

export interface Columns {
  /** Boxes by the order of participants. */
  readonly boxes: readonly MeasuredNode[];
  /** Place of each lifeline by the participant's id; half a pixel in, where lines are sharp. */
  readonly at: ReadonlyMap<string, number>;
}

/** Two lifelines, by their order, must stand so far from each other. */
interface Demand {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

export function placeColumns({ participants, items }: SequenceDiagram): Columns {
  const boxes = participants.map(measureBox);
  const order = new Map(participants.map(({ id }, i) => [id, i]));
  const demands = [
    ...boxes.slice(1).map((box, i) => ({
      left: i,
      right: i + 1,
      width: (boxes[i]!.width + box.width) / 2 + GAP,
    })),
    ...flat(items).flatMap((item) => demandsOf(item, order)),
  ];
  const places = balance(participants.length, demands);
  return { boxes, at: new Map(participants.map(({ id }, i) => [id, places[i]!])) };
}

/** An even width, so that the middle is on the lifeline. */
function measureBox(participant: Participant): MeasuredNode {
  const box = measureNode({ ...participant, hub: false }, NAME_WIDTH);
  return { ...box, width: 2 * Math.ceil(box.width / 2) };
}

function demandsOf(item: Message | SequenceNote, order: ReadonlyMap<string, number>): readonly Demand[] {
  if (item.kind === 'note') return noteDemands(item, order);
  const [a = 0, b = 0] = [order.get(item.from), order.get(item.to)];
  const width = wantedWidth(item.label);
  const [left, right] = [Math.min(a, b), Math.max(a, b)];
  if (left < right) return [{ left, right, width: width + 2 * clearance(item) }];
  return [{ left, right: left + 1, width: selfReach(width) + CLEAR }];
}

/** A note over one lifeline leaves its neighbours free. */
function noteDemands({ over, text }: SequenceNote, order: ReadonlyMap<string, number>): readonly Demand[] {
  if (over.length > 1) return [];
  const at = order.get(over[0]!) ?? 0;
  const width = noteWidth(text, 0) / 2 + CLEAR;
  return [
    { left: at - 1, right: at, width },
    { left: at, right: at + 1, width },
  ];
}

/**
 * Packed to the left, the last column takes up whatever a long message needs; packed to the right, the first one does.
 * Half way between the two every demand holds as well.
 */
function balance(count: number, demands: readonly Demand[]): readonly number[] {
  const left: number[] = Array.from({ length: count }, () => 0);
  const right: number[] = [...left];
  for (let i = 0; i < count; i++) {
    for (const demand of demands) {
      if (demand.right === i && demand.left >= 0)
        left[i] = Math.max(left[i]!, left[demand.left]! + demand.width);
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    right[i] = left[count - 1]!;
    for (const demand of demands) {
      if (demand.left === i && demand.right < count)
        right[i] = Math.min(right[i]!, right[demand.right]! - demand.width);
    }
  }
  // A whole pixel of room for each column makes good what rounding takes away.
  return left.map((from, i) => Math.floor((from + right[i]!) / 2) + i + 0.5);
}

/** Radius of the circle that holds the number of a message. */
export function radiusOf({ number }: Message): number {
  return Math.max(9, Math.ceil(textWidth(String(number), 11, 600) / 2) + 2);
}

/** Between a lifeline and the label of a message. */
export function clearance(message: Message): number {
  return radiusOf(message) + CLEAR;
}

/** From a lifeline to the far end of the label of a message to itself. */
export function selfReach(labelWidth: number): number {
  return SELF.width + LABEL.padX * 2 + labelWidth;
}

/** Width of a note whose lifelines are so far from each other, and of what its words may fill. */
export function noteWidth(text: string, span: number): number {
  const width = linesWidth(noteLines(text, span)) + 2 * NOTE_PAD;
  return 2 * Math.ceil(Math.max(width, span > 0 ? span + 2 * CLEAR * 4 : 0) / 2);
}

export function noteLines(text: string, span: number): readonly string[] {
  return balanced(text, Math.max(NOTE_WIDTH, span));
}
