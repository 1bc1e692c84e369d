/** A file of a sheet with the reader's own numbers, made in the browser. Only the serializer asked for is loaded. */
import { applyValues } from '../../export/sheet/apply-values.ts';
import type { Sheet } from '../../export/sheet/schema.ts';
import { decodeValues, encodeValues } from '../../export/sheet/values.ts';

export interface OwnFile {
  readonly name: string;
  readonly content: Blob;
}

/** @param own the values as the address keeps them; @param host a host role, or empty for all */
export async function ownFile(sheet: Sheet, own: string, ext: string, host: string): Promise<OwnFile> {
  const values = decodeValues(own, sheet);
  const text = await fileText(applyValues(sheet, values), ext, host || null, encodeValues(values, sheet));
  const type = ext === 'csv' ? 'text/csv' : 'text/plain';
  return {
    name: `${sheet.product.id}${host && `--${host}`}-own.${ext}`,
    content: new Blob([text], { type: `${type};charset=utf-8` }),
  };
}

/** The reader's numbers on top, as the address names them: of letters, digits and a few signs that end no comment. */
function withOwn(text: string, own: string, ext: string): string {
  const sign = ext === 'ios' ? '!' : '#';
  const [first = '', ...rest] = text.split('\n');
  return [
    first,
    ...own.split(',').map((value) => `${sign} Own value, not of the documents: ${value}`),
    ...rest,
  ].join('\n');
}

async function fileText(sheet: Sheet, ext: string, host: string | null, own: string): Promise<string> {
  if (ext === 'csv') return (await import('../../export/tables/csv.ts')).sheetCsv([sheet]);
  const { firewallFile } = await import('../../export/firewall/index.ts');
  return withOwn(firewallFile(sheet, ext as 'nft' | 'ps1', host), own, ext);
}
