/** A made-up reference in memory, for measuring what needs no pages. */
import { buildCatalog } from '../src/catalog/catalog.ts';
import { deriveReference, type Reference } from '../src/derive/reference.ts';
import { componentSchema } from '../src/schema/component.ts';
import { productSchema } from '../src/schema/product.ts';
import { protocolSchema } from '../src/schema/protocol.ts';
import { COMPONENTS_A_PRODUCT } from './content.ts';
import { makeEntries } from './entries.ts';
import { seededRandom } from './random.ts';
import { HOST_ROLES, PROTOCOLS, ROLES } from './words.ts';

const ENTRIES_A_COMPONENT = 10;

/**
 * Products of two versions a family, as the made-up content has them.
 * @param entries about so many port entries
 */
export function makeReference(entries: number, seed: number): Reference {
  const random = seededRandom(seed);
  const components = Array.from({ length: Math.ceil(entries / ENTRIES_A_COMPONENT) }, (_, i) => {
    const product = productId(Math.floor(i / COMPONENTS_A_PRODUCT));
    const { kind, host } = ROLES[i % ROLES.length]!;
    const slug = `part-${i}`;
    const peers = i % COMPONENTS_A_PRODUCT === 0 ? [] : [`part-${i - 1}`];
    const ports = makeEntries(random, { peers, document: 'ports' });
    const data = componentSchema.parse({ product, name: slug, summary: slug, kind, runsOn: [host], ports });
    return { id: `${product}/${slug}`, data };
  });
  const products = Array.from({ length: Math.ceil(components.length / COMPONENTS_A_PRODUCT) }, (_, i) => ({
    id: productId(i),
    data: productSchema.parse({
      name: productId(i),
      summary: 'Made up.',
      vendor: 'Made Up Software',
      version: '1',
      family: `suite-${Math.floor(i / 2)}`,
      hostRoles: HOST_ROLES,
    }),
  }));
  return deriveReference(
    buildCatalog({
      products,
      components,
      guides: [],
      sources: [],
      protocols: PROTOCOLS.map((protocol) => protocolSchema.parse(protocol)),
    }),
  );
}

function productId(index: number): string {
  return `suite-${Math.floor(index / 2)}-${index % 2}`;
}
