/**
 * The content and all that follows from it, read once per build; while one writes, once per change. What a page reads of
 * it is noted, so that a build can tell which pages an edit leaves as they are.
 */
import { createHash } from 'node:crypto';
import { type BodyHtml, bodyHtml } from '../catalog/body-html.ts';
import { contentFromDisk, type DiskCatalog, type PageKind } from '../catalog/disk-catalog.ts';
import { noteRead, numberRead, tellDigest } from '../catalog/reads.ts';
import { checkReference, type CheckedReference } from '../derive/findings/checked.ts';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { fingerprint } from '../derive/fingerprint.ts';
import { deriveReference } from '../derive/reference.ts';
import { traceReference } from '../derive/traced.ts';
import { contentDate, contentFolder } from './_place.ts';

let content: DiskCatalog | undefined;
let handedOut: CheckedReference | undefined;
let facts: string | undefined;

const read = () => (content ??= contentFromDisk(contentFolder()));

export function reference(): CheckedReference {
  return (handedOut ??= handOut());
}

function handOut(): CheckedReference {
  const traced = traceReference(checkReference(deriveReference(read().catalog), FINDING_RULES));
  tellDigest((name) => {
    const [what, kind, id = ''] = name.split(' ');
    if (what === 'date') return contentDate();
    if (what === 'facts') return factsId();
    return what === 'body' ? fingerprint(bodyText(kind as PageKind, id)) : traced.digest(name);
  });
  return traced.reference;
}

/** What is written below the frontmatter of a page. */
export function bodyOf(kind: PageKind, id: string): BodyHtml {
  noteRead(numberRead(`body ${kind} ${id}`));
  return bodyHtml(bodyText(kind, id), import.meta.env.BASE_URL);
}

function bodyText(kind: PageKind, id: string): string {
  return read().bodies[kind].get(id) ?? '';
}

/** A name of the facts: the same ones have the same. */
export function factsName(): string {
  noteRead(numberRead('facts'));
  return factsId();
}

function factsId(): string {
  return (facts ??= hashFacts());
}

function hashFacts(): string {
  const hash = createHash('sha256');
  const { products, components, guides, sources, protocols } = read().catalog;
  for (const pages of [products, components, guides, sources, protocols]) {
    for (const page of pages.values()) hash.update(JSON.stringify(page));
  }
  return hash.digest('hex').slice(0, 8);
}

/** The day on which the content was last changed, `2026-11-21`; empty where nobody kept a history of it. */
export function contentDay(): string {
  noteRead(numberRead('date'));
  return contentDate();
}
