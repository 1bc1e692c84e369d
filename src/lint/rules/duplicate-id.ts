import type { KeyPath } from '../../catalog/from-disk.ts';
import { mirroredOn } from '../anchors.ts';
import type { Report } from '../diagnostic.ts';
import { textsAt } from '../key-pattern.ts';
import { isFaulty, reportAt, type Page } from '../page.ts';
import type { Rule } from '../rule.ts';
import type { Site } from '../site.ts';

/** Lists whose items are told apart by an id. */
const LISTS: readonly (readonly [pattern: string, noun: string])[] = [
  ['ports.*.id', 'port entry'],
  ['hostRoles.*.id', 'host role'],
  ['notes.*.id', 'note'],
  ['readings.*.id', 'reading'],
  ['*.id', 'protocol'],
];

/** Input: ids of a page, and the codes of the sources. The later of two is blamed, and the earlier named. */
export const duplicateId: Rule = {
  name: 'duplicate-id',
  description: 'No two things that are told apart by an id have the same one.',
  severity: 'error',
  *check(site) {
    for (const page of site.pages) {
      for (const [pattern, noun] of LISTS) yield* repeats(page, pattern, noun);
      yield* sections(page);
      yield* itemIds(page);
      yield* mirrors(site, page);
    }
    yield* sourceCodes(site);
  },
};

function* repeats(page: Page, pattern: string, noun: string): Iterable<Report> {
  const first = new Map<string, KeyPath>();
  for (const { value, path } of textsAt(page.data, pattern)) {
    if (isFaulty(page, path)) continue;
    const earlier = first.get(value);
    if (!earlier) first.set(value, path);
    else {
      // Places are looked up only for what is reported: that reads the page once more.
      const { line } = page.record.frontmatter!.place(earlier);
      const message = `the ${noun} "${value}" is already on line ${line}`;
      yield reportAt(page, path, message, `Write another id, such as ${value}-2.`);
    }
  }
}

/** Parts that pages of a component, product or guide have; their addresses are taken. */
const SECTIONS = new Set(
  'content listens connects without-side connections settings notes findings sources ports map matrix components sequence'.split(
    ' ',
  ),
);

function* sections(page: Page): Iterable<Report> {
  for (const pattern of ['ports.*.id', 'notes.*.id']) {
    for (const { value, path } of textsAt(page.data, pattern)) {
      if (isFaulty(page, path) || !SECTIONS.has(value)) continue;
      const message = `"${value}" is the address of a part of the page already`;
      yield reportAt(page, path, message, `Write another id, such as ${value}-2.`);
    }
  }
  const taken = new Set([...SECTIONS, ...page.entries.map(({ data }) => data.id)]);
  for (const [anchor, place] of page.body?.anchors ?? []) {
    if (!taken.has(anchor)) continue;
    const message = `the heading's address "#${anchor}" is that of ${SECTIONS.has(anchor) ? 'a part of the page' : 'a port entry'} already`;
    yield { file: page.path, ...place, message, hint: 'Word the heading otherwise.' };
  }
}

/** An entry with two transports is two items in the data, `…-tcp` and `…-udp`. */
function* itemIds(page: Page): Iterable<Report> {
  const items = page.entries
    .filter(({ data }) => data.transport.length > 1)
    .flatMap(({ data }) => data.transport.map((transport) => ({ id: `${data.id}-${transport}`, of: data })));
  for (const { path, data } of page.entries) {
    const item = items.find(({ id, of }) => id === data.id && of !== data);
    if (!item) continue;
    const message = `the entry "${item.of.id}" with [tcp, udp] is published as "${data.id}" already`;
    yield reportAt(page, [...path, 'id'], message, `Write another id, such as ${data.id}-2.`);
  }
}

/** An entry with an `either` peer stands on that peer's page too, as `<component>-<entry>`. */
function* mirrors(site: Site, page: Page): Iterable<Report> {
  const mirrored = mirroredOn(site).get(page.id) ?? [];
  for (const { path, data } of page.entries) {
    const other = mirrored.find(({ anchor }) => anchor === data.id);
    if (!other) continue;
    const message = `the entry "${other.entry}" of ${other.from.path} stands here as "${data.id}" already`;
    yield reportAt(page, [...path, 'id'], message, `Write another id, such as ${data.id}-2.`);
  }
}

function* sourceCodes(site: Site): Iterable<Report> {
  const first = new Map<string, Page>();
  for (const page of site.sources.values()) {
    for (const { value, path } of textsAt(page.data, 'code')) {
      const other = first.get(value);
      if (!other) first.set(value, page);
      else yield reportAt(page, path, `the code "${value}" is that of ${other.path}`, 'Write another code.');
    }
  }
}
