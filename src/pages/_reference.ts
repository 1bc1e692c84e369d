/** The catalog and all that follows from it, loaded once per build. */
import { loadCatalog } from '../catalog/from-astro.ts';
import { deriveReference, type Reference } from '../derive/reference.ts';

let loaded: Promise<Reference> | undefined;

export function reference(): Promise<Reference> {
  // The development server must see every edit; a build sees one state of the content.
  if (import.meta.env.DEV) return loadCatalog().then(deriveReference);
  return (loaded ??= loadCatalog().then(deriveReference));
}
