/**
 * `npm run dev`: pages are made anew when a file of the content changes, and what the build writes beside the pages
 * (`/data/`, `/lookup/`, `/diagrams/`) is answered here. For Vite's development server only.
 */
import { sep } from 'node:path';
import type { ViteUserConfig } from 'astro';
import type { Part, SiteFile } from '../files/site-file.ts';
import type { FilesPlace } from '../files/site-files.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

const PARTS_BY_FOLDER: Readonly<Record<string, Part>> = {
  data: 'exports',
  lookup: 'exports',
  diagrams: 'diagrams',
};

export function devContent(place: FilesPlace): Plugin {
  const made = new Map<Part, Promise<ReadonlyMap<string, readonly SiteFile[]>>>();
  const filesOf = (part: Part) => {
    const known = made.get(part) ?? makeFiles(part, place);
    made.set(part, known);
    return known;
  };
  return {
    name: 'portolan:dev-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(place.content);
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(place.content + sep)) return;
        made.clear();
        // The pages keep what they read of the content in their modules.
        for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = pathUnder(place.base, request.url ?? '/');
        const part = PARTS_BY_FOLDER[path.split('/', 1)[0]!];
        if (!part) return next();
        filesOf(part)
          .then((files) => files.get(path))
          .then((pieces) => {
            if (!pieces) return next();
            response.writeHead(200, { 'content-type': pieces[0]!.type, 'cache-control': 'no-store' });
            for (const { body } of pieces) {
              const whole = body();
              const parts = typeof whole === 'string' || whole instanceof Uint8Array ? [whole] : whole;
              for (const part of parts) response.write(part);
            }
            response.end();
          })
          .catch(next);
      });
    },
  };
}

async function makeFiles(part: Part, place: FilesPlace): Promise<ReadonlyMap<string, readonly SiteFile[]>> {
  const { readFacts, siteFiles } = await import('../files/site-files.ts');
  const files = await Array.fromAsync(siteFiles(part, readFacts(place.content), place));
  return Map.groupBy(files, ({ path }) => path);
}

/** Path of a request under the base, without what follows it: `data/all.csv`. */
function pathUnder(base: string, url: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  return pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : '';
}
