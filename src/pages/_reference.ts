/**
 * The content and all that follows from it, read once per build; while one writes, once per change. What a page reads of
 * it is noted, so that a build can tell which pages an edit leaves as they are.
 */
import { type BodyHtml, bodyHtml } from '../catalog/body-html.ts';
import { contentFromDisk, type DiskCatalog, type PageKind } from '../catalog/disk-catalog.ts';
import { besideFacts, noteRead, numberRead, tellContent } from '../catalog/reads.ts';
import { checkReference, type CheckedReference } from '../derive/findings/checked.ts';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { fingerprint } from '../derive/fingerprint.ts';
import { deriveReference } from '../derive/reference.ts';
import { traceReference } from '../derive/traced.ts';
import { contentDate, contentFolder } from './_place.ts';

let content: DiskCatalog | undefined;
let handedOut: CheckedReference | undefined;

const read = () => (content ??= contentFromDisk(contentFolder()));

export function reference(): CheckedReference {
  return (handedOut ??= handOut());
}

function handOut(): CheckedReference {
  const traced = traceReference(checkReference(deriveReference(read().catalog), FINDING_RULES));
  const digest = (name: string) => {
    if (name === DATE) return contentDate();
    const [, kind, id] = BODY.exec(name) ?? [];
    return id === undefined ? traced.digest(name) : fingerprint(bodyText(kind as PageKind, id));
  };
  tellContent({ ...traced, digest });
  return traced.reference;
}

const DATE = besideFacts('date');
const BODY = new RegExp(`^${besideFacts('body')} (\\w+) (.*)$`);

/** What is written below the frontmatter of a page. */
export function bodyOf(kind: PageKind, id: string): BodyHtml {
  noteRead(numberRead(`${besideFacts('body')} ${kind} ${id}`));
  return bodyHtml(bodyText(kind, id), import.meta.env.BASE_URL);
}

function bodyText(kind: PageKind, id: string): string {
  return read().bodies[kind].get(id) ?? '';
}

/** The day on which the content was last changed, `2026-11-21`; empty where nobody kept a history of it. */
export function contentDay(): string {
  noteRead(numberRead(DATE));
  return contentDate();
}
