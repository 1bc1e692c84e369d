/** What is wrong with a laid out sequence, as sentences. A reader sees each of these; no comparison of texts does. */
import { HEAD, LABEL, NAME, type Box } from '../src/diagram/picture.ts';
import type {
  PlacedFrame,
  PlacedItem,
  PlacedMessage,
  PlacedParticipant,
  SequencePicture,
} from '../src/diagram/sequence-picture.ts';
import { CROSS, SELF } from '../src/diagram/sequence-picture.ts';
import { textWidth } from '../src/diagram/text-width.ts';

interface Named {
  readonly name: string;
  readonly box: Box;
}

/** @returns nothing, if the picture is good */
export function sequenceComplaints(picture: SequencePicture): readonly string[] {
  const items = picture.items.flatMap(flat);
  const frames = items.filter((item) => item.kind === 'frame');
  const messages = items.filter((item) => item.kind === 'message');
  const labels = items.flatMap(wordsOf);
  const boxes = picture.participants.flatMap(({ participant, head, foot }) => [
    { name: `head of ${participant.id}`, box: head },
    { name: `foot of ${participant.id}`, box: foot },
  ]);
  const marks = messages.flatMap(marksOf);
  return [
    ...pairs(boxes).filter(overlap(0)).map(said),
    ...pairs(labels).filter(overlap(0)).map(said),
    ...between(labels, [...boxes, ...marks])
      .filter(overlap(0))
      .map(said),
    ...messages.flatMap((message) => endComplaints(message, picture.participants)),
    ...items.flatMap((item) => coverComplaints(item, picture.participants)),
    ...frames.flatMap(frameComplaints),
    ...picture.participants.flatMap((participant) => lifeComplaints(participant, items)),
    ...outside(picture, [...boxes, ...labels, ...marks, ...frames.map(namedFrame)]),
    ...items.flatMap(widthComplaints),
    ...picture.participants.flatMap(({ participant, lines, head }) =>
      tooWide(`name of ${participant.id}`, lines, NAME.size, head.width),
    ),
    ...orderComplaints(items),
  ];
}

function flat(item: PlacedItem): PlacedItem[] {
  return item.kind === 'frame'
    ? [item, ...item.branches.flatMap(({ items }) => items.flatMap(flat))]
    : [item];
}

/** Boxes of words, each with a name. */
function wordsOf(item: PlacedItem): readonly Named[] {
  if (item.kind === 'note') return [{ name: `note "${item.note.text}"`, box: item.label.box }];
  if (item.kind === 'message') return [{ name: `label ${item.message.number}`, box: item.label.box }];
  const whens = item.branches.map(({ label }, i) => ({ name: `condition ${i + 1}`, box: label.box }));
  return [{ name: 'tab', box: item.tab }, ...whens];
}

/** Line, circle and arrowhead or cross of a message. */
function marksOf({ message, from, to, y, end, radius }: PlacedMessage): readonly Named[] {
  const name = `message ${message.number}`;
  const circle = { x: from - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  if (from === to) {
    return [
      { name: `circle of ${name}`, box: circle },
      { name: `line of ${name}`, box: { x: from, y, width: SELF.width, height: end - y } },
    ];
  }
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const length = message.lost ? CROSS.before + CROSS.half : HEAD.length;
  const tip = { x: to > from ? to - length : to, y: y - HEAD.half, width: length, height: 2 * HEAD.half };
  return [
    { name: `circle of ${name}`, box: circle },
    { name: `line of ${name}`, box: { x: left, y: y - 0.5, width: right - left, height: 1 } },
    { name: `tip of ${name}`, box: tip },
  ];
}

function endComplaints(placed: PlacedMessage, participants: readonly PlacedParticipant[]): string[] {
  const { message, from, to, y, end } = placed;
  const placeOf = (id: string) => participants.find(({ participant }) => participant.id === id)!;
  const [sender, receiver] = [placeOf(message.from), placeOf(message.to)];
  const ends = from === sender.x && to === receiver.x;
  const within = y > sender.head.y + sender.head.height && end < sender.foot.y;
  return ends && within ? [] : [`message ${message.number} does not end on its lifelines`];
}

/** The words of a message stand between its ends, a note on its own lifelines: neither covers those of others. */
function coverComplaints(item: PlacedItem, participants: readonly PlacedParticipant[]): string[] {
  if (item.kind === 'frame') return [];
  const { box } = item.label;
  const places = new Map(participants.map(({ participant, x }) => [participant.id, x]));
  const own = item.kind === 'note' ? item.note.over : [item.message.from, item.message.to];
  const [left, right] = [
    Math.min(...own.map((id) => places.get(id)!)),
    Math.max(...own.map((id) => places.get(id)!)),
  ];
  const foreign = [...places.values()].filter((x) => x < left || x > right);
  const covered = foreign.filter((x) => box.x < x && x < box.x + box.width);
  const between = item.kind === 'note' || left === right || (left < box.x && box.x + box.width < right);
  const { name } = wordsOf(item)[0]!;
  return [
    ...covered.map(() => `${name} covers the lifeline of another`),
    ...(between ? [] : [`${name} is not between its ends`]),
  ];
}

function frameComplaints(placed: PlacedFrame): string[] {
  const inner = placed.branches.flatMap(({ items, label }) => [
    ...items.flatMap((item) => (item.kind === 'frame' ? [namedFrame(item)] : wordsOf(item))),
    ...items.flatMap((item) => (item.kind === 'message' ? marksOf(item) : [])),
    { name: 'condition', box: label.box },
  ]);
  const frames = placed.branches.flatMap(({ items }) => items.filter((item) => item.kind === 'frame'));
  const lines = placed.branches.map(({ y }) => ({
    x: placed.box.x,
    y,
    width: placed.box.width,
    height: 0.1,
  }));
  return [
    ...inner.filter(({ box }) => !contains(placed.box, box)).map(({ name }) => `${name} leaves its frame`),
    ...pairs(frames.map(namedFrame)).filter(overlap(0)).map(said),
    ...lines.slice(1).flatMap((box) =>
      between([{ name: 'line', box }], inner)
        .filter(overlap(0))
        .map(said),
    ),
  ];
}

function namedFrame({ frame, box }: PlacedFrame): Named {
  return { name: frame.kind, box };
}

/** A lifeline goes from head to foot, and is open where words are. */
function lifeComplaints(
  { participant, x, life, head, foot }: PlacedParticipant,
  items: readonly PlacedItem[],
) {
  const pieces = life.map(([from, to]) => ({
    name: `lifeline ${participant.id}`,
    box: { x: x - 0.5, y: from, width: 1, height: to - from },
  }));
  const words = items.flatMap((item) => (item.kind === 'note' ? [] : wordsOf(item)));
  const whole = life[0]![0] === head.y + head.height && life.at(-1)![1] === foot.y;
  const order = life.every(([from, to], i) => from < to && (i === 0 || life[i - 1]![1] < from));
  return [
    ...between(pieces, words).filter(overlap(0)).map(said),
    ...(whole && order ? [] : [`lifeline ${participant.id} is in disorder`]),
  ];
}

function outside({ width, height }: SequencePicture, all: readonly Named[]): string[] {
  const view = { x: 0, y: 0, width, height };
  return all.filter(({ box }) => !contains(view, box)).map(({ name }) => `${name} is outside`);
}

function widthComplaints(item: PlacedItem): string[] {
  const labels = item.kind === 'frame' ? item.branches.map(({ label }) => label) : [item.label];
  return labels.flatMap(({ lines, box }) => [
    ...tooWide(wordsOf(item)[0]!.name, lines, LABEL.size, box.width),
    ...(lines.length * LABEL.line > box.height ? ['a label is too low'] : []),
  ]);
}

function tooWide(name: string, lines: readonly string[], size: number, width: number): string[] {
  return lines
    .filter((line) => textWidth(line, size) > width)
    .map((line) => `${name} is too narrow for ${line}`);
}

/** What comes later stands lower. */
function orderComplaints(items: readonly PlacedItem[]): string[] {
  const tops = items.map((item) => (item.kind === 'frame' ? item.box.y : item.label.box.y));
  return tops.flatMap((y, i) =>
    i > 0 && y <= tops[i - 1]! ? [`item ${i + 1} is not below the one before`] : [],
  );
}

type Pair = readonly [Named, Named];

function pairs(list: readonly Named[]): Pair[] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): Pair => [a, b]));
}

function between(list: readonly Named[], others: readonly Named[]): Pair[] {
  return list.flatMap((a) => others.map((b): Pair => [a, b]));
}

/** Whether two boxes lie over each other by more than so much. */
function overlap(tolerance: number): (pair: Pair) => boolean {
  return ([{ box: a }, { box: b }]) =>
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > tolerance &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > tolerance;
}

function said([a, b]: Pair): string {
  return `${a.name} over ${b.name}`;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
