/**
 * Small catalogs for the tests of the rules: frontmatter as a page writes it, through the real schemas,
 * with what a test does not care about filled in.
 *
 *   testReference({
 *     products: { 'harbour-1': { hostRoles: [{ id: 'server', name: 'Server', class: 'server', os: 'windows' }] } },
 *     components: { 'harbour-1/web': { runsOn: ['server'], ports: [{ port: 80, transport: 'tcp', side: 'listens' }] } },
 *   })
 *
 * Names are made of the ids: `harbour-1/pilot-boat` is "Pilot boat" of "Harbour 1". An entry without id is
 * `entry-1`, `entry-2` … A product or source that is only mentioned is made up.
 */
import { buildCatalog } from '../../catalog/catalog.ts';
import { componentSchema } from '../../schema/component.ts';
import { guideSchema } from '../../schema/guide.ts';
import { productSchema } from '../../schema/product.ts';
import { protocolSchema } from '../../schema/protocol.ts';
import { sourceSchema } from '../../schema/source.ts';
import { deriveReference, type Reference } from '../reference.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface TestContent {
  /** By id; absent = one for each product that a component stands in. */
  readonly products?: Readonly<Record<string, Fields>>;
  /** By full id. */
  readonly components?: Readonly<Record<string, Fields & { readonly ports?: readonly Fields[] }>>;
  readonly guides?: Readonly<Record<string, Fields>>;
  readonly sources?: Readonly<Record<string, Fields>>;
  /** `registered` by id, or all fields. */
  readonly protocols?: Readonly<Record<string, readonly string[] | Fields>>;
}

export function testReference(content: TestContent): Reference {
  const components = content.components ?? {};
  const products = { ...madeUp(Object.keys(components).map(productOf)), ...content.products };
  const sources = { ...madeUp(['manual']), ...content.sources };
  return deriveReference(
    buildCatalog({
      products: pages(products, (id, fields) =>
        productSchema.parse({
          name: nameOf(id),
          summary: 'A product.',
          vendor: 'Example',
          version: 'unstated',
          family: id.replace(/-\d+$/, ''),
          ...fields,
        }),
      ),
      components: pages(components, (id, fields) =>
        componentSchema.parse({
          product: productOf(id),
          name: nameOf(id.split('/')[1] ?? id),
          summary: 'A component.',
          kind: 'service',
          ...fields,
          ports: ((fields.ports ?? []) as readonly Fields[]).map(entryOf),
        }),
      ),
      guides: pages(content.guides ?? {}, (id, fields) =>
        guideSchema.parse({
          title: nameOf(id),
          summary: 'A guide.',
          products: Object.keys(products).slice(0, 1),
          ...fields,
        }),
      ),
      sources: pages(sources, (id, fields) =>
        sourceSchema.parse({
          title: nameOf(id),
          code: id
            .toUpperCase()
            .replace(/[^A-Z0-9]/g, '')
            .slice(0, 6),
          summary: 'A document.',
          publisher: 'Example',
          date: 'unstated',
          products: Object.keys(products),
          ...fields,
        }),
      ),
      protocols: Object.entries(content.protocols ?? {}).map(([id, value]) =>
        protocolSchema.parse({
          id,
          name: id.toUpperCase(),
          summary: 'A protocol.',
          ...(Array.isArray(value) ? { registered: value } : value),
        }),
      ),
    }),
  );
}

function entryOf(fields: Fields, index: number): Fields {
  return {
    id: `entry-${index + 1}`,
    transport: 'tcp',
    side: 'listens',
    configurable: 'unstated',
    peers: ['unstated'],
    purpose: 'Its purpose',
    sources: [{ document: 'manual', section: 'Ports' }],
    ...fields,
  };
}

function pages<T>(
  all: Readonly<Record<string, Fields>>,
  parse: (id: string, fields: Fields) => T,
): { id: string; data: T }[] {
  return Object.entries(all).map(([id, fields]) => ({ id, data: parse(id, fields) }));
}

function madeUp(ids: readonly string[]): Record<string, Fields> {
  return Object.fromEntries(ids.map((id) => [id, {}]));
}

function productOf(component: string): string {
  return component.split('/')[0] ?? component;
}

function nameOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
