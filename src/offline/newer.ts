/**
 * Pages of a newer build that the server already has, met by the worker of an older one.
 *
 * The plan holds a mark of every page that the build is made of. A page with another mark is not stored;
 * it starts the update, and where no stored copy can stand in, its reader gets it with everything it
 * loads coming from the server too: one page, one build.
 */
import type { SerwistPlugin } from 'serwist';
import { visitedCache } from './caches.ts';
import { PAGE_MARK, type OfflinePlan } from './plan.ts';

declare const self: ServiceWorkerGlobalScope;

/** For a strategy that answers navigations. */
export function newerPages(plan: OfflinePlan, scope: string): SerwistPlugin {
  return {
    fetchDidSucceed: async ({ response, request, event, state }) => {
      if (!isHtml(response) || (response.ok && (await isOfBuild(plan, response.clone())))) return response;
      void self.registration.update().catch(() => undefined);
      state!.newer = true;
      const url = new URL(request.url);
      const stored = await caches.match(url.origin + url.pathname, {
        cacheName: visitedCache(scope, plan.build, 'pages'),
      });
      if (stored) return stored;
      await noteNewer(plan, scope, (event as FetchEvent).resultingClientId);
      return response;
    },
    cacheWillUpdate: async ({ response, state }) =>
      response.status === 200 && isHtml(response) && !state!.newer ? response : null,
  };
}

/** Whether the page behind a client's id is of a newer build than this worker. */
export async function isNewer(plan: OfflinePlan, scope: string, clientId: string): Promise<boolean> {
  const cacheName = visitedCache(scope, plan.build, 'newer');
  return (await caches.match(noteOf(scope, clientId), { cacheName })) !== undefined;
}

/** Noted in a cache, as a worker is stopped and started while its pages stay open. */
async function noteNewer(plan: OfflinePlan, scope: string, clientId: string): Promise<void> {
  const cache = await caches.open(visitedCache(scope, plan.build, 'newer'));
  await cache.put(noteOf(scope, clientId), new Response(null));
}

function noteOf(scope: string, clientId: string): string {
  return `${scope}?client=${clientId}`;
}

function isHtml(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}

async function isOfBuild({ pages }: OfflinePlan, response: Response): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const mark = String.fromCharCode(...new Uint8Array(digest, 0, PAGE_MARK));
  const marks = atob(pages);
  for (let at = marks.indexOf(mark); at !== -1; at = marks.indexOf(mark, at + 1)) {
    if (at % PAGE_MARK === 0) return true;
  }
  return false;
}
