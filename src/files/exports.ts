/** What other programs take along: the catalog, the sheets as tables, firewall rules, and what the search box reads. */
import type { CheckedReference } from '../derive/findings/checked.ts';
import { unnumberedUrl } from '../derive/port-list.ts';
import { catalogJson } from '../export/catalog-json.ts';
import { catalogJsonSchema } from '../export/catalog-schema.ts';
import { firewallFiles } from '../export/firewall/index.ts';
import { sheetOf } from '../export/sheet/sheet-of.ts';
import { tableFiles } from '../export/tables/files.ts';
import { lookupFiles } from '../search/build/lookup-files.ts';
import { type SiteFile, TYPES } from './site-file.ts';

/** Everything under `/data/`; see the public interface in README. */
export function dataFiles(reference: CheckedReference): readonly SiteFile[] {
  const products = [...reference.catalog.products.values()];
  const sheets = products.map((product) => ({ id: product.id, sheet: () => sheetOf(product, reference) }));
  return [
    json('data/catalog.json', () => catalogJson(reference)),
    json('data/catalog.schema.json', catalogJsonSchema),
    ...tableFiles(sheets).map(({ name, type, body }) => ({ path: `data/${name}`, type, body })),
    ...sheets.flatMap(({ sheet }) =>
      firewallFiles(sheet()).map(({ path, text }) => ({
        path: `data/firewall/${path}`,
        type: TYPES.text,
        body: text,
      })),
    ),
  ];
}

/** The files of the look-up, see src/search/data/shape.ts. */
export function lookUpFiles(reference: CheckedReference): readonly SiteFile[] {
  const files = lookupFiles(reference, unnumberedUrl(reference, 'dynamic'));
  return [...files].map(([name, text]) => ({
    path: `lookup/${name}.json`,
    type: TYPES.json,
    body: () => text,
  }));
}

function json(path: string, value: () => unknown): SiteFile {
  return { path, type: TYPES.json, body: () => `${JSON.stringify(value(), null, 1)}\n` };
}
