/** Where on a page a query is answered, and the words around it. Pure: from Pagefind's record of a page. */
import type { TextQuery } from './text-query.ts';
import { matchedWords } from './word-match.ts';

/** What Pagefind keeps of a page, as far as it is used here. */
export interface IndexedPage {
  /** With the base. */
  readonly url: string;
  /** Plain text; places count its words. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly PageAnchor[];
  /** Where Pagefind found a word of the query. */
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

export interface PageAnchor {
  readonly element: string;
  readonly id: string;
  readonly location: number;
  readonly text?: string | null;
  /** From `data-pagefind-title`, for sections whose heading has no id. */
  readonly title?: string | null;
}

/** A match at one word of the content. */
export interface PageMatch {
  readonly location: number;
  readonly score: number;
  /** The words of the query that it answers. */
  readonly words: readonly string[];
}

export interface PageSection {
  /** Null for what stands above the first heading. */
  readonly anchor: PageAnchor | null;
  /** Words of the content, `to` not included. */
  readonly from: number;
  readonly to: number;
  readonly matches: readonly PageMatch[];
}

export interface ExcerptPart {
  readonly text: string;
  readonly match: boolean;
}

/** As long as Pagefind's own. */
const EXCERPT_WORDS = 30;

/** A word without the signs around it. */
const BARE_WORD = /^([^\p{L}\p{N}_]*)(.*?)([^\p{L}\p{N}_]*)$/su;

/** The words of a page as Pagefind counts them. */
function pageWords(page: Pick<IndexedPage, 'content'>): readonly string[] {
  return page.content.split(/[^\S\uFEFF]+/);
}

/** Pagefind's places, without those that only begin like a number or are a fallback for an absent word. */
export function pageMatches(page: IndexedPage, query: TextQuery): readonly PageMatch[] {
  const words = pageWords(page);
  const places = new Map(page.weighted_locations.map((place) => [place.location, place.balanced_score]));
  return [...places]
    .map(([location, score]) => ({ location, score, words: matchedWords(words[location] ?? '', query) }))
    .filter((match) => match.words.length > 0)
    .sort((a, b) => a.location - b.location);
}

/**
 * The section that answers best: most words of the query, then most of them in its heading; what a
 * writer wrote under a heading goes before tables and lists; then the strongest, then the first.
 */
export function bestSection(page: IndexedPage, query: TextQuery): PageSection {
  const sections = pageSections(page, pageMatches(page, query));
  const found = sections.filter((section) => section.matches.length > 0);
  return found.sort((a, b) => compare(rank(b, query), rank(a, query)))[0] ?? sections[0]!;
}

/** About thirty words of a section around its matches, without its heading, as text; never HTML. */
export function excerptOf(page: IndexedPage, section: PageSection): readonly ExcerptPart[] {
  const words = pageWords(page);
  const body = withoutHeading(page, section);
  const start = excerptStart(body);
  const matched = new Set(body.matches.map((match) => match.location));
  const parts: { text: string; match: boolean }[] = [];
  const add = (text: string, match: boolean) => {
    const last = parts.at(-1);
    if (last?.match === match) last.text += text;
    else if (text !== '') parts.push({ text, match });
  };
  for (let at = start; at < Math.min(body.to, start + EXCERPT_WORDS); at += 1) {
    const [, before = '', word = '', after = ''] = BARE_WORD.exec(words[at] ?? '') ?? [];
    add(`${at > start ? ' ' : ''}${before}`, false);
    add(word, matched.has(at));
    add(after, false);
  }
  return parts;
}

/** The heading as it is printed, or null above the first. */
export function sectionName({ anchor }: PageSection): string | null {
  return anchor ? (anchor.title || anchor.text || '').trim() || null : null;
}

function pageSections(page: IndexedPage, matches: readonly PageMatch[]): readonly PageSection[] {
  const anchors = page.anchors.filter(isHeading).sort((a, b) => a.location - b.location);
  const end = pageWords(page).length;
  return [null, ...anchors].map((anchor, i) => {
    const from = anchor?.location ?? 0;
    const to = anchors[i]?.location ?? end;
    return { anchor, from, to, matches: matches.filter((m) => m.location >= from && m.location < to) };
  });
}

/** The reader sees the heading above the excerpt. A section that is only a heading stays whole. */
function withoutHeading(page: IndexedPage, section: PageSection): PageSection {
  const heading = (sectionName(section) ?? page.meta.title ?? '').split(/\s+/);
  const from = section.from + heading.length;
  const start = pageWords(page).slice(section.from, from).join(' ');
  if (from >= section.to || start.replace(/[.:]$/, '') !== heading.join(' ')) return section;
  return { ...section, from, matches: section.matches.filter((match) => match.location >= from) };
}

function isHeading({ element, text, title }: PageAnchor): boolean {
  return Boolean(title?.trim()) || (/^h[1-6]$/i.test(element) && Boolean(text?.trim()));
}

function rank(section: PageSection, query: TextQuery): readonly number[] {
  const { anchor, matches, from } = section;
  const distinct = (list: readonly PageMatch[]) => new Set(list.flatMap((match) => match.words)).size;
  const heading = (sectionName(section) ?? '').split(/\s+/);
  const inHeading = new Set(heading.flatMap((word) => matchedWords(word, query))).size;
  const written = !anchor || /^h[1-6]$/i.test(anchor.element) ? 1 : 0;
  const score = matches.reduce((sum, match) => sum + match.score, 0);
  return [distinct(matches), inHeading, written, score, -from];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

/** The window with the most different words of the query, a little before its first match. */
function excerptStart({ from, to, matches }: PageSection): number {
  const before = 10;
  const latest = Math.max(from, to - EXCERPT_WORDS);
  const worth = (start: number) =>
    new Set(
      matches
        .filter(({ location }) => location >= start && location < start + EXCERPT_WORDS)
        .flatMap((match) => match.words),
    ).size;
  const starts = matches.map(({ location }) => Math.max(from, Math.min(location - before, latest)));
  return starts.reduce((best, start) => (worth(start) > worth(best) ? start : best), starts[0] ?? from);
}
