/**
 * Where pages name other things. A table of fields, so that a rule need not know how a page is built; it reads raw
 * frontmatter, so that an error in one field of a page does not hide the others.
 */
import type { KeyPath } from '../catalog/from-disk.ts';
import { UNSTATED } from '../catalog/model.ts';
import { textsAt } from './key-pattern.ts';
import { isFaulty, type Page } from './page.ts';
import { componentIds, type Site } from './site.ts';

export type ReferenceType =
  | 'anchor'
  | 'component'
  | 'entry'
  | 'host-role'
  | 'listener'
  | 'note'
  | 'peer'
  | 'port-id'
  | 'product'
  | 'protocol'
  | 'reading'
  | 'sequence-port'
  | 'source';

export interface Reference {
  readonly page: Page;
  readonly value: string;
  readonly path: KeyPath;
}

/** Fields of every page; those that a kind of page does not have match nothing there. */
const FIELDS: Record<ReferenceType, readonly string[]> = {
  'anchor': ['ports.*.settings.*.procedure'],
  'component': ['supersedes.*', 'via.*', 'sequence.participants.*'],
  'entry': ['discrepancies.*.entries.*'],
  'host-role': ['runsOn.*', 'mayRunOn.*'],
  'listener': ['ports.*.listener', 'ports.*.listener.*'],
  'note': ['ports.*.notes.*', 'ports.*.peers.*.notes.*'],
  'peer': ['ports.*.peers.*', 'ports.*.peers.*.with'],
  'port-id': ['ports.*.acknowledged.*.with'],
  'product': ['follows', 'products.*'],
  'protocol': ['ports.*.protocol', 'ports.*.peers.*.protocol'],
  'reading': ['ports.*.reading'],
  'sequence-port': ['sequence.**.port', 'sequence.**.port.*'],
  'source': [
    'sources.*.document',
    'hostRoleSources.*.document',
    'notes.*.sources.*.document',
    'ports.*.sources.*.document',
    'ports.*.peers.*.sources.*.document',
    'ports.*.errata.*.sources.*.document',
    'errata.*.sources.*.document',
    'discrepancies.*.statements.*.document',
  ],
};

/** References of one type on all pages, without those that the schema already complains about. */
export function referencesOf(site: Site, type: ReferenceType): Reference[] {
  return site.pages.flatMap((page) => referencesOn(page, type));
}

/** References of one type on one page. */
export function referencesOn(page: Page, type: ReferenceType): Reference[] {
  return FIELDS[type]
    .flatMap((field) => textsAt(page.data, field))
    .filter(({ path }) => !isFaulty(page, path))
    .map(({ value, path }) => ({ page, value, path }));
}

/** Peers that are neither `unstated` nor a component with a page. */
export function unknownPeers(site: Site): Reference[] {
  return referencesOf(site, 'peer').filter(
    ({ value, page }) => value !== UNSTATED && !hasPage(site, page, value),
  );
}

/** Whether a reference to a component leads to a page, broken or not. */
export function hasPage(site: Site, from: Page, ref: string): boolean {
  return componentIds(from, ref).some((id) => site.components.has(id));
}
