/** From authored frontmatter to catalog values: defaults filled, references made whole. */
import type { CitationData, PeerCitationData } from '../schema/citation.ts';
import type { DiscrepancyData, ErratumData } from '../schema/disagreement.ts';
import type { PeerData, PortEntryData } from '../schema/port-entry.ts';
import {
  UNSTATED,
  type Citation,
  type Discrepancy,
  type Entry,
  type Erratum,
  type PageRef,
  type Peer,
} from './model.ts';

/** `pxe-server` within `p` → `p/pxe-server`; `q/x` and `unstated` stay. */
export function resolveComponent(ref: string, product: string): string {
  return ref === UNSTATED || ref.includes('/') ? ref : `${product}/${ref}`;
}

export function resolveCitation(data: CitationData): Citation {
  return {
    source: data.document,
    section: data.section,
    item: data.item ?? null,
    link: data.link ?? null,
    printed: data.printed ?? null,
  };
}

/** A peer's citation takes document and section from the entry's first source where it names none. */
function resolvePeerCitation(data: PeerCitationData, base: CitationData | undefined): Citation {
  return resolveCitation({
    ...data,
    document: data.document ?? base?.document ?? UNSTATED,
    section: data.section ?? base?.section ?? UNSTATED,
  });
}

export function resolveErratum(data: ErratumData, fallback: readonly Citation[] = []): Erratum {
  return {
    field: data.field,
    printed: data.printed,
    read: data.read ?? null,
    reason: data.reason,
    citations: data.sources.length > 0 ? data.sources.map(resolveCitation) : fallback,
  };
}

/** `tftp` and `pxe-server#tftp` on a page of product `p` → `p/…#tftp`. */
function resolveEntryRef(ref: string, place: PageRef): string {
  const [anchor = '', component] = ref.split('#').reverse();
  if (component === undefined) return `${place.id}#${anchor}`;
  return `${resolveComponent(component, place.id.split('/')[0] ?? '')}#${anchor}`;
}

export function resolveDiscrepancy(data: DiscrepancyData, place: PageRef): Discrepancy {
  return {
    place,
    summary: data.summary,
    statements: data.statements.map(({ says, ...citation }) => ({
      citation: resolveCitation(citation),
      says,
    })),
    reading: data.reading,
    entries: data.entries.map((ref) => resolveEntryRef(ref, place)),
  };
}

function resolvePeer(data: PeerData, entry: PortEntryData, product: string): Peer {
  const base = entry.sources[0];
  return {
    with: resolveComponent(data.with, product),
    either: data.either,
    sourcePort: data.sourcePort ?? null,
    protocol: data.protocol ?? entry.protocol ?? null,
    configurable: data.configurable ?? entry.configurable,
    need: data.need ?? entry.need,
    when: data.when ?? entry.when ?? null,
    purpose: data.purpose ?? entry.purpose,
    notes: [...new Set([...entry.notes, ...data.notes])],
    citations:
      data.sources.length > 0
        ? data.sources.map((source) => resolvePeerCitation(source, base))
        : entry.sources.map(resolveCitation),
  };
}

/** @param component full id of the component whose page holds the entry */
export function resolveEntry(data: PortEntryData, component: string, product: string): Entry {
  const citations = data.sources.map(resolveCitation);
  return {
    id: `${component}#${data.id}`,
    anchor: data.id,
    component,
    product,
    spec: data.port,
    transports: data.transport,
    protocol: data.protocol ?? null,
    side: data.side,
    reading: data.reading ?? null,
    service: data.service ?? null,
    listeners: data.listener ?? [],
    cast: data.cast ?? null,
    groups: data.groups,
    scope: data.scope,
    icmp: data.icmp ?? null,
    configurable: data.configurable,
    settings: data.settings,
    allowed: data.allowed ?? null,
    default: data.default ?? null,
    peers: data.peers.map((peer) => resolvePeer(peer, data, product)),
    purpose: data.purpose,
    when: data.when ?? null,
    need: data.need,
    oneOf: data.oneOf ?? null,
    anyOf: data.anyOf ?? null,
    replyPort: data.replyPort ?? null,
    notes: data.notes,
    remark: data.remark ?? null,
    citations,
    errata: data.errata.map((erratum) => resolveErratum(erratum, citations)),
    acknowledged: data.acknowledged,
    mirrors: null,
  };
}
