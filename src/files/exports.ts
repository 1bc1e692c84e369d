/** What other programs take along: the catalog, the sheets as tables, firewall rules, and what the search box reads. */
import type { CheckedReference } from '../derive/findings/checked.ts';
import { catalogJson } from '../export/catalog-json.ts';
import { catalogJsonSchema } from '../export/catalog-schema.ts';
import { firewallFiles } from '../export/firewall/index.ts';
import { productSheet } from '../export/sheet/build.ts';
import { openTables, type TableFile } from '../export/tables/files.ts';
import { lookupFiles } from '../search/build/lookup-files.ts';
import { type SiteFile, TYPES } from './site-file.ts';

/** Everything under `/data/`; see the public interface in README. One product's sheet at a time is in memory. */
export function* dataFiles(reference: CheckedReference): Generator<SiteFile> {
  yield json('data/catalog.json', () => catalogJson(reference));
  yield json('data/catalog.schema.json', () => `${JSON.stringify(catalogJsonSchema(), null, 1)}\n`);
  const tables = openTables();
  for (const product of reference.catalog.products.values()) {
    const sheet = productSheet(product, reference);
    yield* tableFiles(tables.of(sheet));
    for (const { path, parts } of firewallFiles(sheet)) {
      yield { path: `data/firewall/${path}`, type: TYPES.text, body: parts };
    }
  }
  yield* tableFiles(tables.rest());
}

function* tableFiles(files: Iterable<TableFile>): Generator<SiteFile> {
  for (const { name, type, body } of files) yield { path: `data/${name}`, type, body: () => body };
}

/** The files of the look-up, see src/search/data/shape.ts. */
export function lookUpFiles(reference: CheckedReference): readonly SiteFile[] {
  const files = lookupFiles(reference, reference.unnumbered.get('dynamic') ?? '/ports/#dynamic');
  return [...files].map(([name, text]) => json(`lookup/${name}.json`, () => text));
}

function json(path: string, body: SiteFile['body']): SiteFile {
  return { path, type: TYPES.json, body };
}
