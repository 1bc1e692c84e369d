import { beforeAll, describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import type { Catalog } from '../catalog/model.ts';
import { collectReads, nameOfRead } from '../catalog/reads.ts';
import { checkReference, type CheckedReference } from './findings/checked.ts';
import { FINDING_RULES } from './findings/index.ts';
import { deriveReference } from './reference.ts';
import { type Traced, traceReference } from './traced.ts';

const catalog = catalogFromDisk('tests/fixtures/shapes/content');
const check = (of: Catalog) => checkReference(deriveReference(of), FINDING_RULES);
const [server, other] = [...catalog.components.values()].filter(({ entries }) => entries.length > 0);
let plain: CheckedReference;
let traced: Traced;

beforeAll(() => {
  plain = check(catalog);
  traced = traceReference(plain);
});

const read = (make: (reference: CheckedReference) => unknown) =>
  [...collectReads(() => make(traced.reference)).reads].map(nameOfRead);

/** The same content, but for one field of a component. */
function changed(id: string, fields: object): Traced {
  const components = [...catalog.components].map(([key, component]) =>
    key === id ? ([key, { ...component, ...fields }] as const) : ([key, component] as const),
  );
  return traceReference(check({ ...catalog, components: new Map(components) }));
}

describe('traceReference', () => {
  it('hands out what is there', () => {
    const { reference } = traced;
    expect({ ...reference.catalog.components.get(server!.id) }).toEqual(server);
    expect([...reference.catalog.entries]).toEqual([...plain.catalog.entries]);
    expect(reference.findings).toBe(plain.findings);
    expect(reference.ports.pages).toBe(plain.ports.pages);
    expect([...reference.findingsOf.keys()]).toEqual([...plain.findingsOf.keys()]);
    expect(reference.catalog.products.size).toBe(plain.catalog.products.size);
    expect(Object.keys(reference).sort()).toEqual(Object.keys(plain).sort());
  });
  it('names what is read of it', () => {
    const { id } = server!;
    expect(read(({ catalog }) => catalog.components.get(id)?.name)).toEqual([
      `components ${id}`,
      `components ${id} name`,
    ]);
    expect(read(({ catalog }) => catalog.components.get('nowhere')?.name)).toEqual(['components nowhere']);
    expect(read(({ catalog }) => JSON.stringify(catalog.components.get(id)))).toContain(`components* ${id}`);
    expect(read(({ catalog }) => [...catalog.entries.values()])).toEqual(['entries! values']);
    expect(read(({ catalog }) => catalog.entries.size)).toEqual(['entries! keys']);
    expect(read(({ connectionsOf }) => connectionsOf.get(id))).toEqual([`connectionsOf ${id}`]);
    expect(read((reference) => [reference.findings, reference.ports.dynamic])).toEqual([
      'findings',
      'dynamic',
    ]);
  });
  it('notes all of it where all of it is copied', () => {
    expect(read((reference) => ({ ...reference }))).toEqual(['connections', 'discrepancies', 'findings']);
  });
  it('tells by its digests what an edit has changed, and nothing else', () => {
    const { id } = server!;
    const edited = changed(id, { summary: 'Another one.' });
    const reads = [
      `components ${id}`,
      `components ${id} name`,
      `components ${id} summary`,
      `components* ${id}`,
      `components* ${other!.id}`,
      'components! keys',
      'entries! values',
      `connectionsOf ${id}`,
      'findings',
    ];
    expect(reads.filter((name) => traced.digest(name) !== edited.digest(name))).toEqual([
      `components ${id} summary`,
      `components* ${id}`,
    ]);
  });
  it('tells whether there is a page, and an entry', () => {
    const without = traceReference(
      check({ ...catalog, components: new Map([...catalog.components].slice(1)), entries: new Map() }),
    );
    const [gone] = catalog.components.keys();
    const [entry] = catalog.entries.keys();
    for (const name of [
      `components ${gone}`,
      `components ${gone} name`,
      'components! keys',
      `entries ${entry}`,
    ])
      expect(without.digest(name), name).not.toBe(traced.digest(name));
  });
});
