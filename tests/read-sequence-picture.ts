/** Reads a drawn sequence back, from its geometry as far as it shows: who says what to whom, in which order. */
import type { Branch, SequenceItem } from '../src/diagram/sequence.ts';
import type { Point } from '../src/diagram/picture.ts';
import { readPath } from './read-path.ts';
import type { ReadSequence } from './read-sequence-text.ts';
import { readXml, textOf, type XmlElement } from './read-xml.ts';

/** Coordinates are printed to a tenth of a pixel. */
const NEAR = 0.15;

/** Participants by the place of their lifeline. */
type Ends = readonly { readonly id: string; readonly x: number }[];

/** Throws at what is not well formed, or says one thing in marks and another in form. */
export function readSequencePicture(svg: string): ReadSequence {
  const root = readXml(svg);
  const parts = elements(root);
  const lives = parts.filter((part) => part.attributes.class === 'life');
  const heads = parts.filter((part) => 'data-node' in part.attributes);
  const feet = parts.filter((part) => part.attributes['aria-hidden'] === 'true');
  must(
    lives.length === heads.length && heads.length === feet.length,
    'a lifeline, a head or a foot is missing',
  );
  const ends = heads.map((head, i) => {
    const x = middle(head);
    for (const { points } of readPath(lives[i]!.attributes.d!)) {
      must(
        points.every((point) => near(point.x, x)),
        'a lifeline leaves its place',
      );
    }
    must(near(middle(feet[i]!), x) && wordsOf(feet[i]!) === wordsOf(head), 'a foot is not that of its head');
    must(feet[i]!.attributes.href === head.attributes.href, 'a foot leads elsewhere');
    return { id: head.attributes['data-node']!, x };
  });
  const others = parts.filter((part) => ![...lives, ...heads, ...feet].includes(part));
  const [title, desc, ...rest] = others.filter((part) => part.name !== 'style');
  return {
    title: textOf(title!),
    description: textOf(desc!),
    participants: heads.map((head, i) => ({
      id: ends[i]!.id,
      name: wordsOf(head),
      url: head.attributes.href ?? null,
    })),
    items: rest.map((part) => readItem(part, ends)),
  };
}

function readItem(part: XmlElement, ends: Ends): SequenceItem {
  must(part.name === 'g', `a loose ${part.name}`);
  if ('data-from' in part.attributes) return readMessage(part, ends);
  if ('data-over' in part.attributes) return readNote(part, ends);
  const children = elements(part);
  const word = children.find((child) => child.attributes.class === 'strong');
  must(word !== undefined, 'a frame has no word');
  return {
    kind: wordsOf(word!) === 'either' ? 'alternatives' : 'loop',
    branches: children.filter((child) => child.name === 'g').map((child, i) => readBranch(child, i, ends)),
  };
}

/** Every branch but the first has a line above it. */
function readBranch(part: XmlElement, index: number, ends: Ends): Branch {
  const children = elements(part);
  const line = children[0]!.attributes.class === 'else' ? 1 : 0;
  must(line === (index === 0 ? 0 : 1), 'a branch is not parted from the one above');
  const when = children[line]!;
  must(when.name === 'text' && when.attributes.class === 'start', 'a branch has no condition');
  return { when: wordsOf(when), items: children.slice(line + 1).map((child) => readItem(child, ends)) };
}

function readMessage(part: XmlElement, ends: Ends): SequenceItem {
  const [line, mark, circle, count, label, ...more] = elements(part);
  must(more.length === 0 && label?.name === 'text', 'a message has other parts');
  const points = readPath(line!.attributes.d!)[0]!.points;
  const lost = mark!.attributes.class === 'cross';
  const start = points[0]!;
  const from = idAt(ends, start.x);
  const tip = lost ? null : readPath(mark!.attributes.d!)[0]!;
  must(!tip || (tip.closed && near(tip.points[0]!.y, points.at(-1)!.y)), 'an arrowhead is not on its line');
  must(!tip || headIsOn(tip.points, points), 'an arrowhead points the wrong way');
  // A message that does not arrive ends before its lifeline, so only its marks say whose that is.
  const to = tip ? idAt(ends, tip.points[0]!.x) : part.attributes['data-to']!;
  must(from === part.attributes['data-from'] && to === part.attributes['data-to'], 'a line has other ends');
  must(near(number(circle!, 'cx'), start.x) && near(number(circle!, 'cy'), start.y), 'a number is elsewhere');
  must(part.attributes.role === 'img' && Boolean(part.attributes['aria-label']), 'a message is not said');
  return {
    kind: 'message',
    number: Number(textOf(count!)),
    from,
    to,
    label: wordsOf(label!),
    reply: part.attributes.class === 'reply',
    lost,
  };
}

/** The line ends within the arrowhead, and comes from behind it. */
function headIsOn([tip, base]: readonly Point[], line: readonly Point[]): boolean {
  const [before, last] = line.slice(-2);
  const way = Math.sign(last!.x - before!.x);
  return (
    way === Math.sign(tip!.x - base!.x) && (tip!.x - last!.x) * way > 0 && (last!.x - base!.x) * way >= 0
  );
}

/** A note lies over its lifelines, evenly. */
function readNote(part: XmlElement, ends: Ends): SequenceItem {
  const over = part.attributes['data-over']!.split(' ');
  const places = over.map((id) => ends.find((end) => end.id === id)!.x);
  must(near(middle(part), (places[0]! + places.at(-1)!) / 2), 'a note is elsewhere');
  return { kind: 'note', text: wordsOf(part), over };
}

function idAt(ends: Ends, x: number): string {
  const found = ends.find((end) => near(end.x, x));
  return found ? found.id : fail(`nobody stands at ${x}`);
}

function middle(part: XmlElement): number {
  const rect = elements(part).find((child) => child.name === 'rect')!;
  return number(rect, 'x') + number(rect, 'width') / 2;
}

/** Words of all lines. A long one may have been broken, so blanks mean nothing. */
function wordsOf(part: XmlElement): string {
  return squeezed(textOf(part));
}

export function squeezed(text: string): string {
  return text.replace(/[ \u00a0]/g, '');
}

function number(part: XmlElement, name: string): number {
  const value = part.attributes[name] ?? '';
  return /^-?\d+(\.\d)?$/.test(value) ? Number(value) : fail(`${name}="${value}" is no length of ours`);
}

function elements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR;
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) fail(otherwise);
}

function fail(why: string): never {
  throw new Error(why);
}
