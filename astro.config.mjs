// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { baseLinks } from './src/build/base-links.ts';
import { contentDate } from './src/build/content-date.ts';
import { retireWorker } from './src/build/retire-worker.ts';
import { buildPaths } from './src/build/paths.ts';

const { content, out, cache, layouts, base } = buildPaths();

export default defineConfig({
  output: 'static',
  base,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  // Whitespace as in JSX: what a formatter wraps onto lines does not become blanks on the page.
  compressHTML: 'jsx',
  // The strict policy stands in the layout: nothing inline, so there is nothing to hash.
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    // Bodies are exact text: no highlighter (it writes inline styles), no curly quotes.
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [baseLinks(base)] }),
  },
  vite: {
    define: {
      'import.meta.env.PORTOLAN_LAYOUTS': JSON.stringify(layouts),
      'import.meta.env.PORTOLAN_CONTENT_DATE': JSON.stringify(contentDate(content)),
    },
    plugins: [retireWorker(base)],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, print) {
          // MDX prints one of these a page; it means nothing here.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  },
});
