/** The catalog and all that follows from it, loaded once per build. */
import { loadCatalog } from '../catalog/from-astro.ts';
import { checkReference, type CheckedReference } from '../derive/findings/checked.ts';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { deriveReference } from '../derive/reference.ts';

let loaded: Promise<CheckedReference> | undefined;

export function reference(): Promise<CheckedReference> {
  // The development server must see every edit; a build sees one state of the content.
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

async function load(): Promise<CheckedReference> {
  return checkReference(deriveReference(await loadCatalog()), FINDING_RULES);
}
