/** Reads the path data of lines and arrowheads: `M`, `L`, `H`, `V`, `Q`, their small forms, and `z`. */
import type { Point } from '../src/diagram/picture.ts';

export interface Stroke {
  /** Where the pen turns; of a rounded corner its control point, the corner itself. */
  readonly points: readonly Point[];
  readonly closed: boolean;
}

const COUNT: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, Z: 0 };

/** Every piece of a path, in absolute px; throws at anything else than the commands above. */
export function readPath(data: string): readonly Stroke[] {
  const commands = [...data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)];
  if (commands.map(([all]) => all).join('') !== data || commands.length === 0) fail(data);
  const strokes: { points: Point[]; closed: boolean }[] = [];
  let pen: Point = { x: 0, y: 0 };
  for (const [all, letter, rest] of commands) {
    const command = letter!.toUpperCase();
    const numbers = readNumbers(rest!, COUNT[command] ?? fail(all));
    const targets = targetsOf(command, numbers, pen, letter !== command);
    if (command === 'M') strokes.push({ points: [], closed: false });
    const stroke = strokes.at(-1) ?? fail(data);
    if (command === 'Z') stroke.closed = true;
    else if (stroke.closed) fail(all);
    // The end of a rounded corner lies on the way to the next point: the corner says all.
    stroke.points.push(...targets.slice(0, 1));
    pen = targets.at(-1) ?? stroke.points[0]!;
  }
  return strokes;
}

function targetsOf(command: string, numbers: readonly number[], pen: Point, small: boolean): Point[] {
  const from = small ? pen : { x: 0, y: 0 };
  if (command === 'H') return [{ x: from.x + numbers[0]!, y: pen.y }];
  if (command === 'V') return [{ x: pen.x, y: from.y + numbers[0]! }];
  const pairs = Array.from({ length: numbers.length / 2 }, (_, i) => numbers.slice(2 * i, 2 * i + 2));
  return pairs.map(([x, y]) => ({ x: from.x + x!, y: from.y + y! }));
}

function readNumbers(text: string, count: number): readonly number[] {
  const found = text.match(/-?\d+(\.\d+)?/g) ?? [];
  if (found.length !== count || text.replace(/-?\d+(\.\d+)?/g, '').trim() !== '') fail(text);
  return found.map(Number);
}

function fail(text: string): never {
  throw new Error(`no path of ours: ${text}`);
}
