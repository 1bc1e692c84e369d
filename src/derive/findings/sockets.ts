/** What the rules about collisions look through, and its order. */
import type { Component, Entry } from '../../catalog/model.ts';
import { allEntries } from '../mirrors.ts';
import type { Reference } from '../reference.ts';

/** Entries of all components, authored and mirrored, each with the component it stands on. */
export function entriesWithComponents(
  reference: Reference,
): readonly { readonly entry: Entry; readonly component: Component }[] {
  return allEntries(reference.catalog, reference.mirrors).flatMap((entry) => {
    const component = reference.catalog.components.get(entry.component);
    return component ? [{ entry, component }] : [];
  });
}
