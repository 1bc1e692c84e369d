/** What editors complete frontmatter from: the JSON Schemas that `npm run schemas` writes. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { ASTRO, runNode } from '../src/build/command.ts';
import { ROOT } from '../src/build/paths.ts';
import { readContent, type ContentRecord } from '../src/catalog/from-disk.ts';

const COLLECTIONS = join(ROOT, '.astro/collections');
const KINDS = [
  ['component', 'components'],
  ['product', 'products'],
  ['guide', 'guides'],
  ['source', 'sources'],
  ['protocols', 'protocols'],
] as const;

const { records } = readContent(join(ROOT, 'content'));
const of = (kind: string): ContentRecord[] => records.filter((record) => record.kind === kind);
const read = (file: string): string => readFileSync(join(COLLECTIONS, file), 'utf8');

beforeAll(async () => {
  rmSync(COLLECTIONS, { recursive: true, force: true });
  const env = { PORTOLAN_CONTENT: join(ROOT, 'content') };
  await runNode([...ASTRO, 'sync'], { env, show: () => null });
}, 60_000);

const ajv = new Ajv2020({ strict: false, allErrors: true });
const validators = new Map<string, ValidateFunction>();

function validatorOf(collection: string): ValidateFunction {
  const known = validators.get(collection);
  const validate = known ?? ajv.compile(JSON.parse(read(`${collection}.schema.json`)) as object);
  validators.set(collection, validate);
  return validate;
}

/** Places and words of what a schema refuses; empty where it accepts. */
function complaints(collection: string, data: unknown): readonly string[] {
  const validate = validatorOf(collection);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.each(KINDS)('the frontmatter of every %s is accepted', (kind, collection) => {
  const found = of(kind);
  expect(found).not.toEqual([]);
  for (const { path, frontmatter } of found)
    expect(complaints(collection, frontmatter?.data), path).toEqual([]);
});

const page = (id: string) => of('component').find((record) => record.id === id)?.frontmatter?.data as object;
const mtftp = () => structuredClone(page('altiris-deployment-server-6-x/pxe-mtftp')) as Record<string, never>;

test.each([
  ['a key that does not exist', { kindd: 'server' }, 'must NOT have additional properties'],
  ['a value that does not exist', { kind: 'deamon' }, '/kind must be equal to one of the allowed values'],
  ['a text for a list', { runsOn: 'pxe-server' }, '/runsOn must be array'],
  ['an id with a capital', { product: 'Altiris' }, '/product must match pattern'],
  ['an entry without anything', { ports: [{}] }, "/ports/0 must have required property 'port'"],
  ['a transport that does not exist', { ports: [{ transport: 'tpc' }] }, '/ports/0/transport must be equal'],
  ['a transport in a list that does not exist', { ports: [{ transport: ['tpc'] }] }, '/ports/0/transport/0'],
  ['a listener that does not exist', { ports: [{ listener: 'apache' }] }, '/ports/0/listener must be equal'],
  ['a side that does not exist', { ports: [{ side: 'listen' }] }, '/ports/0/side must be equal to one'],
  ['no other end', { ports: [{ peers: [] }] }, '/ports/0/peers must NOT have fewer than 1'],
  ['a port that is a list', { ports: [{ port: [80] }] }, '/ports/0/port must be string,integer'],
  [
    'a citation without section',
    { sources: [{ document: 'd' }] },
    "/sources/0 must have required property 's",
  ],
])('%s is refused', (_, wrong, complaint) => {
  expect(complaints('components', { ...mtftp(), ...wrong }).join('\n')).toContain(complaint);
});

test('a step of a sequence is checked at every depth', () => {
  const deep = (step: object): object => ({
    title: 'T',
    summary: 'S',
    products: ['p'],
    sequence: { participants: ['p/a', 'p/b'], steps: [{ loop: 'l', steps: [{ loop: 'm', steps: [step] }] }] },
  });
  expect(complaints('guides', deep({ note: 'n', over: ['a'] }))).toEqual([]);
  expect(complaints('guides', deep({ nota: 'n', over: ['a'] }))).toEqual([
    '/sequence/steps/0/steps/0/steps/0 must NOT have additional properties',
  ]);
});

test.each(KINDS)('every field of a %s is explained', (_, collection) => {
  const schema = JSON.parse(read(`${collection}.schema.json`)) as unknown;
  expect(unexplained(schema)).toEqual([]);
});

/** Fields of mappings, at any depth, that have no description. */
function unexplained(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const fields = (schema as { properties?: Record<string, { description?: string }> }).properties ?? {};
  const own = Object.entries(fields).filter(([key, field]) => key !== '$schema' && !field.description);
  return [...own.map(([key]) => key), ...Object.values(schema).flatMap(unexplained)];
}

test('what is written more than once in a schema is written in one place', () => {
  for (const [, collection] of KINDS)
    expect(read(`${collection}.schema.json`).length, collection).toBeLessThan(32 * 1024);
});

test('the editor is told of every page which schema is its own', () => {
  const { entries } = JSON.parse(read('collections.json')) as { entries: Record<string, string> };
  for (const [kind, collection] of KINDS)
    for (const { path } of of(kind))
      expect(entries[pathToFileURL(join(ROOT, path)).href.toLowerCase()], path).toBe(collection);
});

test('the settings of the editor name what is there', () => {
  const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as {
    'astro.content-intellisense': boolean;
    'yaml.schemas': Record<string, string>;
  };
  expect(settings['astro.content-intellisense']).toBe(true);
  for (const [schema, file] of Object.entries(settings['yaml.schemas'])) {
    expect(readFileSync(join(ROOT, schema), 'utf8')).toContain('"properties"');
    expect(readFileSync(join(ROOT, file), 'utf8')).not.toBe('');
  }
});
