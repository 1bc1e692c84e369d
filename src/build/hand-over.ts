/**
 * Astro's part in a build: it bundles the code of the pages and hands it over; render-pages.ts renders. So one bundle
 * serves every build until the code changes, and Astro's memory is free when the pages are made.
 */
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** @param out the folder that Astro writes to: `<code>/assets` */
export function handOver(out: string): AstroIntegration {
  return {
    name: 'portolan:hand-over',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'portolan',
          // Astro asks for the paths when its bundle is whole, and removes it afterwards.
          async getStaticPaths() {
            renameSync(join(out, '.prerender'), join(dirname(out), 'server'));
            return [];
          },
          async render() {
            throw new Error('Astro renders no page of a build');
          },
        });
      },
    },
  };
}
