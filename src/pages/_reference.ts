/** The content and all that follows from it, read once per build; while one writes, once per change. */
import { type BodyHtml, bodyHtml } from '../catalog/body-html.ts';
import { contentFromDisk, type DiskCatalog, type PageKind } from '../catalog/disk-catalog.ts';
import { checkReference, type CheckedReference } from '../derive/findings/checked.ts';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { deriveReference } from '../derive/reference.ts';

let content: DiskCatalog | undefined;
let checked: CheckedReference | undefined;

// Set by astro.config.mjs, which knows where a build reads and writes.
const read = () => (content ??= contentFromDisk(import.meta.env.PORTOLAN_CONTENT as string));

export function reference(): CheckedReference {
  return (checked ??= checkReference(deriveReference(read().catalog), FINDING_RULES));
}

/** What is written below the frontmatter of a page. */
export function bodyOf(kind: PageKind, id: string): BodyHtml {
  return bodyHtml(read().bodies[kind].get(id) ?? '', import.meta.env.BASE_URL);
}
