/** Words and groups of a port's page. */
import { UNSTATED, type Catalog, type Entry } from '../catalog/model.ts';
import { ephemeralRangesHolding } from '../derive/findings/ephemeral-range.ts';
import { portGist } from '../derive/port-gist.ts';
import { dynamicReaching, type PortPage } from '../derive/port-index.ts';
import { transportNames } from '../derive/port-words.ts';
import { registrationsOf, type Registration } from '../derive/registry.ts';
import type { Reference } from '../derive/reference.ts';
import { printRange } from '../schema/port-spec.ts';
import { plural, sentenceList } from './href.ts';

export interface PortUse {
  readonly entry: Entry;
  /** Printed as a wider range that holds the number. */
  readonly within: boolean;
}

/** Rows of a port's table: what prints exactly it, then the wider ranges. */
export function rowsOf(port: PortPage): readonly PortUse[] {
  const wider = new Set(port.within.map(({ entry }) => entry));
  return [
    ...port.uses.map((entry) => ({ entry, within: false })),
    ...[...wider].map((entry) => ({ entry, within: true })),
  ];
}

/** Names of IANA's registry for a single port; ranges have none. */
export function portRegistrations(port: PortPage): readonly Registration[] {
  return port.range.from === port.range.to ? registrationsOf(port.range.from) : [];
}

/** The transports of a name: `TCP and UDP`. */
export function registrationWords(registration: Registration): string {
  return transportNames(registration.transports);
}

/** What a list of search results shows of a page ends after some 160 characters: the gist takes half of them. */
const GIST_ROOM = 80;
const PRODUCTS_NAMED = 4;

/** One sentence for search engines: `Port 402: …; 6 uses in Deployment Server 5.5 and Deployment Server 6.x.` */
export function portDescription(port: PortPage, catalog: Catalog): string {
  const products = [...new Set(port.uses.map((entry) => catalog.products.get(entry.product)!.shortName))];
  const where =
    products.length > PRODUCTS_NAMED ? plural(products.length, 'product') : sentenceList(products);
  const name = `${port.range.from === port.range.to ? 'Port' : 'Ports'} ${port.slug}`;
  return `${name}: ${portGist(port, catalog, GIST_ROOM)}; ${plural(port.uses.length, 'use')} in ${where}.`;
}

/** Which dynamic ranges may give out the port, each owner once, with links. */
export function dynamicWords(
  port: PortPage,
  reference: Reference,
): readonly { text: string; url?: string }[] {
  const reaching = dynamicReaching(reference.ports, port.range);
  const bounded = reaching.filter((use) => use.range !== null);
  const open = reaching.length - bounded.length;
  const owners = bounded.slice(0, 12).flatMap(({ entry, range }, i) => {
    const component = reference.catalog.components.get(entry.component);
    return [
      { text: `${i > 0 ? ', ' : ''}` },
      { text: component?.name ?? UNSTATED, url: `/products/${entry.component}/#${entry.anchor}` },
      { text: ` (${printRange(range!)})` },
    ];
  });
  const rest = bounded.length > 12 ? ` and ${bounded.length - 12} more` : '';
  return [
    ...(bounded.length > 0
      ? [{ text: 'Dynamic ranges that may reach it: ' }, ...owners, { text: `${rest}. ` }]
      : []),
    ...(open > 0
      ? [
          {
            text: `${plural(open, 'dynamic port')} ${open === 1 ? 'has' : 'have'} no printed range and may be any free port: see `,
          },
          { text: 'dynamic ports', url: reference.unnumbered.get('dynamic')! },
          { text: '.' },
        ]
      : []),
  ];
}

/**
 * One sentence where a port that something listens on lies in a range that operating systems hand
 * out, and no document says on which system it listens. Where the system is stated, the check speaks.
 */
export function handedOutWords(port: PortPage, { catalog }: Reference): string | null {
  const ranges = ephemeralRangesHolding(port.range);
  const listeners = port.uses.filter(
    (entry) => entry.side === 'listens' && hasUnstatedSystem(entry, catalog),
  );
  if (ranges.length === 0 || listeners.length === 0) return null;
  const names = [...new Set(listeners.map((entry) => catalog.components.get(entry.component)!.name))];
  const systems = ranges.map(({ system, range }) => `${system} (${range.from}–${range.to})`);
  return `${sentenceList(systems)} may hand out this number to an outgoing connection; no document states the operating system for ${sentenceList(names)}.`;
}

function hasUnstatedSystem(entry: Entry, catalog: Catalog): boolean {
  const roles = catalog.components.get(entry.component)?.runsOn ?? [];
  const known =
    catalog.products.get(entry.product)?.hostRoles.filter((role) => roles.includes(role.id)) ?? [];
  return known.every((role) => role.os === 'unstated');
}
