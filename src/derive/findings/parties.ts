/** How the findings about collisions name their parties: ports, components, owners, computers, settings. */
import type { Entry } from '../../catalog/model.ts';
import { LISTENERS } from '../../schema/listener.ts';
import type { Transport } from '../../schema/port-entry.ts';
import { fixedRanges, type PortRange, rangesMeet } from '../../schema/port-spec.ts';
import { listWords, orWords } from '../list-words.ts';
import { componentName, specWords, transportNames } from '../port-words.ts';
import type { Reference } from '../reference.ts';
import { rangeWords } from '../words.ts';

/** "UDP 67", "TCP and UDP 135", "port 1011" where no transport is stated. */
export function portWords(transports: readonly Transport[], ranges: readonly PortRange[]): string {
  const one = ranges.length === 1 && ranges[0]?.from === ranges[0]?.to;
  return `${transportNames(transports) || (one ? 'port' : 'ports')} ${listWords(ranges.map(rangeWords))}`;
}

/** The numbers of an entry as a sentence has them: "TCP 80 or 8530", "UDP 67 and 68". */
export function entryPorts(entry: Entry): string {
  if (entry.spec.kind !== 'one') return portWords(entry.transports, fixedRanges(entry.spec));
  return `${transportNames(entry.transports) || 'port'} ${specWords(entry.spec)}`;
}

/** Name of the component an entry stands on. */
export function nameOf(reference: Reference, entry: Entry): string {
  return componentName(entry.component, reference.catalog);
}

export function productName(reference: Reference, id: string): string {
  return reference.catalog.products.get(id)?.shortName ?? id;
}

/** "PXE Server of Deployment Server 6.x". */
export function partyName(reference: Reference, entry: Entry): string {
  return `${nameOf(reference, entry)} of ${productName(reference, entry.product)}`;
}

/** A sentence names so many parties at most; the finding's statements have them all. */
const MOST_NAMED = 24;

/** "AClient and Deployment Server of Deployment Server 6.x, Controller of Automated Deployment Services". */
export function partyNames(reference: Reference, entries: readonly Entry[]): string {
  const products = Map.groupBy(entries.slice(0, MOST_NAMED), (entry) => entry.product);
  const parts = [...products].map(([product, own]) => {
    const names = listWords(own.map((entry) => nameOf(reference, entry)));
    return `${names} of ${productName(reference, product)}`;
  });
  const rest = entries.length - MOST_NAMED;
  if (rest > 0) parts.push(`${rest} more`);
  return parts.length > 1 ? `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}` : parts.join('');
}

/** Who owns the socket, by the document's name or that of the closed list; null = nobody says. */
export function ownerName(entry: Entry): string | null {
  if (entry.service !== null) return entry.service;
  const names = entry.listeners.map((id) => (id in LISTENERS ? LISTENERS[id as keyof typeof LISTENERS] : id));
  return names.length > 0 ? orWords(names) : null;
}

/** Name of a host role as in "the PXE Server computer". */
export function roleName(reference: Reference, product: string, role: string): string {
  const found = reference.catalog.products.get(product)?.hostRoles.find(({ id }) => id === role);
  return found?.name ?? role;
}

/**
 * Where the documents have the port of an entry changed, or null where no place is printed. Settings that
 * are for other numbers of the entry are left out.
 */
export function settingPlaces(entry: Entry, range: PortRange): string | null {
  const places = entry.settings
    .filter(({ for: only }) => !only || fixedRanges(only).some((r) => rangesMeet(r, range)))
    .map(({ where, key }) => (key === undefined ? where : `${where}, ${key}`));
  return places.length > 0 ? listWords(places) : null;
}

/** Where the documents have the port of several entries changed, as a sentence. */
export function settingChanges(reference: Reference, entries: readonly Entry[], range: PortRange): string {
  const places = entries.slice(0, MOST_NAMED).map((entry) => ({ entry, place: settingPlaces(entry, range) }));
  if (places.every(({ place }) => place === null)) return 'No place where it could be changed is printed.';
  const parts = places.map(
    ({ entry, place }) => `${nameOf(reference, entry)}: ${place ?? 'no place is printed'}`,
  );
  return `Where it can be changed: ${parts.join('; ')}.`;
}

/** Part of an address, made of ids and numbers. */
export function slugOf(...parts: readonly string[]): string {
  return parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** Entries in words of the page: "#tcp-402". */
export function anchorOf(entry: Entry): string {
  return `#${entry.anchor}`;
}

/** Full ids of products, each once, in order of the entries. */
export function productsOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.product))];
}
