/**
 * Which components and entries of two versions of a product belong together.
 *
 * Components are paired by slug and by `supersedes`; all that hang together this way form one group, and only
 * entries of one group are compared. Within it, entries are paired by protocol, transport and number, then by
 * id, then by number alone; at last, an entry joins a pair whose other side covers its numbers too ("67, 68"
 * became 67 and 68).
 */
import type { Component, Entry } from '../catalog/model.ts';
import { fixedRanges, type PortRange, printPortSpec, rangeHolds, rangesMeet } from '../schema/port-spec.ts';

/** Components of two versions that are compared with each other. */
export interface Group {
  readonly old: readonly Component[];
  readonly now: readonly Component[];
}

/** Components that hang together by slug and `supersedes`; one without a counterpart stands alone. */
export function groupComponents(old: readonly Component[], now: readonly Component[]): readonly Group[] {
  const all = [...now, ...old];
  const before = new Set(old);
  const parent = new Map(all.map((c) => [c.id, c.id]));
  const root = (id: string): string => {
    const up = parent.get(id)!;
    return up === id ? id : root(up);
  };
  const bySlug = new Map(old.map((c) => [c.slug, c.id]));
  for (const component of now) {
    const earlier = [bySlug.get(component.slug), ...component.supersedes];
    for (const id of earlier)
      if (id !== undefined && parent.has(id)) parent.set(root(id), root(component.id));
  }
  const groups = Map.groupBy(all, (component) => root(component.id));
  return [...groups.values()].map((members) => ({
    old: members.filter((c) => before.has(c)),
    now: members.filter((c) => !before.has(c)),
  }));
}

/** Entries that are one use of a port: several on a side where the other joins them. */
export interface Pair {
  old: Entry[];
  now: Entry[];
}

const port = (entry: Entry) => `${printPortSpec(entry.spec)} ${entry.icmp ?? ''}`;
const use = (entry: Entry) => [entry.protocol ?? '', entry.transports.join(), port(entry)].join('\n');
const slug = (entry: Entry) => entry.component.split('/')[1] ?? '';
const numbered = (entry: Entry) => entry.spec.kind !== 'unstated' && entry.spec.kind !== 'none';

/**
 * What pairs two entries, the surest first; an empty key pairs with nothing. Between pages of different
 * slugs an id says little, so there the number comes before it.
 */
const KEYS: readonly ((entry: Entry) => string)[] = [
  (entry) => [use(entry), entry.anchor, slug(entry)].join('\n'),
  (entry) => [use(entry), entry.anchor].join('\n'),
  (entry) => [use(entry), slug(entry)].join('\n'),
  use,
  (entry) => [entry.anchor, slug(entry)].join('\n'),
  (entry) => (entry.protocol ? `${entry.protocol}\n${port(entry)}` : ''),
  (entry) => (numbered(entry) ? `${entry.transports.join()}\n${port(entry)}` : ''),
  (entry) => (numbered(entry) ? port(entry) : ''),
  (entry) => entry.anchor,
];

/** Every entry of the group, in exactly one pair; alone where the other version has nothing for it. */
export function pairEntries(group: Group): readonly Pair[] {
  const old = new Set(group.old.flatMap((component) => component.entries));
  const now = new Set(group.now.flatMap((component) => component.entries));
  const pairs: Pair[] = [];
  const pair = (a: Entry, b: Entry) => {
    old.delete(a);
    now.delete(b);
    pairs.push({ old: [a], now: [b] });
  };
  for (const key of KEYS) {
    const waiting = Map.groupBy(old, key);
    for (const entry of [...now]) {
      const match = key(entry) === '' ? undefined : waiting.get(key(entry))?.shift();
      if (match) pair(match, entry);
    }
  }
  for (const entry of [...now]) {
    const match = [...old].find((other) => overlaps(entry, other) && sameProtocol(entry, other));
    if (match) pair(match, entry);
  }
  for (const entry of [...now]) if (join(entry, pairs, 'now', 'old')) now.delete(entry);
  for (const entry of [...old]) if (join(entry, pairs, 'old', 'now')) old.delete(entry);
  return [
    ...pairs,
    ...[...now].map((entry) => ({ old: [], now: [entry] })),
    ...[...old].map((entry) => ({ old: [entry], now: [] })),
  ];
}

/** Puts an entry beside those of its own side, if the other side covers it and they leave room. */
function join(entry: Entry, pairs: readonly Pair[], own: 'old' | 'now', other: 'old' | 'now'): boolean {
  const match = pairs.find(
    (pair) =>
      pair[other].some((whole) => covers(whole, entry) && sameProtocol(whole, entry)) &&
      !pair[own].some((part) => overlaps(part, entry)),
  );
  match?.[own].push(entry);
  return match !== undefined;
}

function sameProtocol(a: Entry, b: Entry): boolean {
  return a.protocol === null || b.protocol === null || a.protocol === b.protocol;
}

/** A number and a transport in common, as far as the transports are stated. */
function overlaps(a: Entry, b: Entry): boolean {
  const meet = (x: PortRange) => fixedRanges(b.spec).some((y) => rangesMeet(x, y));
  return fixedRanges(a.spec).some(meet) && (silent(a) || silent(b) || shares(a, b));
}

function covers(whole: Entry, part: Entry): boolean {
  const ranges = fixedRanges(part.spec);
  const held = (x: PortRange) => fixedRanges(whole.spec).some((y) => rangeHolds(y, x));
  const carried = silent(whole) || part.transports.every((t) => whole.transports.includes(t));
  return ranges.length > 0 && ranges.every(held) && carried;
}

function silent(entry: Entry): boolean {
  return entry.transports.includes('unstated');
}

function shares(a: Entry, b: Entry): boolean {
  return a.transports.some((transport) => b.transports.includes(transport));
}
