import { entryIds } from '../anchors.ts';
import type { Report } from '../diagnostic.ts';
import { textsAt } from '../key-pattern.ts';
import { reportAt, type Page } from '../page.ts';
import { referencesOf, type Reference } from '../references.ts';
import type { Rule } from '../rule.ts';
import { componentIds, type Site } from '../site.ts';
import { suggest } from '../suggestion.ts';

/** Input: `entries` of discrepancies, `with` of acknowledgements, and ports of sequences. */
export const unknownEntry: Rule = {
  name: 'unknown-entry',
  description: 'Discrepancies, acknowledgements and sequences name port entries that exist.',
  severity: 'error',
  *check(site) {
    for (const { page, value, path } of referencesOf(site, 'entry')) {
      if (value.includes('#')) {
        yield* portId(site, { page, value, path });
        continue;
      }
      const ids = entryIds(page);
      if (page.broken || ids.includes(value)) continue;
      const otherwise =
        ids.length > 0 ? 'Name an entry of this page.' : 'Leave it out: the page has no port entries.';
      yield reportAt(page, path, `the page has no port entry "${value}"`, suggest(value, ids, otherwise));
    }
    for (const ref of referencesOf(site, 'port-id')) yield* portId(site, ref);
    for (const ref of referencesOf(site, 'sequence-port')) yield* portId(site, ref, 'entry');
  },
};

function isParticipant(page: Page, component: string): boolean {
  const participants = textsAt(page.data, 'sequence.participants.*');
  return componentIds(page, component).some((id) => participants.some(({ value }) => value === id));
}

/** @param names an entry as it is written, or one of the items that it is in the data */
function* portId(
  site: Site,
  { page, value, path }: Reference,
  names: 'entry' | 'item' = 'item',
): Iterable<Report> {
  const [, component, entry] = /^([^#\s]+)#([^#\s]+)$/.exec(value) ?? [];
  if (component === undefined || entry === undefined) {
    yield reportAt(page, path, `"${value}" is not the id of a port entry`, 'Write <component>#<entry>.');
    return;
  }
  const others = componentIds(page, component).map((id) => site.components.get(id));
  const other = others.find((found) => found !== undefined);
  if (!other) {
    // A participant without a page has been reported where it is named first.
    if (names === 'entry' && isParticipant(page, component)) return;
    const known = [...site.components.keys()].map((id) =>
      id.startsWith(`${page.folder}/`) ? id.slice(page.folder.length + 1) : id,
    );
    const hint = suggest(component, known, 'Name a component that has a page.');
    yield reportAt(page, path, `there is no component "${component}"`, hint);
    return;
  }
  const ids = entryIds(other);
  if (other.broken || ids.includes(entry)) return;
  // An entry with two transports is two items in the data, and may be named as either.
  if (names === 'item' && ids.includes(entry.replace(/-(tcp|udp)$/, ''))) return;
  const hint = suggest(entry, ids, `Name an entry of ${other.path}.`);
  yield reportAt(page, path, `${component} has no port entry "${entry}"`, hint);
}
