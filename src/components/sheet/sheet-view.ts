/** What a product's port sheet prints: per host role its lines, and the notes they refer to by number. */
import type { Catalog, Product, Source } from '../../catalog/model.ts';
import { citedSources } from '../../derive/citations.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { checksOf, findingsOf, signOf } from '../../derive/findings/of-entries.ts';
import type { PortRow } from '../../derive/port-rows.ts';
import { specWords } from '../../derive/port-words.ts';
import { NEEDS, type Need } from '../../schema/port-entry.ts';
import { hostTables } from '../product-view.ts';
import { conditionWords, distinctReadings, rowRemarks } from '../remarks.ts';

export type LineDirection = 'in' | 'out' | 'either' | 'unstated';

export interface SheetLine {
  readonly row: PortRow;
  readonly direction: LineDirection;
  /** As text, for what a reader may set. */
  readonly port: string;
  /** How much it is needed, by the peer that needs it most. */
  readonly need: Need;
  /** Said at the line itself: conditions, groups, alternatives. */
  readonly conditions: readonly string[];
  /** Numbers of the notes. */
  readonly notes: readonly number[];
}

export interface SheetHost {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly network: readonly SheetLine[];
  /** What never leaves the machine. */
  readonly local: readonly SheetLine[];
}

export interface SheetNote {
  readonly sign: string | null;
  readonly text: string;
}

export interface SheetView {
  readonly hosts: readonly SheetHost[];
  /** Numbered from 1. */
  readonly notes: readonly SheetNote[];
  readonly documents: readonly Source[];
}

export function sheetView(product: Product, reference: CheckedReference): SheetView {
  const { catalog } = reference;
  const components = product.components.map((id) => catalog.components.get(id)!);
  const numbers = new Map<string, number>();
  const notes: SheetNote[] = [];
  const numberOf = (note: SheetNote) => {
    const known = numbers.get(note.text);
    if (known !== undefined) return known;
    numbers.set(note.text, notes.push(note));
    return notes.length;
  };
  const hosts = hostTables(product, components, reference).map(({ id, name, words, rows }): SheetHost => {
    const lines = rows.map(({ row }) => toLine(row, reference, numberOf));
    const isLocal = ({ row }: SheetLine) => row.first.scope === 'local';
    const local = lines.filter(isLocal);
    return { id, name, words, network: lines.filter((line) => !isLocal(line)), local };
  });
  return { hosts, notes, documents: citedSources(product, catalog) };
}

function toLine(row: PortRow, reference: CheckedReference, numberOf: (note: SheetNote) => number): SheetLine {
  const { catalog } = reference;
  const remarks = rowRemarks(row, catalog);
  const conditions = [
    ...conditionWords(row, catalog),
    ...remarks.filter((text) => /^(Multicast|Broadcast|Alternative|One or more)\b/.test(text)),
  ];
  const notes = notesOf(row, conditions, reference).map(numberOf);
  return {
    row,
    need: NEEDS.find((need) => row.peers.some(({ peer }) => peer.need === need)) ?? 'required',
    direction: directionOf(row),
    port: specWords(row.first.spec),
    conditions,
    notes: [...new Set(notes)].sort((a, b) => a - b),
  };
}

function directionOf({ first, peers }: PortRow): LineDirection {
  if (peers.every(({ peer }) => peer.either)) return 'either';
  return { listens: 'in', connects: 'out', unstated: 'unstated' }[first.side] as LineDirection;
}

function notesOf(
  row: PortRow,
  conditions: readonly string[],
  reference: CheckedReference,
): readonly SheetNote[] {
  const { catalog } = reference;
  const said = (text: string) => conditions.includes(text) || /^(Service|Printed|Never leaves)\b/.test(text);
  const { discrepancies, errata } = findingsOf(row.entries, reference);
  return [
    ...rowRemarks(row, catalog)
      .filter((text) => !said(text))
      .map((text) => ({ sign: null, text })),
    ...productNotes(row, catalog).map((text) => ({ sign: null, text })),
    ...distinctReadings(row.entries, catalog).map(({ text }) => ({ sign: null, text: `Read so: ${text}` })),
    ...discrepancies.map(({ summary, reading }) => ({
      sign: '≠',
      text: `${summary}. This sheet follows: ${reading}`,
    })),
    ...errata.map(({ erratum }) => ({
      sign: 'sic',
      text: `${erratum.field} is printed as “${erratum.printed}”.`,
    })),
    // What only informs, such as another name in IANA's registry, stands on the pages.
    ...checksOf(row.entries, reference)
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => ({ sign: signOf(finding, reference).sign, text: finding.message })),
  ];
}

function productNotes({ peers, first }: PortRow, catalog: Catalog): readonly string[] {
  const ids = new Set(peers.flatMap(({ peer }) => peer.notes));
  const notes = catalog.products.get(first.product)?.notes ?? [];
  return notes.filter(({ id }) => ids.has(id)).map(({ title, text }) => (title ? `${title}. ${text}` : text));
}
