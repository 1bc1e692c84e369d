/**
 * Astro's part in a build: it bundles at once, waits until the content has passed the checks, and hands over each page,
 * which is written here and, if it has text to be searched, listed. Astro's own writing waits for the disk between two
 * pages, and tells nobody which pages are whole.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { beginPageList, endPageList, listPage } from './page-list.ts';
import { type BuildPaths, buildNotes } from './paths.ts';
import { TEXT_MARK } from './text-html.ts';

const LOOK_AGAIN_MS = 20;

export function ownPages({ out, base }: Pick<BuildPaths, 'out' | 'base'>): AstroIntegration {
  const { passed, pages: list } = buildNotes(out);
  return {
    name: 'portolan:own-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        beginPageList(list);
        setPrerenderer((astro) => ({
          ...astro,
          name: 'portolan',
          async getStaticPaths() {
            while (!existsSync(passed)) await wait(LOOK_AGAIN_MS);
            return astro.getStaticPaths();
          },
          async render(request, options) {
            const result = await astro.render(request, options);
            const response = result instanceof Response ? result : result.response;
            const path = pathOf(new URL(request.url).pathname, base);
            if (options.routeData.type !== 'page' || path === null || response.status !== 200) return result;
            const file = join(out, path);
            mkdirSync(dirname(file), { recursive: true });
            const html = Buffer.from(await response.arrayBuffer());
            writeFileSync(file, html);
            if (html.includes(TEXT_MARK)) listPage(list, path);
            // Without a body, Astro has nothing to write.
            return new Response(null);
          },
        }));
      },
      'astro:build:done': () => endPageList(list),
    },
  };
}

/** `/docs/products/x/` is `products/x/index.html`; null for a page whose file hosts look for by another name. */
function pathOf(pathname: string, base: string): string | null {
  const path = decodeURI(pathname.slice(base.length));
  return path === '404/' ? null : `${path}index.html`;
}
