/** The tabs of a workbook: which flows stand on each, and what it is called. */
import type { Flow, Sheet } from '../sheet/schema.ts';
import { type Context, contextOf } from './columns.ts';
import { standsOn } from './words.ts';

export interface Tab {
  readonly name: string;
  readonly rows: readonly { readonly flow: Flow; readonly context: Context }[];
}

/**
 * First all flows. Then for one product a tab for each host role, with the flows that one of its ends is on or may be
 * on; for several products a tab for each, as host roles of different products cannot be told apart by their names.
 */
export function tabsOf(sheets: readonly Sheet[]): readonly Tab[] {
  const all = sheets.map(rowsOf);
  const parts = sheets.length === 1 ? hostTabs(sheets[0]!, all[0]!) : productTabs(sheets, all);
  const tabs = [{ name: 'All', rows: all.flat() }, ...parts.filter(({ rows }) => rows.length > 0)];
  const taken = new Set<string>();
  return tabs.map(({ name, rows }) => ({ name: tabName(name, taken), rows }));
}

function rowsOf(sheet: Sheet): Tab['rows'] {
  const context = contextOf(sheet);
  return sheet.flows.map((flow) => ({ flow, context }));
}

function hostTabs(sheet: Sheet, rows: Tab['rows']): Tab[] {
  return sheet.hosts.map((host) => ({
    name: host.name,
    rows: rows.filter(({ flow }) => [flow.from, flow.to].some((end) => standsOn(end, host, sheet))),
  }));
}

function productTabs(sheets: readonly Sheet[], all: readonly Tab['rows'][]): Tab[] {
  return sheets.map(({ product }, i) => ({ name: product.shortName, rows: all[i]! }));
}

const LONGEST = 31;

/**
 * A name that spreadsheets accept: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, not "History"
 * (kept by Excel), and no other tab's, whatever its capitals.
 */
export function tabName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ');
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = `${cut(clean, LONGEST - suffix.length) || 'Tab'}${suffix}`;
    const key = name.toLowerCase();
    if (key === 'history' || taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

/** Shortened at a word where that keeps most of it, and never within a character of two halves. */
function cut(text: string, length: number): string {
  const trim = (part: string) => part.replace(/^[\s']+|[\s']+$/g, '');
  const whole = trim(text.toWellFormed());
  if (whole.length <= length) return whole;
  const start = whole.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const words = start.slice(0, start.lastIndexOf(' '));
  return trim(/^\s/.test(whole.slice(start.length)) || words.length < length / 2 ? start : words);
}
