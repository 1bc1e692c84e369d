/** All files of the site that are no pages, by the part of the build that writes them. */
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import { type CheckedReference, checkReference } from '../derive/findings/checked.ts';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { deriveReference } from '../derive/reference.ts';
import { diagramFiles, type DiagramPlace } from './diagrams.ts';
import { dataFiles, lookUpFiles } from './exports.ts';
import type { SiteFile } from './site-file.ts';

export interface FilesPlace extends DiagramPlace {
  /** A content folder that passes the lint. */
  readonly content: string;
}

/** In order: what is laid out for the diagrams is kept, and the pages of the products come to it later. */
export const PARTS = ['diagrams', 'exports'] as const;
export type Part = (typeof PARTS)[number];

/**
 * The files of a part. Some come in pieces: what has the path of an earlier one carries it on.
 * @throws {Error} naming the file, if one of the content cannot be read or does not fit its schema
 */
export async function siteFiles(part: Part, place: FilesPlace): Promise<Iterable<SiteFile>> {
  const reference = checkReference(deriveReference(catalogFromDisk(place.content)), FINDING_RULES);
  if (part === 'diagrams') return diagramFiles(reference, place);
  return exportFiles(reference);
}

function* exportFiles(reference: CheckedReference): Generator<SiteFile> {
  yield* lookUpFiles(reference);
  yield* dataFiles(reference);
}
