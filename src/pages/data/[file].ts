/** Sheets to take along: CSV, JSON, Markdown and XLSX of each product and of everything. */
import type { APIRoute } from 'astro';
import { tableFiles, type TableFile } from '../../export/tables/files.ts';
import { reference } from '../_reference.ts';
import { sheetOf } from '../_sheets.ts';

export async function getStaticPaths() {
  const ref = reference();
  const products = [...ref.catalog.products.values()];
  const files = tableFiles(
    products.map((product) => ({ id: product.id, sheet: () => sheetOf(product, ref) })),
  );
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: TableFile }> = async ({ props: { file } }) =>
  new Response(await file.body(), { headers: { 'content-type': file.type } });
