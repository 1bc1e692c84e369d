/** All files of the site that are no pages, by the part of the build that writes them. */
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import { tellContent } from '../catalog/reads.ts';
import { type CheckedReference, checkReference } from '../derive/findings/checked.ts';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { deriveReference } from '../derive/reference.ts';
import { traceReference } from '../derive/traced.ts';
import { diagramFiles, type DiagramPlace } from './diagrams.ts';
import { dataFiles, lookUpFiles } from './exports.ts';
import type { Part, SiteFile, Wants } from './site-file.ts';

export interface FilesPlace extends DiagramPlace {
  /** A content folder that passes the lint. */
  readonly content: string;
}

/**
 * What the files are made from; what is read of it is noted.
 * @throws {Error} naming the file, if one of the content cannot be read or does not fit its schema
 */
export function readFacts(content: string): CheckedReference {
  return handOut(checkReference(deriveReference(catalogFromDisk(content)), FINDING_RULES));
}

/** The same facts; what is read of them is noted. */
export function handOut(facts: CheckedReference): CheckedReference {
  const { reference, ...content } = traceReference(facts);
  tellContent(content);
  return reference;
}

/** The files of a part. Some come in pieces: what has the path of an earlier one carries it on. */
export async function* siteFiles(
  part: Part,
  reference: CheckedReference,
  place: DiagramPlace,
  wants: Wants = () => true,
): AsyncGenerator<SiteFile> {
  if (part === 'diagrams') return yield* diagramFiles(reference, place, wants);
  yield* lookUpFiles(reference, wants);
  yield* dataFiles(reference, wants);
}
