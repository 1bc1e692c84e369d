/**
 * Puts a sequence in its place. Every message, note and condition has a band of its own from left to right, so that
 * nothing can stand on anything else; lifelines are left out behind words.
 */
import { LABEL, type Box } from './picture.ts';
import { placeColumns, type Columns } from './sequence-columns.ts';
import { placeItems } from './sequence-rows.ts';
import type { PlacedItem, PlacedParticipant, SequencePicture } from './sequence-picture.ts';
import type { SequenceDiagram } from './sequence.ts';

/** Around everything, and between the boxes and what happens. */
const MARGIN = 4;
const ROOM = 10;

export function layoutSequence(sequence: SequenceDiagram): SequencePicture {
  const columns = placeColumns(sequence);
  const height = Math.max(...columns.boxes.map((box) => box.height));
  const top = 0.5 + MARGIN;
  const { items, bottom } = placeItems(sequence.items, columns, top + height + ROOM);
  const foot = bottom + ROOM;
  const participants = placeParticipants(sequence, columns, items, { top, foot, height });
  const boxes = [...participants.map(({ head }) => head), ...items.flatMap(allBoxes)];
  const left = Math.floor(Math.min(...boxes.map((box) => box.x))) - MARGIN;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN;
  return {
    width: Math.ceil(right - left),
    height: Math.ceil(foot + height + MARGIN),
    participants: participants.map((placed) => moveParticipant(placed, -left)),
    items: items.map((item) => moveItem(item, -left)),
  };
}

function placeParticipants(
  { participants }: SequenceDiagram,
  { boxes, at }: Columns,
  items: readonly PlacedItem[],
  { top, foot, height }: { readonly top: number; readonly foot: number; readonly height: number },
): readonly PlacedParticipant[] {
  const words = items.flatMap(wordBoxes);
  return participants.map((participant, i) => {
    const x = at.get(participant.id)!;
    const { width, lines } = boxes[i]!;
    const box = { x: x - width / 2, width, height };
    return {
      participant,
      lines,
      head: { ...box, y: top },
      foot: { ...box, y: foot },
      x,
      life: lifeline(x, [top + height, foot], words),
    };
  });
}

/** A lifeline without the parts that words stand on. */
function lifeline(x: number, [top, foot]: readonly [number, number], words: readonly Box[]) {
  const life: [number, number][] = [];
  let from = top;
  const across = words.filter((box) => box.x - LABEL.padX < x && x < box.x + box.width + LABEL.padX);
  for (const box of across.sort((a, b) => a.y - b.y)) {
    if (box.y > from) life.push([from, box.y]);
    from = Math.max(from, box.y + box.height);
  }
  return [...life, [from, foot] as const];
}

/** What a lifeline must not run through. A note hides it by itself. */
function wordBoxes(item: PlacedItem): readonly Box[] {
  if (item.kind === 'message') return [item.label.box];
  if (item.kind === 'note') return [];
  return [item.tab, ...item.branches.flatMap(({ label, items }) => [label.box, ...items.flatMap(wordBoxes)])];
}

/** Whatever reaches furthest to the left and right. */
function allBoxes(item: PlacedItem): readonly Box[] {
  return [item.kind === 'frame' ? item.box : item.label.box];
}

function moveParticipant(placed: PlacedParticipant, by: number): PlacedParticipant {
  return { ...placed, x: placed.x + by, head: moveBox(placed.head, by), foot: moveBox(placed.foot, by) };
}

function moveItem(item: PlacedItem, by: number): PlacedItem {
  if (item.kind === 'frame') {
    const branches = item.branches.map((branch) => ({
      ...branch,
      label: { ...branch.label, box: moveBox(branch.label.box, by) },
      items: branch.items.map((inner) => moveItem(inner, by)),
    }));
    return { ...item, box: moveBox(item.box, by), tab: moveBox(item.tab, by), branches };
  }
  const label = { ...item.label, box: moveBox(item.label.box, by) };
  return item.kind === 'note'
    ? { ...item, label }
    : { ...item, label, from: item.from + by, to: item.to + by };
}

function moveBox(box: Box, by: number): Box {
  return { ...box, x: box.x + by };
}
