/** Pages that were saved with CRLF give the same bytes as with LF; Markdown would keep the CR in its code blocks. */
import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** A Vite plugin that hands pages on with LF. Stands before the one that compiles them. */
export function lineEnds(): Plugin {
  return {
    name: 'portolan:line-ends',
    enforce: 'pre',
    transform: { filter: { id: /\.mdx$/ }, handler: (code) => code.replaceAll('\r\n', '\n') },
  };
}
