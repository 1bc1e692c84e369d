/** What a component's page shows, from the reference: tables, notes, findings and sources. */
import type { Catalog, Citation, Component, Discrepancy, Entry, Erratum, Product } from '../catalog/model.ts';
import { type PeerBlock, peerBlocks } from '../derive/peer-blocks.ts';
import { allCitations, mergeCitations } from '../derive/citations.ts';
import { type PortRow, portRows } from '../derive/port-rows.ts';
import { distinctReadings, type ReadingWords } from './remarks.ts';
import type { Finding } from '../derive/findings/finding.ts';
import { checksOf } from '../derive/findings/of-entries.ts';
import type { CheckedReference } from '../derive/findings/checked.ts';
import { entriesOn } from '../derive/reference.ts';

export interface PortTableView {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PortRow[];
}

export interface ComponentView {
  readonly tables: readonly PortTableView[];
  readonly blocks: readonly PeerBlock[];
  readonly settings: readonly { readonly entry: Entry; readonly setting: Entry['settings'][number] }[];
  readonly notes: Product['notes'];
  /** Declared readings of the rows shown. */
  readonly readings: readonly ReadingWords[];
  /** Its own, and those of other pages that touch an entry shown here. */
  readonly discrepancies: readonly Discrepancy[];
  readonly errata: readonly { readonly erratum: Erratum; readonly entry?: Entry | undefined }[];
  /** Findings of the checks that touch an entry shown here. */
  readonly checks: readonly Finding[];
  readonly findings: number;
  readonly citations: readonly Citation[];
  readonly services: readonly string[];
}

const TABLES: readonly { id: string; title: string; side: Entry['side'] }[] = [
  { id: 'listens', title: 'Ports it listens on', side: 'listens' },
  { id: 'connects', title: 'Ports it connects to', side: 'connects' },
  { id: 'without-side', title: 'Ports it uses; who listens is not stated', side: 'unstated' },
];

export function componentView(component: Component, reference: CheckedReference): ComponentView {
  const entries = entriesOn(reference, component);
  const connections = reference.connectionsOf.get(component.id) ?? [];
  const uses = connections.flatMap((connection) => connection.uses);
  const discrepancies = [
    ...new Set([
      ...component.discrepancies,
      ...entries.flatMap((entry) => reference.discrepanciesOf.get(entry.mirrors ?? entry.id) ?? []),
    ]),
  ];
  const errata = [
    ...component.errata.map((erratum) => ({ erratum })),
    ...component.entries.flatMap((entry) => entry.errata.map((erratum) => ({ erratum, entry }))),
  ];
  const checks = checksOf(entries, reference);
  const noteIds = new Set(
    uses.filter((u) => touches(u.entry, u.peer.with, component)).flatMap((u) => u.peer.notes),
  );
  return {
    tables: TABLES.map(({ id, title, side }) => ({
      id,
      title,
      rows: portRows(entries.filter((entry) => entry.side === side)),
    })).filter((table) => table.rows.length > 0),
    blocks: peerBlocks(component.id, connections),
    settings: component.entries.flatMap((entry) => entry.settings.map((setting) => ({ entry, setting }))),
    readings: distinctReadings(entries, reference.catalog).filter((reading) => reading.source !== null),
    notes: notesOf(component.product, noteIds, reference.catalog),
    discrepancies,
    errata,
    checks,
    findings: discrepancies.length + errata.length + checks.length,
    citations: mergeCitations([
      ...component.citations,
      ...component.entries.flatMap(allCitations),
      ...uses.flatMap((use) => use.peer.citations),
      ...discrepancies.flatMap((d) => d.statements.map((s) => s.citation)),
      ...errata.flatMap((e) => e.erratum.citations),
    ]),
    services: [...new Set(component.entries.flatMap((entry) => entry.service ?? []))],
  };
}

/** A use belongs to the page of the entry and to the page of the peer it names, not to other peers'. */
function touches(entry: Entry, peer: string, component: Component): boolean {
  return entry.component === component.id || peer === component.id;
}

function notesOf(product: string, ids: ReadonlySet<string>, catalog: Catalog): Product['notes'] {
  return catalog.products.get(product)!.notes.filter((note) => ids.has(note.id));
}
