import { UNSTATED } from '../../catalog/model.ts';
import { resolveComponent } from '../../catalog/resolve.ts';
import type { Report } from '../diagnostic.ts';
import { isMapping, textsAt, valuesAt } from '../key-pattern.ts';
import { isFaulty, reportAt, type Page } from '../page.ts';
import type { Rule } from '../rule.ts';
import { componentIds, type Site } from '../site.ts';
import { listed } from '../suggestion.ts';

/** Input: messages of sequences, and valid entries whose peers are known. What names nothing is another rule's. */
export const sequencePort: Rule = {
  name: 'sequence-port',
  description: 'The port entry of a message is one of its two ends, and has the other among its peers.',
  severity: 'error',
  *check(site) {
    for (const page of site.guides.values()) {
      for (const { path, value } of valuesAt(page.data, 'sequence.**')) {
        if (!isMapping(value) || isFaulty(page, path)) continue;
        const [from] = textsAt(value, 'from').flatMap((end) => componentIds(page, end.value));
        const [to] = textsAt(value, 'to').flatMap((end) => componentIds(page, end.value));
        if (from === undefined || to === undefined) continue;
        for (const port of [...textsAt(value, 'port'), ...textsAt(value, 'port.*')]) {
          yield* checkPort(site, page, [from, to], { path: [...path, ...port.path], value: port.value });
        }
      }
    }
  },
};

type Ends = readonly [string, string];

function* checkPort(
  site: Site,
  page: Page,
  ends: Ends,
  { path, value }: { readonly path: readonly (string | number)[]; readonly value: string },
): Iterable<Report> {
  const [ref = '', anchor = ''] = value.split('#');
  const id = componentIds(page, ref)[0] ?? ref;
  const entry = entriesOf(site, id).find((found) => found.anchor === anchor);
  if (!entry || joins(entry, ends) || !entry.peers.every((peer) => isKnown(site, peer))) return;
  const fitting = [...new Set(ends)]
    .flatMap((end) => entriesOf(site, end))
    .filter((other) => joins(other, ends));
  const hint =
    fitting.length > 0 && fitting.length <= 8
      ? `Write ${listed(fitting.map((other) => nameOf(other, page)))}, or leave the port out.`
      : 'Leave the port out, or draw the message between the ends of the entry.';
  const between = ends.map((end) => shortest(end, page));
  yield reportAt(page, path, `${value} is not a port between ${between[0]} and ${between[1]}`, hint);
}

interface EntryEnds {
  readonly component: string;
  readonly anchor: string;
  readonly peers: readonly string[];
}

function entriesOf(site: Site, component: string): readonly EntryEnds[] {
  const page = site.components.get(component);
  return (page?.entries ?? []).map(({ data }) => ({
    component,
    anchor: data.id,
    peers: data.peers.map((peer) => resolveComponent(peer.with, page!.folder)),
  }));
}

function joins({ component, peers }: EntryEnds, [from, to]: Ends): boolean {
  return (component === from && peers.includes(to)) || (component === to && peers.includes(from));
}

/** A peer that is misspelled may be the other end: one cause, one error. */
function isKnown(site: Site, peer: string): boolean {
  return peer === UNSTATED || site.components.has(peer);
}

function nameOf({ component, anchor }: EntryEnds, page: Page): string {
  return `${shortest(component, page)}#${anchor}`;
}

/** The slug of a participant, unless another one has it too. */
function shortest(component: string, page: Page): string {
  const slug = component.slice(component.indexOf('/') + 1);
  return componentIds(page, slug).length === 1 ? slug : component;
}
