/**
 * The port spec: the small language in which a page writes its ports. One parser, one printer.
 *
 *   402 · 30877-31878 (all of it) · 67, 68 (each) · 80 | 8530 (one of them, in printed order)
 *   dynamic · dynamic 1024-65535 · unstated (no number printed) · none (the document says: no port)
 *
 * Spaces are free and en dashes count as hyphens. Everything else is a `PortSpecError`.
 */

/** A closed interval of port numbers, `from` ≤ `to`, both within 1–65535. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

export type PortSpec =
  | { readonly kind: 'all'; readonly ranges: readonly PortRange[] }
  | { readonly kind: 'one'; readonly ranges: readonly PortRange[] }
  | { readonly kind: 'dynamic'; readonly range: PortRange | null }
  | { readonly kind: 'unstated' }
  | { readonly kind: 'none' };

/** What is wrong with a port spec (`message`) and a spec that would be right (`hint`). */
export class PortSpecError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

export const MIN_PORT = 1;
export const MAX_PORT = 65535;

/** Every shape of a port spec, as a hint. */
export const SHAPES =
  'Write 402, 30877-31878, "67, 68", "80 | 8530", dynamic, dynamic 1024-65535, unstated or none.';

/**
 * Reads a port spec.
 * @param input the frontmatter value: a string, or the number YAML makes of a bare `402`
 * @throws {PortSpecError} for anything that is no port spec
 */
export function parsePortSpec(input: string | number): PortSpec {
  const text = String(input)
    .replace(/[–—−‒]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') throw new PortSpecError('an empty port spec', SHAPES);
  if (text === 'unstated' || text === 'none') return { kind: text };
  if (/^dynamic\b/.test(text)) return parseDynamic(text);
  const separators = new Set(text.match(/[,|]/g));
  if (separators.size > 1) {
    throw new PortSpecError(
      `"${text}" mixes "," (each of them) and "|" (one of them)`,
      'Use one separator, or write two port entries.',
    );
  }
  const kind = separators.has('|') ? 'one' : 'all';
  const ranges = text.split(/[,|]/).map((part) => parseRange(part.trim(), text));
  rejectRepeats(ranges, text);
  return { kind, ranges };
}

/**
 * The canonical text of a spec; `parsePortSpec(printPortSpec(s))` equals `s`.
 */
export function printPortSpec(spec: PortSpec): string {
  switch (spec.kind) {
    case 'all':
      return spec.ranges.map(printRange).join(', ');
    case 'one':
      return spec.ranges.map(printRange).join(' | ');
    case 'dynamic':
      return spec.range ? `dynamic ${printRange(spec.range)}` : 'dynamic';
    default:
      return spec.kind;
  }
}

/** `402`, or `30877-31878` with a plain hyphen. */
export function printRange({ from, to }: PortRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** The fixed numbers of a spec as intervals, in printed order; empty for dynamic, unstated and none. */
export function fixedRanges(spec: PortSpec): readonly PortRange[] {
  return spec.kind === 'all' || spec.kind === 'one' ? spec.ranges : [];
}

/** Whether two ranges have a number in common. */
export function rangesMeet(a: PortRange, b: PortRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Whether all of `inner` lies in `outer`. */
export function rangeHolds(outer: PortRange, inner: PortRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export function sameRange(a: PortRange, b: PortRange): boolean {
  return a.from === b.from && a.to === b.to;
}

/** By the first number, then by the last. */
export function compareRanges(a: PortRange, b: PortRange): number {
  return a.from - b.from || a.to - b.to;
}

/** The narrowest first: it says most of a number that it holds. */
export function compareWidths(a: PortRange, b: PortRange): number {
  return a.to - a.from - (b.to - b.from);
}

/** Each range once, in the order of the first. */
export function distinctRanges(ranges: readonly PortRange[]): readonly PortRange[] {
  return [...new Map(ranges.map((range) => [printRange(range), range])).values()];
}

function parseDynamic(text: string): PortSpec {
  const rest = text.slice('dynamic'.length).trim();
  if (rest === '') return { kind: 'dynamic', range: null };
  if (!/^\d+ ?- ?\d+$/.test(rest)) {
    throw new PortSpecError(
      `"${text}" is not a dynamic range`,
      'Write dynamic, or dynamic 1024-65535; the words of the document go in "printed".',
    );
  }
  return { kind: 'dynamic', range: parseRange(rest, text) };
}

function parseRange(part: string, whole: string): PortRange {
  if (part === '') {
    throw new PortSpecError(
      `"${whole}" has an empty place in its list`,
      'Write a number on each side, as in "67, 68".',
    );
  }
  const match = /^(\d+)(?: ?- ?(\d+))?$/.exec(part);
  if (!match) throw new PortSpecError(`"${part}" is not a port`, SHAPES);
  const from = toPort(match[1]!, whole);
  const to = match[2] === undefined ? from : toPort(match[2], whole);
  if (from > to) {
    throw new PortSpecError(`the range ${from}-${to} runs backwards`, `Write ${to}-${from}.`);
  }
  return { from, to };
}

function toPort(digits: string, whole: string): number {
  const port = Number(digits);
  if (port === 0)
    throw new PortSpecError(`port 0 in "${whole}" cannot be used`, 'Ports run from 1 to 65535.');
  if (port > MAX_PORT) {
    throw new PortSpecError(
      `port ${digits} in "${whole}" is above 65535`,
      'Ports run from 1 to 65535. Where a document prints more, write the careful reading and add an erratum.',
    );
  }
  return port;
}

function rejectRepeats(ranges: readonly PortRange[], whole: string): void {
  const sorted = ranges.toSorted(compareRanges);
  for (const [i, next] of sorted.entries()) {
    const last = sorted[i - 1];
    if (!last || next.from > last.to) continue;
    const [a, b] = [printRange(last), printRange(next)];
    if (a === b) throw new PortSpecError(`"${whole}" names ${a} twice`, `Keep one ${a}.`);
    throw new PortSpecError(
      `in "${whole}", ${a} and ${b} overlap`,
      'Keep ranges of one spec apart, or join them.',
    );
  }
}
