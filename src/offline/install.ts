/** Stores the planned files. Serwist's own `handleInstall` never ends when one file fails (serwist issue 367). */
import type { Serwist } from 'serwist';

/** Requests under way at once: a browser opens six connections to an HTTP/1.1 host, and HTTP/2 has no such bound. */
const LANES = 12;

/**
 * Fetches what is not stored yet. What an interrupted installation left is kept.
 *
 * @throws when a file cannot be fetched or is not the one this build was made of; the worker is then
 * thrown away, the one before stays, and the browser tries again on a later visit
 */
export async function install(serwist: Serwist, event: ExtendableEvent): Promise<void> {
  const waiting = [...serwist.getUrlsToPrecacheKeys()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await store(serwist, event, ...next);
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    waiting.length = 0;
  }
}

async function store(
  serwist: Serwist,
  event: ExtendableEvent,
  href: string,
  cacheKey: string,
): Promise<void> {
  const integrity = serwist.getIntegrityForPrecacheKey(cacheKey);
  // A changing file is asked for past the browser's own cache, which may hold an older one.
  const cache = cacheKey === href ? 'default' : 'reload';
  const request = new Request(href, { integrity, cache, credentials: 'same-origin' });
  const [response, done] = serwist.precacheStrategy.handleAll({
    event,
    request,
    url: new URL(href),
    params: { cacheKey },
  });
  await Promise.all([response, done]);
}
