/** Sheets as an Excel workbook: typed cells, a frozen header with a filter, the same bytes for the same content. */
import writeXlsxFile, { type Cell, type Feature } from 'write-excel-file/universal';
import { sanitizeTextContent } from 'write-excel-file/utility';
import type { Sheet } from '../sheet/schema.ts';
import { COLUMNS, rowOf } from './columns.ts';
import { type Tab, tabsOf } from './tabs.ts';
import type { Value } from './words.ts';
import { fixZipTimes } from './zip-times.ts';

const HEADER = {
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: '#E6E6E6',
} as const;
/** As text in the cell's format too, lest it run when someone edits it. Only where needed: a style costs time. */
const GUARDED = { type: String, format: '@' } as const;
const GUARD = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** Excel declares a file with a longer cell damaged. */
const LONGEST = 32_767;

export async function sheetXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const tabs = tabsOf(sheets);
  const blob = await writeXlsxFile(tabs.map(toTab), { features: [filters(tabs)] }).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  fixZipTimes(bytes);
  return bytes;
}

function toTab({ name, rows }: Tab) {
  return {
    sheet: name,
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
    columns: COLUMNS.map(({ width }) => ({ width })),
    data: [
      COLUMNS.map(({ heading }) => ({ ...HEADER, value: heading })),
      ...rows.map(({ flow, context }) => rowOf(flow, context).map(toCell)),
    ],
  };
}

function toCell(value: Value): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value;
  const text = cellText(value);
  return GUARD.test(text) ? { ...GUARDED, value: text } : text;
}

/**
 * What may stand in a cell. Signs that XML cannot hold go; so does a return, which XML makes a line break. `_x0041_`
 * would be read as the letter with that number, so its first sign is written as a number itself; and so is that of
 * `valueOf` and its like, for which the library's list of texts answers with what every object inherits.
 */
export function cellText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\P{Cc}]|[\uFFFD-\uFFFF]|\p{Noncharacter_Code_Point}/gu, '');
  if (clean in Object.prototype) return asNumber(clean[0]!) + clean.slice(1);
  return shortened(clean.replace(/_(?=x[\dA-Fa-f]{4}_)/g, asNumber));
}

function asNumber(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  // Without the first half of a sign that the cut goes through.
  return `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * The library has no filter of its own; its element follows the data, and LibreOffice needs a hidden name beside it.
 * And of a frozen header the library says that the lower right part is active, where there is no right part.
 */
function filters(tabs: readonly Tab[]): Feature<Blob> {
  const last = columnLetters(COLUMNS.length);
  const names = tabs.map(({ name, rows }, i) => {
    const range = `'${name.replaceAll("'", "''")}'!$A$1:$${last}$${rows.length + 1}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sanitizeTextContent(range)}</definedName>`;
  });
  const inTab = (xml: string, _options: object, { sheetIndex }: { sheetIndex: number }) =>
    xml
      .replace(' xSplit="0"', '')
      .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
      .replace(
        '</sheetData>',
        () => `</sheetData><autoFilter ref="A1:${last}${tabs[sheetIndex]!.rows.length + 1}"/>`,
      );
  const inBook = (xml: string) =>
    xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: inTab },
        'xl/workbook.xml': { transform: inBook },
      },
    },
  };
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = column > 26 ? columnLetters((column - 1 - rest) / 26) : '';
  return before + String.fromCharCode(65 + rest);
}
