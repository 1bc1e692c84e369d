// @ts-check
import { defineConfig } from 'astro/config';
import { devContent } from './src/build/dev-content.ts';
import { handOver } from './src/build/hand-over.ts';
import { reportAddress } from './src/build/report-address.ts';
import { retireWorker } from './src/build/retire-worker.ts';
import { buildPaths } from './src/build/paths.ts';
import { tellPages } from './src/build/pages-place.ts';

const { content, out, cache, layouts, base, site } = buildPaths();

// A build reads the content itself (src/catalog/from-disk.ts); only editors need Astro's collections, and those need this.
const building = Boolean(process.env.PORTOLAN_OUT);
const integrations = building ? [handOver(out)] : [(await import('@astrojs/mdx')).default()];
if (!building) tellPages({ content, layouts });

export default defineConfig({
  output: 'static',
  ...(site && { site }),
  base,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  // Whitespace as in JSX: what a formatter wraps onto lines does not become blanks on the page.
  compressHTML: 'jsx',
  // The strict policy stands in the layout: nothing inline, so there is nothing to hash.
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Editors complete frontmatter from what this writes to .astro/collections/; see src/content.config.ts.
  experimental: { contentIntellisense: !building },
  integrations,
  vite: {
    define: {
      'import.meta.env.PORTOLAN_REPORT': JSON.stringify(reportAddress()),
    },
    plugins: [retireWorker(base), devContent({ content, base, layouts })],
    build: { assetsInlineLimit: 0 },
  },
});
