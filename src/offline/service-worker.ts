/// <reference lib="webworker" />
/**
 * The service worker. The build bundles it and puts the plan of the built site before it.
 *
 * One build is one worker: what it installs is checked byte for byte, what it stores later bears its
 * build's mark, and it answers with nothing else as long as a reader stays with it.
 */
import { CacheFirst, ExpirationPlugin, NetworkFirst, Serwist } from 'serwist';
import { dropOtherBuilds, visitedCache } from './caches.ts';
import { install } from './install.ts';
import { isNewer, newerPages } from './newer.ts';
import { isImmutable, type OfflinePlan } from './plan.ts';

declare const self: ServiceWorkerGlobalScope & { PORTOLAN_OFFLINE: OfflinePlan };

const plan = self.PORTOLAN_OFFLINE;
const scope = self.registration.scope;
const absolute = (address: string) => new URL(address, scope).href;
const NOT_FOUND = absolute('404.html');

const serwist = new Serwist({
  precacheEntries: plan.files.map(([address, sha256]) => ({
    url: absolute(address),
    revision: isImmutable(address) ? null : sha256,
    integrity: `sha256-${sha256}`,
  })),
  precacheOptions: {
    cacheName: `portolan-precache ${scope}`,
    // A host may answer its 404 page with that status; the integrity says that it is ours.
    plugins: [
      { cacheWillUpdate: async ({ request, response }) => (isOurs(request, response) ? response : null) },
    ],
    ignoreURLParametersMatching: [/^/],
    cleanURLs: false,
    urlManipulation: ({ url }) => otherSpellings(url),
  },
  clientsClaim: true,
});

/** Pages that were not stored while installing: the network's while it is this build's, else the stored one. */
const visits = new NetworkFirst({
  cacheName: visitedCache(scope, plan.build, 'pages'),
  plugins: [
    newerPages(plan, scope),
    { cacheKeyWillBeUsed: async ({ request }) => withoutQuery(request.url) },
    new ExpirationPlugin({ maxEntries: 200, purgeOnQuotaError: true }),
    { handlerDidError: fallback },
  ],
});

/** Parts of this build that were not stored while installing and can only be what their name says. */
const parts = new CacheFirst({
  cacheName: visitedCache(scope, plan.build, 'parts'),
  plugins: [
    { fetchDidSucceed: async ({ response }) => missedPart(response) },
    new ExpirationPlugin({ maxEntries: 300, purgeOnQuotaError: true }),
  ],
});

serwist.registerCapture(({ request, url }) => request.mode === 'navigate' && isPage(url), visits);
serwist.registerCapture(
  ({ url, sameOrigin }) =>
    sameOrigin && url.href.startsWith(scope) && isImmutable(url.href.slice(scope.length)),
  parts,
);
// A stored file can only be missing where someone emptied the cache: then the server's is better than none.
serwist.setCatchHandler(({ request }) =>
  request.mode === 'navigate' ? fetch(request).catch(fallback) : fetch(request),
);

self.addEventListener('install', (event) => event.waitUntil(install(serwist, event)));
self.addEventListener('activate', (event) => event.waitUntil(dropOtherBuilds(scope, plan.build)));
self.addEventListener('activate', serwist.handleActivate);
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') serwist.handleFetch(event);
  else event.respondWith(answerPart(event));
});

/** A page of a newer build gets nothing of this one. */
async function answerPart(event: FetchEvent): Promise<Response> {
  const { request, clientId } = event;
  if (await isNewer(plan, scope, clientId)) return fetch(request);
  return serwist.handleRequest({ request, event }) ?? fetch(request);
}

/** What a reader gets who is offline and asks for a page that is not stored. */
async function fallback(): Promise<Response> {
  const page = await serwist.matchPrecache(plan.complete ? NOT_FOUND : absolute('offline/'));
  if (!page) return Response.error();
  return plan.complete ? new Response(page.body, { status: 404, headers: page.headers }) : page;
}

/** A part of this build that the server has no more: another build stands there. */
function missedPart(response: Response): Response {
  if (response.status === 404) void self.registration.update().catch(() => undefined);
  return response;
}

function isOurs(request: Request, response: Response): boolean {
  return response.ok || (response.status === 404 && request.url === NOT_FOUND);
}

function isPage({ pathname }: URL): boolean {
  return /(\/[^/.]*|\.html)$/.test(pathname);
}

/** `/ports/402` and `/ports/402/index.html` mean `/ports/402/`. */
function otherSpellings(url: URL): URL[] {
  if (url.pathname.endsWith('/index.html')) return [new URL('./', url)];
  return url.pathname.endsWith('/') ? [] : [new URL(`${url.pathname}/`, url)];
}

function withoutQuery(href: string): string {
  const { origin, pathname } = new URL(href);
  return origin + pathname;
}
