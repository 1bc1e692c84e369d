/** The tabs of a product's workbook: which flows stand on each, and what it is called. */
import type { Flow, Sheet } from '../sheet/schema.ts';
import { standsOn } from './words.ts';

export interface Tab<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** First all flows, then a tab for each host role, with the flows that one of its ends is on or may be on. */
export function tabsOf<Row extends { readonly flow: Flow }>(
  sheet: Sheet,
  rows: readonly Row[],
): readonly Tab<Row>[] {
  const roles = sheet.hosts.map((host) => ({
    name: host.name,
    rows: rows.filter(({ flow }) => [flow.from, flow.to].some((end) => standsOn(end, host, sheet))),
  }));
  const taken = new Set<string>();
  const tabs = [{ name: ALL, rows }, ...roles.filter((tab) => tab.rows.length > 0)];
  return tabs.map((tab) => ({ name: tabName(tab.name, taken), rows: tab.rows }));
}

/** The name of the first tab. */
export const ALL = 'All';

const LONGEST = 31;

/**
 * A name that spreadsheets accept: at most 31 characters, none of `[]:*?/\`, none that XML cannot hold, no apostrophe at
 * an end, not "History" (kept by Excel), and no other tab's, whatever its capitals.
 * @param taken names of the workbook, to which this one is added
 */
export function tabName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replace(/[[\]:*?/\\\p{Cc}\p{Noncharacter_Code_Point}]+/gu, ' ').replace(/\s+/g, ' ');
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
  const words = start.slice(0, Math.max(0, start.lastIndexOf(' ')));
  return trim(/^\s/.test(whole.slice(start.length)) || words.length < length / 2 ? start : words);
}
