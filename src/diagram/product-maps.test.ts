import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../catalog/catalog.ts';
import type { CheckedReference } from '../derive/findings/checked.ts';
import { deriveReference } from '../derive/reference.ts';
import { componentSchema } from '../schema/component.ts';
import { productSchema } from '../schema/product.ts';
import { mapFiles } from './files.ts';
import { layOutWithElk } from './map-layout.ts';
import { productMaps, WIDEST } from './product-maps.ts';

const ROLES = ['first', 'second', 'third'];

/**
 * A chain: each component calls the next, in as many layers as there are. They run on three roles in turn; the last
 * two run nowhere.
 */
function chain(length: number, portsEach = 1): CheckedReference {
  const components = Array.from({ length }, (_, i) => ({
    id: `suite/part-${i}`,
    data: componentSchema.parse({
      product: 'suite',
      name: `Part number ${i}`,
      summary: 'Made up.',
      kind: 'server',
      runsOn: i < length - 2 ? [ROLES[i % 3]] : [],
      ports:
        i === 0
          ? []
          : Array.from({ length: portsEach }, (__, k) => ({
              id: `tcp-${k}`,
              port: 1000 + k,
              transport: 'tcp',
              side: 'listens',
              configurable: 'unstated',
              purpose: 'Made up',
              peers: [`part-${i - 1}`],
              sources: [{ document: 'd', section: 's' }],
            })),
    }),
  }));
  const product = productSchema.parse({
    name: 'Suite',
    summary: 'Made up.',
    vendor: 'Made Up',
    version: '1',
    family: 'suite',
    hostRoles: ROLES.map((id) => ({ id, name: `The ${id} role`, class: 'server', os: 'windows' })),
  });
  const input = {
    products: [{ id: 'suite', data: product }],
    components,
    guides: [],
    sources: [],
    protocols: [],
  };
  return { ...deriveReference(buildCatalog(input)), findings: [] } as unknown as CheckedReference;
}

async function mapsOf(reference: CheckedReference) {
  return (await productMaps(reference.catalog.products.get('suite')!, reference, layOutWithElk))!;
}

describe('productMaps', () => {
  it('draws one picture where it can be read', async () => {
    const maps = await mapsOf(chain(4));
    expect(maps.whole.picture!.width).toBeLessThanOrEqual(WIDEST);
    expect(maps.parts).toEqual([]);
    expect(mapFiles(maps, (path) => path).map(({ path }) => path)).toEqual(['suite.mmd', 'suite.svg']);
  });

  it('parts a wide one by host role: every connection on each role it touches, under its number', async () => {
    const maps = await mapsOf(chain(20));
    expect(maps.whole.picture!.width).toBeGreaterThan(WIDEST);
    expect(maps.whole.graph.edges).toHaveLength(19);
    expect(maps.parts.map(({ role, graph }) => [role, graph.id])).toEqual([
      ['first', 'suite--first'],
      ['second', 'suite--second'],
      ['third', 'suite--third'],
      ['no-role', 'suite--no-role'],
    ]);
    const numbers = maps.parts.map(({ graph }) => graph.edges.flatMap(({ label }) => label));
    const whole = maps.whole.graph.edges.flatMap(({ label }) => label);
    expect([...new Set(numbers.flat())].sort()).toEqual([...whole].sort());
    // Each of the chain's links but those at its end is between two roles.
    expect(numbers.map((list) => list.length)).toEqual([11, 12, 12, 1]);
    expect(maps.parts.every(({ picture }) => picture !== null)).toBe(true);
    const paths = mapFiles(maps, (path) => path).map(({ path }) => path);
    expect(paths).toContain('suite.mmd');
    expect(paths).toContain('suite--no-role.svg');
  });

  it('writes a thicket as text, and does not draw it', async () => {
    const maps = await mapsOf(chain(1002));
    expect(maps.whole.picture).toBeNull();
    const files = mapFiles(maps, (path) => path);
    expect(files.map(({ path }) => path)).not.toContain('suite.svg');
    expect(files[0]!.path).toBe('suite.mmd');
    expect(files[0]!.text()).toContain('%% Mermaid draws this with maxEdges at 1001 or more.');
  });
});
