/** Firewall rules of each product, and of each of its host roles. */
import type { APIRoute } from 'astro';
import { firewallFiles, type FirewallFile } from '../../../export/firewall/index.ts';
import { reference } from '../../_reference.ts';
import { sheetOf } from '../../_sheets.ts';

export async function getStaticPaths() {
  const ref = reference();
  const sheets = await Promise.all(
    [...ref.catalog.products.values()].map((product) => sheetOf(product, ref)),
  );
  return sheets.flatMap(firewallFiles).map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute<{ file: FirewallFile }> = ({ props: { file } }) =>
  new Response(file.text(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
