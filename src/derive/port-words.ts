/** Ports, entries and their ends in plain words, for sentences of findings and version changes. */
import { type Catalog, type Entry, UNSTATED } from '../catalog/model.ts';
import type { Transport } from '../schema/port-entry.ts';
import { fixedRanges, type PortSpec } from '../schema/port-spec.ts';
import { listWords } from './list-words.ts';
import { TRANSPORT_NAMES } from './value-words.ts';
import { rangeWords } from './words.ts';

/** `402`, `67, 68`, `80 or 8530`, `dynamic 1025–65535`, `no number printed`, `no port`. */
export function specWords(spec: PortSpec): string {
  switch (spec.kind) {
    case 'all':
      return spec.ranges.map(rangeWords).join(', ');
    case 'one':
      return spec.ranges.map(rangeWords).join(' or ');
    case 'dynamic':
      return spec.range ? `dynamic ${rangeWords(spec.range)}` : 'dynamic';
    case 'unstated':
      return 'no number printed';
    default:
      return 'no port';
  }
}

/** `tcp and udp`, `icmp type 8`, `transport unstated`. */
export function transportWords(entry: Entry): string {
  if (entry.transports.includes('unstated')) return 'transport unstated';
  return entry.transports.join(' and ') + (entry.icmp === null ? '' : ` type ${entry.icmp}`);
}

/** `TCP and UDP`, `ICMPv6`; nothing for those that nobody states. */
export function transportNames(transports: readonly Transport[]): string {
  return listWords(transports.flatMap((one) => (one === 'unstated' ? [] : TRANSPORT_NAMES[one])));
}

/** The use of a port as one names it: `TCP 402`, `ports 67, 68`, `dynamic UDP`, `ICMP type 8`, `FTP`, else its purpose. */
export function entryWords(entry: Entry, catalog: Catalog): string {
  const upper = transportNames(entry.transports) + (entry.icmp === null ? '' : ` type ${entry.icmp}`);
  if (fixedRanges(entry.spec).length > 0) return `${upper || portNoun(entry.spec)} ${specWords(entry.spec)}`;
  if (entry.spec.kind === 'dynamic') {
    const { range } = entry.spec;
    if (range) return `dynamic ${upper || 'ports'} ${rangeWords(range)}`;
    return upper ? `dynamic ${upper}` : 'a dynamic port';
  }
  if (upper.startsWith('ICMP')) return upper;
  const protocol = catalog.protocols.get(entry.protocol ?? '')?.shortName;
  return [upper, protocol ?? `“${entry.purpose}”`].filter(Boolean).join(' ');
}

function portNoun(spec: PortSpec): string {
  const ranges = fixedRanges(spec);
  const several = ranges.length > 1 || ranges.some(({ from, to }) => from !== to);
  return several && spec.kind === 'all' ? 'ports' : 'port';
}

export function componentName(id: string, catalog: Catalog): string {
  return id === UNSTATED ? 'not stated' : (catalog.components.get(id)?.name ?? id);
}

/** Components of two products may have one name: `Altiris Console (Management Platform 7.x)`. */
export function fullName(id: string, catalog: Catalog): string {
  const product = catalog.products.get(catalog.components.get(id)?.product ?? '');
  return componentName(id, catalog) + (product ? ` (${product.shortName})` : '');
}

/** The entry and its component: `TCP 402 of Deployment Server`. */
export function entryOf(entry: Entry, catalog: Catalog): string {
  return `${entryWords(entry, catalog)} of ${componentName(entry.component, catalog)}`;
}
