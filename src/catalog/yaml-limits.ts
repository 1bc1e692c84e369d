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
  const pending: { readonly path: KeyPath; readonly value: unknown }[] = [{ path: [], value: data }];
  let values = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, value } = next;
    values += 1;
    const words = values > MAX_VALUES ? TOO_MANY : excessOf(path, value);
    if (words) return { path, ...words };
    pending.push(...within(path, value).reverse());
  }
  return undefined;
}

const TOO_MANY: Words = {
  part: 'value',
  message: `the file holds more than ${MAX_VALUES} values`,
  hint: 'Write several pages.',
};

function excessOf(path: KeyPath, value: unknown): Words | undefined {
  const words = (message: string, hint: string): Words => ({ part: 'value', message, hint });
  // zod passes over a key `__proto__`, so it is looked for here.
  if (path.at(-1) === '__proto__')
    return { part: 'key', message: 'a key cannot be called __proto__', hint: 'Delete the key.' };
  if (path.length > MAX_DEPTH)
    return words('the values are nested too deeply', 'Write flat lists and mappings.');
  if (typeof value === 'string' && value.length > MAX_LENGTH)
    return words(`a text of more than ${MAX_LENGTH} characters stands here`, 'Write a sentence or two.');
  if (sizeOf(value) > MAX_ITEMS)
    return words(`more than ${MAX_ITEMS} values stand in one list or mapping`, 'Write several pages.');
  return undefined;
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isMapping(value) ? Object.keys(value).length : 0;
}

function within(path: KeyPath, value: unknown) {
  if (Array.isArray(value)) return value.map((item: unknown, i) => ({ path: [...path, i], value: item }));
  if (!isMapping(value)) return [];
  return Object.entries(value).map(([key, item]) => ({ path: [...path, key], value: item }));
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
