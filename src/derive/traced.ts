/**
 * A reference that notes what is read of it, by names that `digest` tells apart:
 *
 *   components x/y         whether there is a page     entries x/y#z      what another map has
 *   components x/y name    a field of it               entries! keys      which keys it has, in order
 *   components* x/y        all of it                   entries! values    all that it has
 *   findings               a whole list
 *
 * Everything that follows from the content is read through these maps and lists; what they hold is plain data.
 */
import type { Catalog } from '../catalog/model.ts';
import { noteRead, numberRead, type ReadContent } from '../catalog/reads.ts';
import { factsName } from './facts-name.ts';
import type { CheckedReference } from './findings/checked.ts';
import { fingerprint } from './fingerprint.ts';
import { TracedMap, type Page, TracedPages } from './traced-map.ts';

export interface Traced extends ReadContent {
  readonly reference: CheckedReference;
}

type Digest = ReadContent['digest'];

/** Maps of pages: of a page hardly anything but its name is read elsewhere, so its fields are told apart. */
const PAGES = ['products', 'components', 'guides', 'sources', 'protocols'] as const;
const INDEXES = [
  'mirrors',
  'connectionsOf',
  'unnumbered',
  'discrepanciesOf',
  'findingsOf',
  'checkWords',
  'findingsOfProduct',
  'findingPages',
] as const;
const LISTS = ['connections', 'discrepancies', 'findings'] as const;
const PORT_LISTS = ['pages', 'dynamic'] as const;

export function traceReference(reference: CheckedReference): Traced {
  const { catalog, ports, rules } = reference;
  const pages = PAGES.map((name) => new TracedPages(name, pageMap(catalog[name])));
  const indexes = INDEXES.map((name) => new TracedMap<unknown>(name, reference[name]));
  const entries = new TracedMap<unknown>('entries', catalog.entries);
  const byName = (maps: readonly TracedMap<unknown>[]) =>
    Object.fromEntries(maps.map((map) => [map.name, map]));
  const traced = {
    ...byName(indexes),
    catalog: byName([...pages, entries]) as unknown as Catalog,
    ports: noteLists({}, ports, PORT_LISTS),
    rules,
  };
  const maps = new Map([...pages, ...indexes, entries].map((map) => [map.name, map]));
  const lists = { ...reference, ...ports };
  return {
    reference: noteLists(traced, reference, LISTS) as CheckedReference,
    facts: factsName(catalog),
    fingerprint,
    digest: keptDigest((name) => {
      const map = maps.get(/^\w+/.exec(name)![0]);
      return map ? map.valueOf(name.slice(map.name.length)) : lists[name as keyof typeof lists];
    }),
  };
}

/** @param valueOf what can be read under a name */
function keptDigest(valueOf: (name: string) => unknown): Digest {
  const digests = new Map<string, string>();
  return (name) => {
    const digest = digests.get(name) ?? fingerprint(valueOf(name));
    digests.set(name, digest);
    return digest;
  };
}

function pageMap(map: ReadonlyMap<string, unknown>): ReadonlyMap<string, Page> {
  return map as ReadonlyMap<string, Page>;
}

/** Adds the lists of an object to another; each is noted when it is read. */
function noteLists<T extends object>(to: object, of: T, lists: readonly (keyof T & string)[]): object {
  for (const name of lists) {
    const number = numberRead(name);
    const get = () => {
      noteRead(number);
      return of[name];
    };
    Object.defineProperty(to, name, { enumerable: true, get });
  }
  return to;
}
