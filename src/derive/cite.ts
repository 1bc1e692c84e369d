/** Citations as they are printed: by document, the sections, then the numbered links. */
import type { Catalog, Citation, Source } from '../catalog/model.ts';
import { compareLinks } from './connections.ts';

export interface CiteGroup {
  readonly source: Source;
  /** `Network Ports; PXE MTFTP`, then `links 5, 9`. */
  readonly text: string;
}

/** Short form, for the end of a row: sections, or link numbers where the document has them. */
export function citeGroups(citations: readonly Citation[], catalog: Catalog): readonly CiteGroup[] {
  return [...Map.groupBy(citations, (c) => c.source)].flatMap(([id, list]) => {
    const source = catalog.sources.get(id);
    if (!source) return [];
    const sections = [...new Set(list.filter((c) => c.link === null).map((c) => c.section))];
    const text = [linksText(list), ...sections].filter(Boolean).join('; ');
    return [{ source, text }];
  });
}

/** `link 4`, `links 3, 12`, or nothing. */
export function linksText(citations: readonly Citation[]): string {
  const links = [...new Set(citations.flatMap((c) => c.link ?? []))].sort(compareLinks);
  return links.length === 0 ? '' : linkWords(links);
}

/** `link 4`, `links 3, 12`. @param links at least one, in order */
export function linkWords(links: readonly string[]): string {
  return `${links.length === 1 ? 'link' : 'links'} ${links.join(', ')}`;
}

/** Sections of a document cited on a page, in order of first mention. */
export function citedSections(citations: readonly Citation[], source: string): readonly string[] {
  return [...new Set(citations.filter((c) => c.source === source).map((c) => c.section))];
}
