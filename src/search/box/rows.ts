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

export interface Limits {
  readonly section: number;
  readonly total: number;
}

export const BOX_LIMITS: Limits = { section: 5, total: 16 };
export const PAGE_LIMITS: Limits = { section: Infinity, total: 500 };

/** Rows of some sections; what a limit cuts off is counted in a last row of its section. */
export function answerRows(sections: readonly Section[], { section, total }: Limits): readonly Row[] {
  const rows: Row[] = [];
  for (const { title, answers, more, url } of sections) {
    const room = Math.max(0, Math.min(section, total - rows.length));
    const shown = answers.slice(0, room);
    const rest = answers.length - shown.length + (more?.count ?? 0);
    const end = more?.url ?? url ?? sections[0]?.answers[0]?.url;
    rows.push(
      ...shown.map((answer, i) => ({
        title: i === 0 ? title : null,
        heard: title,
        answer,
        hit: null,
        more: null,
      })),
    );
    if (rest > 0 && end) {
      const alone = shown.length === 0;
      rows.push({
        title: alone ? title : null,
        heard: title,
        answer: null,
        hit: null,
        more: { count: rest, url: end },
      });
    }
  }
  return rows;
}

export function hitRows(hits: readonly TextHit[]): readonly Row[] {
  const title = 'In the text';
  return hits.map((hit, i) => ({
    title: i === 0 ? title : null,
    heard: title,
    answer: null,
    hit,
    more: null,
  }));
}

/** `A, B and 4 more`: long sentences are cut, the page has them whole. */
export function names(list: readonly string[]): string {
  return someNames(list, 6);
}
