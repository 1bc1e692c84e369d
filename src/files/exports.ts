/** What other programs take along: the catalog, the sheets as tables, firewall rules, and what the search box reads. */
import { collectReads, noteReads } from '../catalog/reads.ts';
import type { CheckedReference } from '../derive/findings/checked.ts';
import { catalogJson } from '../export/catalog-json.ts';
import { catalogJsonSchema } from '../export/catalog-schema.ts';
import { firewallFiles } from '../export/firewall/index.ts';
import { productSheet } from '../export/sheet/build.ts';
import type { Sheet } from '../export/sheet/schema.ts';
import { openTables, sheetTable, type TableFile, type Tables } from '../export/tables/files.ts';
import { lookupFiles } from '../search/build/lookup-files.ts';
import { type SiteFile, TYPES, type Wants } from './site-file.ts';

/** Everything under `/data/`; see the public interface in README. One product's sheet at a time is in memory. */
export function* dataFiles(reference: CheckedReference, wants: Wants): Generator<SiteFile> {
  const catalog = 'catalog';
  if (wants(catalog)) yield json(catalog, 'data/catalog.json', () => catalogJson(reference));
  const tables = openTables();
  if (wants(SCHEMAS)) {
    yield json(SCHEMAS, 'data/catalog.schema.json', () => schemaText(catalogJsonSchema()));
    yield* tableFiles(SCHEMAS, tables.schemas());
  }
  const all = wants(ALL);
  for (const product of reference.catalog.products.keys()) {
    const own = wants(`data ${product}`);
    if (own || all) yield* productFiles(product, reference, { own, tables: all ? tables : null });
  }
  if (all) yield* tableFiles(ALL, tables.end());
}

const SCHEMAS = 'schemas';
/** What holds every product. */
const ALL = 'all';

interface Wanted {
  /** Whether the product's own files are made. */
  readonly own: boolean;
  /** Those of everything, which the product is added to; null where they are not made. */
  readonly tables: Tables | null;
}

function* productFiles(
  id: string,
  reference: CheckedReference,
  { own, tables }: Wanted,
): Generator<SiteFile> {
  const group = `data ${id}`;
  const { value: sheet, reads } = collectReads(() =>
    productSheet(reference.catalog.products.get(id)!, reference),
  );
  const table = sheetTable(sheet);
  const files = [
    ...(own ? [tableFiles(group, table.files()), ruleFiles(group, sheet)] : []),
    ...(tables ? [tableFiles(ALL, tables.add(table))] : []),
  ];
  // Whatever is made of the sheet is made of what the sheet was.
  for (const file of files.flatMap((some) => [...some])) {
    noteReads(reads);
    yield file;
  }
}

function* ruleFiles(group: string, sheet: Sheet): Generator<SiteFile> {
  for (const { path, parts } of firewallFiles(sheet)) {
    yield { path: `data/firewall/${path}`, type: TYPES.text, group, body: parts };
  }
}

function* tableFiles(group: string, files: Iterable<TableFile>): Generator<SiteFile> {
  for (const { name, type, body } of files) yield { path: `data/${name}`, type, group, body };
}

/** The files of the look-up, see src/search/data/shape.ts. */
export function* lookUpFiles(reference: CheckedReference, wants: Wants): Generator<SiteFile> {
  const group = 'lookup';
  if (!wants(group)) return;
  const files = lookupFiles(reference, reference.unnumbered.get('dynamic') ?? '/ports/#dynamic');
  for (const [name, text] of files) yield json(group, `lookup/${name}.json`, () => text);
}

function json(group: string, path: string, body: SiteFile['body']): SiteFile {
  return { path, type: TYPES.json, group, body };
}

function schemaText(schema: unknown): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}
