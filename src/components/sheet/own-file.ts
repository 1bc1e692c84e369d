/** A file of a sheet with the reader's own numbers, made in the browser. Only the serializer asked for is loaded. */
import { applyValues } from '../../export/sheet/apply-values.ts';
import type { Sheet } from '../../export/sheet/schema.ts';
import { decodeValues } from '../../export/sheet/values.ts';

export interface OwnFile {
  readonly name: string;
  readonly content: Blob;
}

/** @param own the values as the address keeps them; @param host a host role, or empty for all */
export async function ownFile(sheet: Sheet, own: string, ext: string, host: string): Promise<OwnFile> {
  const text = await fileText(applyValues(sheet, decodeValues(own, sheet)), ext, host || null);
  const type = ext === 'csv' ? 'text/csv' : 'text/plain';
  return {
    name: `${sheet.product.id}${host && `--${host}`}-own.${ext}`,
    content: new Blob([text], { type: `${type};charset=utf-8` }),
  };
}

async function fileText(sheet: Sheet, ext: string, host: string | null): Promise<string> {
  if (ext === 'csv') return (await import('../../export/tables/csv.ts')).sheetCsv([sheet]);
  const { firewallFile } = await import('../../export/firewall/index.ts');
  return firewallFile(sheet, ext as 'nft' | 'ps1', host);
}
