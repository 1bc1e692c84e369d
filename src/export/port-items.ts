/**
 * Port items: what programs read. An entry is one item for each of its transports; with two, their
 * ids end in the transport.
 */
import type { Citation, Entry, Erratum, Peer } from '../catalog/model.ts';
import { fixedRanges, type PortSpec, printPortSpec } from '../schema/port-spec.ts';
import type { PortItem } from './catalog-schema.ts';

export function portItems(entry: Entry): readonly PortItem[] {
  const ids = itemIds(entry);
  return entry.transports.map((transport, i) => ({
    id: ids[i]!,
    component: entry.component,
    side: entry.side,
    reading: entry.reading,
    transport,
    port: printPortSpec(entry.spec),
    ranges: fixedRanges(entry.spec).map(({ from, to }): [number, number] => [from, to]),
    choice: entry.spec.kind === 'one' ? 'one' : 'all',
    default: specText(entry.default),
    dynamic: entry.spec.kind === 'dynamic',
    allowed: specText(entry.allowed),
    icmp: entry.icmp,
    protocol: entry.protocol,
    cast: entry.cast,
    groups: entry.groups.map(({ range, ttl }) => ({ range, ttl: ttl ?? null })),
    scope: entry.scope,
    listener: [...entry.listeners],
    service: entry.service,
    need: entry.need,
    oneOf: entry.oneOf,
    anyOf: entry.anyOf,
    configurable: entry.configurable,
    settings: entry.settings.map(toSetting),
    purpose: entry.purpose,
    when: entry.when,
    remark: entry.remark,
    notes: [...entry.notes],
    replyPort: specText(entry.replyPort),
    peers: entry.peers.map(toPeer),
    mirrors: entry.mirrors === null ? null : withTransport(entry.mirrors, entry, transport),
    citations: entry.citations.map(toCitation),
    errata: entry.errata.map(toErratum),
  }));
}

/** Ids of an entry's items, in the order of its transports. */
export function itemIds(entry: Entry): readonly string[] {
  return entry.transports.map((transport) => withTransport(entry.id, entry, transport));
}

function withTransport(id: string, entry: Entry, transport: string): string {
  return entry.transports.length > 1 ? `${id}-${transport}` : id;
}

/** A spec as text; null where there is none. */
export function specText(spec: PortSpec | null | undefined): string | null {
  return spec ? printPortSpec(spec) : null;
}

function toSetting(setting: Entry['settings'][number]): PortItem['settings'][number] {
  return {
    for: specText(setting.for),
    kind: setting.kind,
    where: setting.where,
    key: setting.key ?? null,
    procedure: setting.procedure ?? null,
    default: specText(setting.default),
    allowed: specText(setting.allowed),
  };
}

function toPeer(peer: Peer): PortItem['peers'][number] {
  return {
    ...peer,
    sourcePort: specText(peer.sourcePort),
    notes: [...peer.notes],
    citations: peer.citations.map(toCitation),
  };
}

function toCitation(citation: Citation): PortItem['citations'][number] {
  return { ...citation };
}

function toErratum(erratum: Erratum): PortItem['errata'][number] {
  return { ...erratum, citations: erratum.citations.map(toCitation) };
}
