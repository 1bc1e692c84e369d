/** How an entry was read where its document does not print so. */
import type { Catalog, Entry } from '../catalog/model.ts';
import { allCitations } from './citations.ts';

export interface Reading {
  readonly text: string;
  /** The source that declares it; null = a sentence of the entry's own. */
  readonly source: string | null;
}

/** The reading that a cited source declares under this id, else the sentence that stands in its place. */
export function readingOf(entry: Entry, catalog: Catalog): Reading | null {
  if (entry.reading === null) return null;
  for (const { source } of allCitations(entry)) {
    const declared = catalog.sources.get(source)?.readings.find(({ id }) => id === entry.reading);
    if (declared) return { text: declared.text, source };
  }
  return { text: entry.reading, source: null };
}
