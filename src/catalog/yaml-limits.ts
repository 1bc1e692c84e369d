/** How much a page may hold. Several times what any page does; without it, a few bytes keep the build busy for minutes. */
import type { KeyPath } from './place.ts';

const MAX_VALUES = 10_000;
const MAX_ITEMS = 2000;
const MAX_LENGTH = 2000;
const MAX_DEPTH = 50;

/** The first value that is too much, or a key that is none; `part` is where it is told. */
export interface Excess {
  readonly path: KeyPath;
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
}

type Words = Omit<Excess, 'path'>;

/** @returns the first value of a page that no page needs; undefined where all is well */
export function findExcess(data: unknown): Excess | undefined {
  const path: (string | number)[] = [];
  let values = 0;
  const search = (value: unknown): Excess | undefined => {
    values += 1;
    const keys = keysOf(value);
    const words = values > MAX_VALUES ? TOO_MANY : excessOf(path, value, keys.length);
    if (words) return { path: [...path], ...words };
    for (const key of keys) {
      path.push(key);
      const found = search((value as Record<string | number, unknown>)[key]);
      if (found) return found;
      path.pop();
    }
    return undefined;
  };
  return search(data);
}

const TOO_MANY = words(`the file holds more than ${MAX_VALUES} values`, 'Write several pages.');
const TOO_DEEP = words('the values are nested too deeply', 'Write flat lists and mappings.');
const TOO_LONG = words(
  `a text of more than ${MAX_LENGTH} characters stands here`,
  'Write a sentence or two.',
);
const TOO_LARGE = words(`more than ${MAX_ITEMS} values stand in one list or mapping`, 'Write several pages.');
// zod passes over such a key, so it is looked for here.
const PROTOTYPE: Words = {
  part: 'key',
  message: 'a key cannot be called __proto__',
  hint: 'Delete the key.',
};

function words(message: string, hint: string): Words {
  return { part: 'value', message, hint };
}

function excessOf(path: KeyPath, value: unknown, size: number): Words | undefined {
  if (path.at(-1) === '__proto__') return PROTOTYPE;
  if (path.length > MAX_DEPTH) return TOO_DEEP;
  if (typeof value === 'string' && value.length > MAX_LENGTH) return TOO_LONG;
  return size > MAX_ITEMS ? TOO_LARGE : undefined;
}

const NONE: readonly string[] = [];

/** What a list or a mapping is read with; a date is neither. */
function keysOf(value: unknown): readonly (string | number)[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return NONE;
  return Array.isArray(value) ? [...value.keys()] : Object.keys(value);
}
