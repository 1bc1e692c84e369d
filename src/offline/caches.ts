/** Names of the caches that belong to one build, and the end of those of other builds. */
import { CacheExpiration } from 'serwist';

/** Name of a cache that goes with its build. Two sites of one origin keep apart by their scopes. */
export function visitedCache(scope: string, build: string, what: 'pages' | 'parts' | 'newer'): string {
  return `portolan ${scope} ${build} ${what}`;
}

/** Removes what other builds stored on visit, and the notes that the expiration kept of it. */
export async function dropOtherBuilds(scope: string, build: string): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(`portolan ${scope} `) && !name.startsWith(`portolan ${scope} ${build} `),
  );
  for (const name of names) {
    await new CacheExpiration(name, { maxEntries: 1 }).delete();
    await caches.delete(name);
  }
}
