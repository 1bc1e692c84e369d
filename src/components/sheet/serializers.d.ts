/** What downloads.ts needs of the serializers until they stand in src/export. */
declare module '*/export/tables/csv.ts' {
  import { type Sheet } from '../../export/sheet/schema.ts';
  export function sheetCsv(sheets: readonly Sheet[]): string;
}
declare module '*/export/firewall/index.ts' {
  import { type Sheet } from '../../export/sheet/schema.ts';
  export function firewallFile(sheet: Sheet, ext: 'nft' | 'ps1', host: string | null): string;
}
