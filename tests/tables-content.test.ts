/** Every flow of every product is in every format, counted from both sides: none is lost, none is made up. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow, Sheet } from '../src/export/sheet/schema.ts';
import { COLUMNS, rowsOf } from '../src/export/tables/columns.ts';
import { neutralised, sheetCsv } from '../src/export/tables/csv.ts';
import { openTables, sheetTable, type TableFile } from '../src/export/tables/files.ts';
import { sheetMarkdown } from '../src/export/tables/markdown.ts';
import { portValue } from '../src/export/tables/words.ts';
import { specWords } from '../src/derive/port-words.ts';
import { dataFiles } from '../src/files/exports.ts';
import { parsePortSpec } from '../src/schema/port-spec.ts';
import { RESERVED_PRODUCT_IDS } from '../src/schema/text.ts';
import { readTables } from './read-markdown.ts';
import { readXlsx, type ReadCell } from './read-xlsx.ts';
import { referenceOf, sheetsOf } from './reference.ts';

const reference = referenceOf('content');
const products = [...reference.catalog.products.values()];
const sheets = sheetsOf(reference);
const bodies = new Map<string, Buffer>();
const text = (name: string) => bodies.get(name)!.toString();

const bytesOf = (body: ReturnType<TableFile['body']>) =>
  body instanceof Uint8Array ? Buffer.from(body) : Buffer.from([body].flat().join(''));

/** The files, each put together from its pieces. */
function made(): ReadonlyMap<string, Buffer> {
  const pieces = new Map<string, Buffer[]>();
  const tables = openTables();
  const products = sheets.map(sheetTable).flatMap((table) => [...table.files(), ...tables.add(table)]);
  for (const { name, body } of [...products, ...tables.end(), ...tables.schemas()]) {
    pieces.set(name, [...(pieces.get(name) ?? []), bytesOf(body())]);
  }
  return new Map([...pieces].map(([name, bodies]) => [name, Buffer.concat(bodies)]));
}

beforeAll(() => {
  for (const [name, body] of made()) bodies.set(name, body);
});

const cases = [...sheets.map((sheet) => [sheet.product.id, [sheet]] as const), ['all', sheets] as const];
const flowsOf = (some: readonly Sheet[]) => some.flatMap(({ flows }) => flows);
/** What tells one flow of a sheet from the others. */
const flowKey = ({ id, from, to }: Flow) => [id, from.name, to.name].join(' | ');
const keys = (flows: readonly Flow[]) => flows.map(flowKey).sort();
const keyOf = (row: Readonly<Record<string, ReadCell | undefined>>) => [row.Id, row.From, row.To].join(' | ');

/** Rows under their header, blanks at the end filled up. */
function records([head, ...rows]: readonly (readonly ReadCell[])[]) {
  return rows.map((row) => Object.fromEntries(head!.map((heading, i) => [heading, row[i] ?? null])));
}

/** The ids of the host roles that a flow belongs to, as the sheet itself says. */
const hostsOf = ({ from, to }: Flow) =>
  new Set([from, to].flatMap(({ hosts, mayHosts }) => [...hosts, ...mayHosts]));

const onHost = (sheet: Sheet, id: string) => sheet.flows.filter((flow) => hostsOf(flow).has(id));

describe('sheets', () => {
  it('hold each entry with each transport and peer', () => {
    const written = products.map((product) =>
      product.components
        .flatMap((id) => reference.catalog.components.get(id)!.entries)
        .reduce((sum, { transports, peers }) => sum + transports.length * peers.length, 0),
    );
    expect(sheets.map(({ flows }) => flows.length)).toEqual(written);
    expect(written.reduce((a, b) => a + b)).toBeGreaterThan(400);
  });
  it('have 30 files: four of each product, four of everything, two schemas', () => {
    expect(bodies.size).toBe(products.length * 4 + 4 + 2);
  });
});

describe.each(cases)('%s', (name, some) => {
  const rows = some.flatMap((sheet) => rowsOf(sheet).map(({ cells }) => cells));

  it('CSV', () => {
    const read = parse(text(`${name}.csv`), { bom: true, record_delimiter: '\r\n' }) as string[][];
    expect(records(read).map(keyOf).sort()).toEqual(keys(flowsOf(some)));
    expect(read.slice(1)).toEqual(rows.map((row) => row.map((value) => neutralised(String(value ?? '')))));
    expect(read[0]).toEqual(COLUMNS.map(({ heading }) => heading));
  });

  it('JSON', () => {
    const read = JSON.parse(text(`${name}.json`)) as Sheet & { sheets: Sheet[] };
    expect(name === 'all' ? read.sheets : [read]).toEqual(some);
  });

  it('XLSX', () => {
    const [all, ...tabs] = readXlsx(bodies.get(`${name}.xlsx`)!);
    expect(records(all!.rows).map(keyOf).sort()).toEqual(keys(flowsOf(some)));
    expect(records(all!.rows).map((row) => Object.values(row))).toEqual(rows);
    const expected =
      name === 'all'
        ? some.map((sheet) => sheet.flows)
        : some[0]!.hosts.map(({ id }) => onHost(some[0]!, id));
    expect(tabs.map((tab) => records(tab.rows).map(keyOf).sort())).toEqual(expected.map(keys));
    expect(new Set(expected.flat().map(flowKey))).toEqual(new Set(keys(flowsOf(some))));
  });

  it('Markdown', () => {
    const read = readTables(text(`${name}.md`));
    const expected = some.flatMap((sheet) =>
      sheet.hosts.map((host) => ({
        heading: host.name,
        ports: onHost(sheet, host.id).map(({ from, to, purpose }) => [from.name, to.name, purpose]),
      })),
    );
    expect(read.map(({ heading }) => heading)).toEqual(expected.map(({ heading }) => heading));
    for (const [i, { rows: found }] of read.entries()) {
      const parts = found.map(([ends, , , purpose]) => [
        ...ends!.split(/ [→↔—] /u),
        purpose!.replace(/ \(condition: .*\)$/, ''),
      ]);
      expect(parts).toEqual(expected[i]!.ports);
    }
  });
});

describe('JSON', () => {
  const validators = () =>
    ['sheet', 'all'].map((name) =>
      new Ajv2020({ allErrors: true }).compile(JSON.parse(text(`${name}.schema.json`)) as object),
    ) as [ValidateFunction, ValidateFunction];

  it('fits its schemas', () => {
    const [sheet, all] = validators();
    for (const { product } of sheets) {
      sheet(JSON.parse(text(`${product.id}.json`)));
      expect(sheet.errors).toBeNull();
    }
    all(JSON.parse(text('all.json')));
    expect(all.errors).toBeNull();
  });
  it('is refused with a field too many or too few', () => {
    const [sheet, all] = validators();
    expect(sheet({ ...sheets[0], extra: 1 })).toBe(false);
    expect(sheet({ ...sheets[0], hosts: undefined })).toBe(false);
    expect(all({ schemaVersion: 2, sheets })).toBe(false);
    expect(all({ schemaVersion: 1, sheets: [{ ...sheets[0], flows: [{}] }] })).toBe(false);
  });
});

describe('files', () => {
  it('are the same to the byte when made again', () => {
    for (const [name, again] of made()) expect(Buffer.compare(bodies.get(name)!, again), name).toBe(0);
  });
  it('of everything are printed as those of a product are', () => {
    const own = sheets.map(({ product }) => text(`${product.id}.json`).trimEnd());
    expect(text('all.json')).toBe(`{\n "schemaVersion": 1,\n "sheets": [\n${own.join(',\n')}\n ]\n}\n`);
    expect(text('all.csv')).toBe(sheetCsv(sheets));
    expect(text('all.md')).toBe(sheets.map(sheetMarkdown).join('\n'));
  });
  it('have names that no product may have, but for their own', () => {
    const ids = new Set(products.map(({ id }) => id));
    const names = [...dataFiles(reference, () => true)].flatMap(
      ({ path }) => /^data\/([^/.]+)\.\w+$/.exec(path)?.[1] ?? [],
    );
    const others = new Set(names.filter((name) => !ids.has(name)));
    expect([...others].sort()).toEqual(RESERVED_PRODUCT_IDS);
  });
  it('print ports as the pages do', () => {
    for (const { port } of flowsOf(sheets)) {
      expect(String(portValue(port))).toBe(specWords(parsePortSpec(port)));
    }
  });
});
