import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../tests/reference.ts';
import { catalogJson } from './catalog-json.ts';
import { type CatalogJson, catalogJsonSchema } from './catalog-schema.ts';

const textOf = (folder: string) => [...catalogJson(referenceOf(folder))].join('');
const jsonOf = (folder: string) => JSON.parse(textOf(folder)) as CatalogJson;
const validate = new Ajv2020({ allErrors: true }).compile(catalogJsonSchema());

describe('catalog.json', () => {
  it('holds every shape as tests/fixtures/shapes/catalog.json says, to the byte', () => {
    const written = readFileSync('tests/fixtures/shapes/catalog.json', 'utf8');
    expect(textOf('tests/fixtures/shapes/content')).toBe(written);
  });
  it.each(['tests/fixtures/shapes/content', 'content'])('of %s fits its JSON Schema', (folder) => {
    validate(jsonOf(folder));
    expect(validate.errors).toBeNull();
  });
  it('is refused by the schema when a field is missing or unknown', () => {
    const json = structuredClone(jsonOf('tests/fixtures/shapes/content')) as unknown as Record<
      string,
      unknown[]
    >;
    delete (json.ports![0] as Record<string, unknown>).side;
    expect(validate(json)).toBe(false);
    expect(validate({ ...jsonOf('tests/fixtures/shapes/content'), extra: 1 })).toBe(false);
  });
  it('names only components, entries and sources that exist', () => {
    const json = jsonOf('content');
    const components = new Set([...json.components.map((c) => c.id), 'unstated']);
    const ports = new Set(json.ports.map((p) => p.id));
    expect(ports.size).toBe(json.ports.length);
    for (const port of json.ports) {
      expect(components).toContain(port.component);
      for (const peer of port.peers) expect(components).toContain(peer.with);
      if (port.mirrors) expect(ports).toContain(port.mirrors);
    }
    for (const connection of json.connections) {
      expect(components).toContain(connection.from);
      expect(components).toContain(connection.to);
      for (const id of connection.ports) expect(ports).toContain(id);
    }
  });
});
