import { nearest } from './nearest.ts';

/** More names than this are no help in a hint. */
const MAX_NAMES = 8;

/**
 * A hint for a name that is unknown: the known name it is most like, else all of them where they are few, with what
 * to do otherwise.
 * @param otherwise an imperative sentence
 */
export function suggest(name: string, known: Iterable<string>, otherwise: string): string {
  const names = [...known].sort();
  const likely = nearest(name, names);
  if (likely !== undefined) return `Write ${likely}.`;
  if (names.length === 0 || names.length > MAX_NAMES) return otherwise;
  return `Write ${listed(names)}, or ${otherwise[0]!.toLowerCase()}${otherwise.slice(1)}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join('');
}
