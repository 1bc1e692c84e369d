/** What the look-up answers: sections of answers, in the order in which they are read. */
import type { PortRange } from '../../schema/port-spec.ts';
import type { NameKind, Sign, UseRow, WhoParts } from '../data/shape.ts';

export type AnswerKind = 'port' | 'range' | 'dynamic' | 'use' | 'connection' | 'registered' | NameKind;

/** By what answers can be narrowed down; values are what stands on the page. */
export const FACETS = ['product', 'vendor', 'transport', 'protocol', 'configurable', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

export interface Answer {
  readonly kind: AnswerKind;
  /** Without the base. */
  readonly url: string;
  /** Port, range or number that the answer is about, as it stands left of everything; else `null`. */
  readonly figure: string | null;
  readonly transports: UseRow['transports'];
  readonly icmp: number | null;
  /** Who opens the port on whom. */
  readonly who: readonly WhoParts[];
  /** Application protocol, at the end of the sentence. */
  readonly protocol: string | null;
  /** What it is, where there is no such sentence. */
  readonly title: string | null;
  readonly detail: string | null;
  /** Conditions, service, groups: after the detail where there is room. */
  readonly remark: string | null;
  readonly configurable: UseRow['configurable'];
  readonly source: string | null;
  readonly signs: readonly Sign[];
  /** The ports that the answer speaks of, where it does. */
  readonly range: PortRange | null;
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export interface Section {
  /** Product, or what the answers have in common; `null` for the first answer. */
  readonly title: string | null;
  readonly url: string | null;
  readonly answers: readonly Answer[];
  /** Answers that are not listed, and where they are. */
  readonly more: { readonly count: number; readonly url: string } | null;
}

export interface Answers {
  /** What was wrong or odd about the query, or what there is not. */
  readonly message: string | null;
  /** A query that would do. */
  readonly instead: string | null;
  readonly sections: readonly Section[];
}

export const NOTHING: Answers = { message: null, instead: null, sections: [] };

const PLAIN: Omit<Answer, 'kind' | 'url'> = {
  figure: null,
  transports: [],
  icmp: null,
  who: [],
  protocol: null,
  title: null,
  detail: null,
  remark: null,
  configurable: [],
  source: null,
  signs: [],
  range: null,
  facets: {},
};

/** An answer from what differs from the plain one. */
export function answer(fields: Pick<Answer, 'kind' | 'url'> & Partial<Answer>): Answer {
  return { ...PLAIN, ...fields };
}

export function section(
  title: string | null,
  answers: readonly Answer[],
  rest: Partial<Pick<Section, 'url' | 'more'>> = {},
): Section {
  return { title, url: null, more: null, ...rest, answers };
}

/** The row above the answers that says what they are about. */
export function isHead({ title }: Section): boolean {
  return title === null;
}

/** How many answers there are, listed or not; what they are about counts where it is all. */
export function countAnswers({ sections }: Pick<Answers, 'sections'>): number {
  const body = sections.filter((part) => !isHead(part));
  return (body.length > 0 ? body : sections).reduce(
    (sum, { answers, more }) => sum + answers.length + (more?.count ?? 0),
    0,
  );
}

/** The first of some names, and how many more. */
export function someNames(names: readonly string[], most: number): string {
  // One name more takes no more room than saying so.
  if (names.length <= most + 1) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
