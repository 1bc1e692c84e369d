/** A product's port sheet, from the reference: one flow for each entry, transport and peer. */
import { type Catalog, type Entry, type Peer, type Product, UNSTATED } from '../../catalog/model.ts';
import { citedSources, mergeCitations } from '../../derive/citations.ts';
import { citeGroups } from '../../derive/cite.ts';
import { compareLinks, endsOf } from '../../derive/connections.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { findingsOf } from '../../derive/findings/of-entries.ts';
import { compareSpecs } from '../../derive/port-rows.ts';
import { componentName } from '../../derive/port-words.ts';
import { readingOf } from '../../derive/readings.ts';
import { NO_ROLE, OUTSIDE, standInOf } from '../../derive/stand-ins.ts';
import { fixedRanges, type PortSpec, printPortSpec } from '../../schema/port-spec.ts';
import { itemIds, specText } from '../port-items.ts';
import type { Flow, FlowEnd, Sheet } from './schema.ts';

const STAND_INS = [OUTSIDE, NO_ROLE].map((standIn) => ({ ...standIn, class: null, os: null }));

/** Flows in the order of the product's components, then of their ports. Same content, same value. */
export function productSheet(product: Product, reference: CheckedReference): Sheet {
  const { catalog } = reference;
  const flows = usesOf(product, reference).flatMap((use) => toFlows(use, reference));
  return {
    schemaVersion: 1,
    product: {
      id: product.id,
      name: product.name,
      shortName: product.shortName,
      vendor: product.vendor,
      version: product.version,
      url: product.url,
    },
    documents: citedSources(product, catalog).map(({ id, code, title, publisher, date, updated }) => ({
      id,
      code,
      title,
      publisher,
      date,
      updated,
    })),
    hosts: [
      ...product.hostRoles.map(({ id, name, class: hostClass, os }) => ({ id, name, class: hostClass, os })),
      ...STAND_INS,
    ].filter(({ id }) => flows.some(({ from, to }) => [from, to].some((end) => isOn(end, id)))),
    flows,
  };
}

function isOn({ hosts, mayHosts }: FlowEnd, host: string): boolean {
  return hosts.includes(host) || mayHosts.includes(host);
}

interface Use {
  readonly entry: Entry;
  readonly peer: Peer;
}

/** Uses of the product's own entries, then those of other products' entries that name its components. */
function usesOf(product: Product, { catalog, connectionsOf }: CheckedReference): readonly Use[] {
  const own = product.components.flatMap((id) =>
    [...catalog.components.get(id)!.entries]
      .sort(compareSpecs)
      .flatMap((entry) => entry.peers.map((peer) => ({ entry, peer }))),
  );
  const named = product.components.flatMap((id) =>
    (connectionsOf.get(id) ?? [])
      .flatMap(({ uses }) => uses)
      .filter(({ entry, peer }) => entry.product !== product.id && peer.with === id),
  );
  return [...own, ...new Set(named)];
}

function toFlows({ entry, peer }: Use, reference: CheckedReference): readonly Flow[] {
  const { catalog } = reference;
  const ids = itemIds(entry);
  const { from, to, initiator } = endsOf(entry, peer);
  const citations = mergeCitations([...entry.citations, ...peer.citations]);
  const shared = {
    entry: entry.id,
    component: entry.component,
    from: toEnd(from, catalog),
    to: toEnd(to, catalog),
    initiator,
    side: entry.side,
    port: printPortSpec(entry.spec),
    ranges: fixedRanges(entry.spec).map((r): [number, number] => [r.from, r.to]),
    choice: entry.spec.kind === 'one' ? ('one' as const) : ('all' as const),
    default: specText(entry.default),
    dynamic: entry.spec.kind === 'dynamic',
    dynamicRange: dynamicRange(entry.spec),
    icmp: entry.icmp,
    protocol: peer.protocol,
    protocolName: catalog.protocols.get(peer.protocol ?? '')?.name ?? null,
    service: entry.service,
    listener: [...entry.listeners],
    cast: entry.cast,
    groups: entry.groups.map(({ range }) => range),
    scope: entry.scope,
    need: peer.need,
    when: peer.when,
    oneOf: entry.oneOf,
    anyOf: entry.anyOf,
    configurable: peer.configurable,
    allowed: specText(entry.allowed),
    settings: entry.settings.map((setting) => ({
      for: specText(setting.for),
      kind: setting.kind,
      where: setting.where,
      key: setting.key ?? null,
      default: specText(setting.default),
      allowed: specText(setting.allowed),
    })),
    purpose: peer.purpose,
    sourcePort: specText(peer.sourcePort),
    replyPort: specText(entry.replyPort),
    reading: readingOf(entry, catalog)?.text ?? null,
    remark: entry.remark,
    notes: notesText(entry, peer, catalog),
    ...findingTexts(entry, reference),
    sources: citeGroups(citations, catalog).map(({ source, text }) => `${source.code} ${text}`),
    links: [...new Set(citations.flatMap(({ link }) => link ?? []))].sort(compareLinks),
    url: `/products/${entry.component}/#${entry.anchor}`,
  };
  return entry.transports.map((transport, i) => ({ id: ids[i]!, ...shared, transport }));
}

function toEnd(id: string, catalog: Catalog): FlowEnd {
  const found = catalog.components.get(id);
  if (id === UNSTATED || !found) {
    return { component: UNSTATED, name: 'not stated', product: null, hosts: [], mayHosts: [] };
  }
  const { product, runsOn, mayRunOn } = found;
  const standIn = standInOf(found);
  return {
    component: id,
    name: componentName(id, catalog),
    product,
    hosts: [...runsOn, ...(standIn ? [standIn.id] : [])],
    mayHosts: [...mayRunOn],
  };
}

function dynamicRange(spec: PortSpec): [number, number] | null {
  return spec.kind === 'dynamic' && spec.range ? [spec.range.from, spec.range.to] : null;
}

function notesText(entry: Entry, peer: Peer, catalog: Catalog): string[] {
  const notes = catalog.products.get(entry.product)!.notes.filter(({ id }) => peer.notes.includes(id));
  return notes.map(({ title, text }) => (title ? `${title}: ${text}` : text));
}

function findingTexts(entry: Entry, reference: CheckedReference): Pick<Flow, 'disputed' | 'findings'> {
  const { discrepancies, errata } = findingsOf([entry], reference);
  const disputed = discrepancies.map(({ summary }) => summary);
  const findings = [
    ...disputed.map((summary) => `Discrepancy: ${summary}`),
    ...errata.map(({ erratum }) => `Misprint of ${erratum.field}: printed ${erratum.printed}`),
    ...(reference.checkWords.get(entry.id) ?? []),
  ];
  return { disputed, findings };
}
