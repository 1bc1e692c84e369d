/** What stands under a row's sentence, in plain words. */
import type { Catalog, Entry } from '../catalog/model.ts';
import { type PortRow } from '../derive/port-rows.ts';
import { readingOf } from '../derive/readings.ts';
import { printPortSpec } from '../schema/port-spec.ts';
import { sentenceList } from './href.ts';

const NEED_WORDS = {
  required: '',
  optional: 'Optional',
  discouraged: 'The document advises against it',
  example: 'Named as an example',
} as const;

/** Lines in a fixed order; none for what is silent or usual. */
export function rowRemarks(row: PortRow, catalog: Catalog): readonly string[] {
  const { first, entries } = row;
  const lines = [
    first.service && `Service: ${first.service}.`,
    first.scope === 'local' && 'Never leaves the computer: no firewall rule.',
    castWords(first),
    first.default && `Default ${printPortSpec(first.default)}.`,
    first.allowed && `Valid values ${printPortSpec(first.allowed)}.`,
    first.oneOf && alternativeWords(first, catalog, 'oneOf', 'Alternative to'),
    first.anyOf && alternativeWords(first, catalog, 'anyOf', 'One or more are used: this,'),
    ...conditionWords(row, catalog),
    ...sourcePortWords(row, catalog),
    ...remarkWords(entries, catalog),
    entries.length === 1 ? printedWords(first) : null,
  ];
  return lines.filter((line): line is string => Boolean(line));
}

export interface ReadingWords {
  readonly text: string;
  /** Address of the declaration, where a source declares it. */
  readonly source: string | null;
}

/** Readings of a row, each once: declared on a cited source, or written on the entry. */
export function distinctReadings(entries: readonly Entry[], catalog: Catalog): readonly ReadingWords[] {
  const readings = entries.flatMap((entry): ReadingWords[] => {
    const reading = readingOf(entry, catalog);
    if (!reading) return [];
    const { text, source } = reading;
    return [{ text, source: source && `/sources/${source}/#reading-${entry.reading}` }];
  });
  return [...new Map(readings.map((reading) => [reading.text, reading])).values()];
}

function castWords(entry: Entry): string | null {
  if (!entry.cast) return null;
  const groups = entry.groups.map((g) => g.range + (g.ttl === undefined ? '' : `, TTL ${g.ttl}`));
  const word = entry.cast === 'multicast' ? 'Multicast' : 'Broadcast';
  if (groups.length > 0) return `${word} to ${groups.join('; ')}.`;
  return entry.purpose.toLowerCase().includes(entry.cast) ? null : `${word}.`;
}

function alternativeWords(
  entry: Entry,
  catalog: Catalog,
  field: 'oneOf' | 'anyOf',
  lead: string,
): string | null {
  const others = catalog.components
    .get(entry.component)
    ?.entries.filter((other) => other.id !== entry.id && other[field] === entry[field]);
  if (!others?.length) return null;
  return `${lead} ${others.map((other) => portWords(other, catalog)).join(', ')}.`;
}

function portWords(entry: Entry, catalog: Catalog): string {
  const transport = entry.transports.includes('unstated') ? '' : entry.transports.join(' and ');
  const type = entry.icmp === null ? '' : `type ${entry.icmp}`;
  const port = entry.spec.kind === 'none' || entry.spec.kind === 'unstated' ? '' : printPortSpec(entry.spec);
  const words = [transport, type, port].filter(Boolean).join(' ');
  return words || (catalog.protocols.get(entry.protocol ?? '')?.shortName ?? entry.purpose);
}

/** What no field can say; in a row of several entries, with the component it is about. */
function remarkWords(entries: readonly Entry[], catalog: Catalog): readonly string[] {
  const authored = entries.filter((entry) => entry.remark !== null);
  const words = authored.map((entry) => {
    const owner = entry.mirrors && entries.length > 1 ? entry.peers[0]?.with : undefined;
    return owner ? `${catalog.components.get(owner)?.name}: ${entry.remark}` : entry.remark!;
  });
  return [...new Set(words)];
}

/** Conditions and needs, said once for all peers or peer by peer where they differ. */
export function conditionWords(row: PortRow, catalog: Catalog): readonly string[] {
  const conditions = row.peers.map(({ peer }) => ({
    who:
      peer.with === row.first.component
        ? 'another instance'
        : (catalog.components.get(peer.with)?.name ?? 'not stated'),
    text: [NEED_WORDS[peer.need], peer.when].filter(Boolean).join(', if: '),
    alone: NEED_WORDS[peer.need] === '',
  }));
  const groups = [...Map.groupBy(conditions, (c) => c.text)].filter(([text]) => text !== '');
  return groups.map(([text, members]) => {
    const all = members.length === conditions.length;
    return all
      ? `${members[0]!.alone ? 'Condition: ' : ''}${text}.`
      : `${sentenceList([...new Set(members.map((m) => m.who))])}: ${text}.`;
  });
}

function sourcePortWords(row: PortRow, catalog: Catalog): readonly string[] {
  const groups = Map.groupBy(
    row.peers.filter(({ peer }) => peer.sourcePort),
    ({ peer }) => printPortSpec(peer.sourcePort!),
  );
  return [...groups].map(([spec, members]) => {
    const names = members.map(({ peer }) => catalog.components.get(peer.with)?.name ?? 'not stated');
    return `${sentenceList(names)} ${names.length > 1 ? 'send' : 'sends'} from ${portPhrase(spec)}.`;
  });
}

/** Of the entry's own places; what a peer's place prints ("site systems") is in the data alone. */
function printedWords(entry: Entry): string | null {
  const printed = new Set(entry.citations.flatMap((c) => c.printed ?? []));
  return printed.size === 0 ? null : `Printed: ${[...printed].map((p) => `“${p}”`).join('; ')}.`;
}

/** `port 68`, `a dynamic port`, `a dynamic port, 1024-65535`. */
export function portPhrase(spec: string): string {
  return spec.startsWith('dynamic')
    ? `a dynamic port${spec.slice('dynamic'.length).replace(/^ /, ', ')}`
    : `port ${spec}`;
}
