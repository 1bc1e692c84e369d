/** Ports, entries and their ends in plain words, for sentences of findings and version changes. */
import { type Catalog, type Entry, UNSTATED } from '../catalog/model.ts';
import { fixedRanges, type PortRange, type PortSpec } from '../schema/port-spec.ts';

// Made once: making one costs more than a thousand uses.
const and = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

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

export function rangeWords({ from, to }: PortRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** `tcp and udp`, `icmp type 8`, `transport unstated`. */
export function transportWords(entry: Entry): string {
  if (entry.transports.includes('unstated')) return 'transport unstated';
  return entry.transports.join(' and ') + (entry.icmp === null ? '' : ` type ${entry.icmp}`);
}

/** The use of a port as one names it: `TCP 402`, `ports 67, 68`, `dynamic UDP`, `ICMP type 8`, `FTP`, else its purpose. */
export function entryWords(entry: Entry, catalog: Catalog): string {
  const transport = entry.transports.includes('unstated') ? '' : transportWords(entry);
  const upper = transport.replace(/\b(tcp|udp|icmp)\b/g, (t) => t.toUpperCase()).replace('icmpv6', 'ICMPv6');
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

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  return and.format(words);
}

/** `1 port`, `2 ports`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Small numbers as words. */
export function numberWord(count: number): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return words[count] ?? String(count);
}

/** The first letter large, as a sentence begins. */
export function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence that goes on after "because": small, unless it begins with a name. */
export function inSentence(text: string): string {
  return text.replace(
    /^(The|A|An|This|That|These|There|It|Its|In|By|On|As|Both|All|Every|Each|No|One|Two|Three|Other)(?= )/,
    (word) => word.toLowerCase(),
  );
}
