import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Takes the place of the worker that stands at its address, and then goes away with all it stored. */
const RETIRING_WORKER = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('portolan') && name.includes(self.registration.scope)) await caches.delete(name);
  }
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
})()));
`;

/**
 * `npm run dev` answers at the address where `npm start` did, so a browser's worker would show the built
 * site instead of the writer's changes. For Vite's development server only.
 */
export function retireWorker(base: string): Plugin {
  return {
    name: 'portolan:retire-worker',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url !== `${base}sw.js`) return next();
        response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
        response.end(RETIRING_WORKER);
      });
    },
  };
}
