/** Which facts a document states. */
import { oncePer } from '../catalog/once-per.ts';
import type { Catalog, Discrepancy, Entry } from '../catalog/model.ts';
import type { Reference } from '../derive/reference.ts';
import { allCitations } from '../derive/citations.ts';

const entriesBySource = oncePer(indexBySource);

/** Entries that cite the document anywhere. */
export function citedEntries(source: string, catalog: Catalog): readonly Entry[] {
  return entriesBySource(catalog).get(source) ?? [];
}

function indexBySource(catalog: Catalog): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of catalog.entries.values()) {
    for (const source of new Set(allCitations(entry).map((citation) => citation.source))) {
      const entries = index.get(source);
      if (entries) entries.push(entry);
      else index.set(source, [entry]);
    }
  }
  return index;
}

/** Entries by the section of the document that states them, in order of first mention. */
export function bySection(source: string, entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const sections = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = allCitations(entry).filter((c) => c.source === source);
    for (const section of new Set(own.map((c) => c.section))) {
      const list = sections.get(section);
      if (list) list.push(entry);
      else sections.set(section, [entry]);
    }
  }
  return sections;
}

export function discrepanciesOf(source: string, reference: Reference): readonly Discrepancy[] {
  return reference.discrepancies.filter((d) => d.statements.some((s) => s.citation.source === source));
}
