/**
 * What differs between the entries of two versions, field by field, as text.
 *
 * Each side is one entry, or several that together say what one says on the other side ("67, 68"
 * against 67 and 68 apart). Different words for one thing are no change: names are compared without
 * case and punctuation, peers by what took their place and not by what they are called.
 */
import { byName } from '../catalog/catalog.ts';
import { type Catalog, type Entry, type Peer, UNSTATED } from '../catalog/model.ts';
import { compareRanges, distinctRanges, fixedRanges, type PortSpec } from '../schema/port-spec.ts';
import { listWords } from './list-words.ts';
import { componentName, specWords, transportWords } from './port-words.ts';
import { rangeWords } from './words.ts';

export type ChangeField =
  | 'port'
  | 'transport'
  | 'protocol'
  | 'side'
  | 'scope'
  | 'cast'
  | 'groups'
  | 'peers'
  | 'source port'
  | 'reply port'
  | 'configurable'
  | 'allowed'
  | 'default'
  | 'service'
  | 'need';

/** Fields in plain words, as they stand before their values. */
export const FIELD_WORDS: Record<ChangeField, string> = {
  'port': 'port',
  'transport': 'transport',
  'protocol': 'protocol',
  'side': 'side',
  'scope': 'reach',
  'cast': 'way of sending',
  'groups': 'multicast groups',
  'peers': 'other ends',
  'source port': 'source port',
  'reply port': 'port of answers',
  'configurable': 'whether it can be changed',
  'allowed': 'valid values',
  'default': 'default',
  'service': 'service',
  'need': 'need',
};

export interface EntryChange {
  readonly field: ChangeField;
  readonly from: string;
  readonly to: string;
  /**
   * The network has to be told: other packets go another way. False where one version is silent,
   * because then nobody knows whether anything changed.
   */
  readonly network: boolean;
}

/** What of an entry is compared: how it reads, what makes it equal, and when a difference matters. */
interface Aspect {
  readonly field: ChangeField;
  readonly words: (entry: Entry) => string;
  /** Equal keys are no change; absent = the words. */
  readonly key?: (entry: Entry) => string;
  /** Whether the entry says anything; absent = always. A change matters only if both sides do. */
  readonly says?: (entry: Entry) => boolean;
  /** Whether the network has to be told at all. */
  readonly network: boolean;
}

/**
 * @param alike the name under which an older and a newer component count as the same
 */
export function entryChanges(
  old: readonly Entry[],
  now: readonly Entry[],
  catalog: Catalog,
  alike: (component: string) => string,
): readonly EntryChange[] {
  const changes = aspects(catalog, alike).flatMap((aspect) => compare(aspect, old, now));
  return [...comparePorts(old, now), ...changes];
}

function comparePorts(old: readonly Entry[], now: readonly Entry[]): readonly EntryChange[] {
  const [from, to] = [joinSpecs(old), joinSpecs(now)];
  if (from === to) return [];
  const known = [...old, ...now].every((entry) => entry.spec.kind !== 'unstated');
  return [{ field: 'port', from, to, network: known }];
}

/** Numbers of several entries as one list. */
function joinSpecs(entries: readonly Entry[]): string {
  const specs: readonly PortSpec[] = entries.map((entry) => entry.spec);
  if (specs.length === 1 || specs.some((spec) => spec.kind !== 'all'))
    return [...new Set(specs.map(specWords))].join('; ');
  const ranges = specs.flatMap(fixedRanges).sort(compareRanges);
  return distinctRanges(ranges).map(rangeWords).join(', ');
}

function compare(aspect: Aspect, old: readonly Entry[], now: readonly Entry[]): readonly EntryChange[] {
  const key = aspect.key ?? aspect.words;
  const keys = (entries: readonly Entry[]) => [...new Set(entries.map(key))].sort().join('\n');
  if (keys(old) === keys(now)) return [];
  const says = aspect.says ?? (() => true);
  const network = aspect.network && [...old, ...now].every(says);
  return [{ field: aspect.field, from: say(aspect, old), to: say(aspect, now), network }];
}

/** One value, or each with the port it holds for. */
function say(aspect: Aspect, entries: readonly Entry[]): string {
  const groups = [...Map.groupBy(entries, aspect.words)];
  if (groups.length === 1) return groups[0]![0];
  return groups.map(([words, members]) => `${joinSpecs(members)}: ${words}`).join('; ');
}

function aspects(catalog: Catalog, alike: (component: string) => string): readonly Aspect[] {
  return [
    {
      field: 'transport',
      words: (entry) => (entry.transports.includes('unstated') ? 'unstated' : transportWords(entry)),
      says: (entry) => !entry.transports.includes('unstated'),
      network: true,
    },
    {
      field: 'protocol',
      words: (entry) =>
        catalog.protocols.get(entry.protocol ?? '')?.shortName ?? entry.protocol ?? 'not named',
      network: false,
    },
    {
      field: 'side',
      words: (entry) => entry.side,
      says: (entry) => entry.side !== 'unstated',
      network: true,
    },
    {
      field: 'scope',
      words: (entry) => (entry.scope === 'local' ? 'never leaves the computer' : 'network'),
      network: true,
    },
    {
      field: 'cast',
      words: (entry) => entry.cast ?? 'none named',
      says: (entry) => entry.cast !== null,
      network: true,
    },
    {
      field: 'groups',
      words: (entry) => entry.groups.map(groupWords).join('; ') || 'none printed',
      says: (entry) => entry.groups.length > 0,
      network: true,
    },
    {
      field: 'peers',
      words: (entry) =>
        [...new Set(entry.peers.map((peer) => peerWords(peer, catalog)))].sort(byName).join('; '),
      key: (entry) => peerKeys(entry, alike),
      network: false,
    },
    {
      field: 'source port',
      words: (entry) => specList(entry.peers.map((peer) => peer.sourcePort)),
      says: (entry) => entry.peers.some((peer) => peer.sourcePort),
      network: true,
    },
    {
      field: 'reply port',
      words: (entry) => specList([entry.replyPort]),
      says: (entry) => entry.replyPort !== null,
      network: true,
    },
    {
      field: 'configurable',
      words: (entry) => configurableWords(entry, catalog),
      key: (entry) => listOf(entry.peers.map((peer) => peer.configurable)),
      says: (entry) => entry.peers.every((peer) => peer.configurable === 'yes' || peer.configurable === 'no'),
      network: true,
    },
    { field: 'allowed', words: (entry) => specList([entry.allowed]), network: false },
    { field: 'default', words: (entry) => specList([entry.default]), network: false },
    {
      field: 'service',
      words: (entry) => entry.service ?? 'not named',
      key: (entry) => plain(entry.service ?? ''),
      network: false,
    },
    { field: 'need', words: (entry) => listOf(entry.peers.map((peer) => peer.need)), network: false },
  ];
}

function groupWords({ range, ttl }: Entry['groups'][number]): string {
  return range.replace('-', '–') + (ttl === undefined ? '' : `, TTL ${ttl}`);
}

function peerWords(peer: Peer, catalog: Catalog): string {
  return componentName(peer.with, catalog) + (peer.either ? ' (either may start)' : '');
}

function peerKeys(entry: Entry, alike: (component: string) => string): string {
  const keys = entry.peers.map(({ with: id, either }) => `${id === UNSTATED ? id : alike(id)} ${either}`);
  return [...new Set(keys)].sort().join('\n');
}

/** The entry's answer, then the peers for which another one holds. */
function configurableWords(entry: Entry, catalog: Catalog): string {
  const others = entry.peers.filter((peer) => peer.configurable !== entry.configurable);
  if (others.length === entry.peers.length) return listOf(others.map((peer) => peer.configurable));
  const groups = [...Map.groupBy(others, (peer) => peer.configurable)];
  const rest = groups.map(
    ([value, peers]) => `${value} with ${listWords(peers.map((peer) => componentName(peer.with, catalog)))}`,
  );
  return [entry.configurable, ...rest].join(', ');
}

function listOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' or ');
}

function specList(specs: readonly (PortSpec | null)[]): string {
  const words = specs.filter((spec) => spec !== null).map(specWords);
  return listOf(words) || 'none printed';
}

/** Letters and digits in lower case: two spellings of one name are alike. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
