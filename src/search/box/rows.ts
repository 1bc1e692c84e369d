/** What the box and the page list: rows of answers and of hits in the text, in one form. */
import { type Answer, type Section, someNames } from '../lookup/answers.ts';
import type { TextHit } from '../text/text-search.ts';

export interface Row {
  /** Left of the axis: the product, or what the rows have in common; on the first row of each only. */
  readonly title: string | null;
  /** The same title on every row, for those who hear the list. */
  readonly heard: string | null;
  readonly answer: Answer | null;
  readonly hit: TextHit | null;
  /** Not an answer but the way to more of them. */
  readonly more: { readonly count: number; readonly url: string } | null;
}

const PLAIN: Row = { title: null, heard: null, answer: null, hit: null, more: null };

export interface Limits {
  readonly section: number;
  readonly total: number;
}

export const BOX_LIMITS: Limits = { section: 5, total: 16 };
export const PAGE_LIMITS: Limits = { section: Infinity, total: 500 };

/**
 * Rows of some sections; what a limit cuts off is counted in a last row of its section.
 * @param all address of the page with all answers
 */
export function answerRows(
  sections: readonly Section[],
  { section, total }: Limits,
  all: (part: Section) => string,
): readonly Row[] {
  const rows: Row[] = [];
  for (const part of sections) {
    const { title, answers, more } = part;
    const room = Math.max(0, Math.min(section, total - rows.length));
    // One row more takes no more room than saying so.
    const shown = answers.slice(0, room === answers.length - 1 ? answers.length : room);
    const rest = answers.length - shown.length;
    rows.push(
      ...shown.map((answer, i) => ({ ...PLAIN, title: i === 0 ? title : null, heard: title, answer })),
    );
    const count = rest + (more?.count ?? 0);
    if (count === 0) continue;
    const url = rest === 0 && more ? more.url : all(part);
    rows.push({ ...PLAIN, title: shown.length === 0 ? title : null, heard: title, more: { count, url } });
  }
  return rows;
}

export function hitRows(hits: readonly TextHit[]): readonly Row[] {
  const title = 'In the text';
  return hits.map((hit, i) => ({ ...PLAIN, title: i === 0 ? title : null, heard: title, hit }));
}

/** `A, B and 4 more`: long sentences are cut, the page has them whole. */
export function names(list: readonly string[]): string {
  return someNames(list, 6);
}
