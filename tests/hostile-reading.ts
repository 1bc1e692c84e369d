/** Whether what a program reads back is what was written. */
import type { HostileText } from './hostile-content.ts';

export interface Seen {
  /** Texts that were read as they were written. */
  readonly marks: Set<string>;
  /** Others, with what was read in their place. */
  readonly spoilt: string[];
}

export const nothingSeen = (): Seen => ({ marks: new Set(), spoilt: [] });

const MARK = /zq\d+z/g;

/**
 * Looks in `value` for every one of `texts` that left its mark there, and notes it in `seen`.
 *
 * @param where for the reader of the test
 * @param written how the text is to be read there, if not letter by letter
 * @param hint it stands beside a link, may be cut at its end, and shows it
 */
export function look(
  seen: Seen,
  value: string,
  texts: ReadonlyMap<string, HostileText>,
  where: string,
  written: (text: string) => string = (text) => text,
  hint = false,
): void {
  for (const { 0: mark, index } of value.matchAll(MARK)) {
    const text = texts.get(mark)?.text;
    if (text === undefined) continue;
    const expected = written(text);
    const start = index - expected.indexOf(mark);
    const read = value.slice(Math.max(0, start), start + expected.length);
    const cut = hint && start + read.length === value.length && read.endsWith('…');
    if (read === expected) seen.marks.add(mark);
    else if (cut && expected.startsWith(read.slice(0, -1))) continue;
    else seen.spoilt.push(`${where}: ${read} instead of ${expected}`);
  }
}

/** Lines are broken where a picture or a table needs it, in a word too where it is long, and sentences begin small. */
export function unbroken(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}
