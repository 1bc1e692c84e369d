import type { Site } from './site.ts';

/** Computes something about a site once, however many rules ask for it. */
export function oncePerSite<T>(compute: (site: Site) => T): (site: Site) => T {
  const known = new WeakMap<Site, { readonly value: T }>();
  return (site) => {
    const found = known.get(site) ?? { value: compute(site) };
    known.set(site, found);
    return found.value;
  };
}
