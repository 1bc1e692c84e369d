/**
 * The schema as Astro's collections, for editors alone: from these Astro writes the JSON Schemas that complete and check
 * frontmatter. The site reads its pages itself, so a build, which sets PORTOLAN_OUT, leaves them empty.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { componentSchema } from './schema/component.ts';
import { guideSchema } from './schema/guide.ts';
import { productSchema } from './schema/product.ts';
import { protocolSchema } from './schema/protocol.ts';
import { sourceSchema } from './schema/source.ts';

// As addresses: a # or % of a folder's name is not read as part of one.
const folder = `${resolve(process.env.PORTOLAN_CONTENT || 'content')}/`;
const inContent = (name: string) => new URL(encodeURIComponent(name), pathToFileURL(folder));
const building = Boolean(process.env.PORTOLAN_OUT);

/** Ids are paths as they stand; Astro's default would slug them again. */
function pages(folder: string) {
  if (building) return () => [];
  return glob({
    base: inContent(folder),
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
}

export const collections = {
  products: defineCollection({ loader: pages('products'), schema: productSchema }),
  components: defineCollection({ loader: pages('components'), schema: componentSchema }),
  guides: defineCollection({ loader: pages('guides'), schema: guideSchema }),
  sources: defineCollection({ loader: pages('sources'), schema: sourceSchema }),
  protocols: defineCollection({
    loader: building ? () => [] : file(inContent('protocols.yaml').href),
    schema: protocolSchema,
  }),
};
