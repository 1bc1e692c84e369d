/** Citations of entries, each place once. */
import type { Catalog, Citation, Entry, Product, Source } from '../catalog/model.ts';
import { compareLinks } from './connections.ts';

const known = new WeakMap<Entry, readonly Citation[]>();

/** The entry's own citations and those of its peers, each once. */
export function allCitations(entry: Entry): readonly Citation[] {
  const found = known.get(entry);
  if (found) return found;
  const merged = mergeCitations([...entry.citations, ...entry.peers.flatMap((peer) => peer.citations)]);
  known.set(entry, merged);
  return merged;
}

/** The documents that anything on the pages of a product's components cites, in order of the catalog. */
export function citedSources(product: Product, catalog: Catalog): readonly Source[] {
  const pages = product.components.flatMap((id) => catalog.components.get(id) ?? []);
  const cited = new Set(
    pages.flatMap(({ entries, citations }) =>
      [...citations, ...entries.flatMap(allCitations)].map(({ source }) => source),
    ),
  );
  const ids = [...catalog.sources.keys()].filter((id) => cited.has(id));
  return ids.map((id) => catalog.sources.get(id)!);
}

/**
 * Each place once, numbered links in order and last. A bare section is dropped where the same
 * section is cited more closely.
 */
export function mergeCitations(citations: readonly Citation[]): readonly Citation[] {
  if (citations.length < 2) return citations;
  const unique = [...new Map(citations.map((c) => [placeKey(c), c])).values()];
  const close = new Set(unique.filter((c) => c.item !== null || c.link !== null).map(sectionKey));
  return unique
    .filter((c) => c.item !== null || c.link !== null || c.printed !== null || !close.has(sectionKey(c)))
    .sort(
      (a, b) => Number(a.link !== null) - Number(b.link !== null) || compareLinks(a.link ?? '', b.link ?? ''),
    );
}

// Line breaks cannot stand in any of the parts.
function placeKey(c: Citation): string {
  return `${c.source}\n${c.section}\n${c.item ?? ''}\n${c.link ?? ''}\n${c.printed ?? ''}`;
}

function sectionKey(citation: Citation): string {
  return `${citation.source}\n${citation.section}`;
}
