/** The parts of a workbook that are nearly the same in each: see ECMA-376, part 1, chapters 15 and 18. */
import { COLUMNS } from './columns.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The letters of each column. */
export const LETTERS: readonly string[] = COLUMNS.map((_, i) => columnLetters(i + 1));

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = column > 26 ? columnLetters((column - 1 - rest) / 26) : '';
  return before + String.fromCharCode(65 + rest);
}

/** Formats of cells as they stand in a cell, by their places in the list of STYLES. */
export const FORMATS = { header: ' s="1"', text: ' s="2"' } as const;

/** Number format 49 is `@`: text. Two fills come first that every reader takes for granted. */
export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${['', '<b/>']
  .map((bold) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`)
  .join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill \
patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/><bgColor indexed="64"/>\
</patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const ROOT_LINKS = `${HEAD}<Relationships xmlns="${LINKS}">${link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`;

export const TEXTS_HEAD = `${HEAD}<sst xmlns="${MAIN}">`;
export const TEXTS_END = '</sst>';

/** What stands before the rows of a tab. One tab is shown first: were several, Excel would write into all of them. */
export function tabHead(isFirst: boolean): string {
  const columns = COLUMNS.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>`
  );
}

/** What stands after the rows and the filter: A4, landscape. */
export const TAB_END =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape"/></worksheet>';

/** Every column of the first rows: `A1:AD5`. */
export function rangeOf(rows: number): string {
  return `A1:${LETTERS.at(-1)}${rows}`;
}

export function contentTypes(tabs: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part('workbook', 'sheet.main') +
    part('styles', 'styles') +
    part('sharedStrings', 'sharedStrings') +
    numbers(tabs)
      .map((n) => part(`worksheets/sheet${n}`, 'worksheet'))
      .join('') +
    '</Types>'
  );
}

/** The links of the workbook: its tabs by their numbers, then the formats and the texts. */
export function bookLinks(tabs: number): string {
  return (
    `${HEAD}<Relationships xmlns="${LINKS}">` +
    numbers(tabs)
      .map((n) => link(n, 'worksheet', `worksheets/sheet${n}.xml`))
      .join('') +
    link(tabs + 1, 'styles', 'styles.xml') +
    link(tabs + 2, 'sharedStrings', 'sharedStrings.xml') +
    '</Relationships>'
  );
}

/** The list of tabs. LibreOffice needs a hidden name beside the filter of each. */
export function bookXml(tabs: readonly { readonly name: string; readonly rows: number }[]): string {
  const sheets = tabs.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const filters = tabs.map(
    ({ name, rows }, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">` +
      `${escaped(`'${name.replaceAll("'", "''")}'!$A$1:$${LETTERS.at(-1)}$${rows}`)}</definedName>`,
  );
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${KINDS}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
  );
}

/** A text as XML holds it, between marks and inside quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function link(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${KINDS}/${kind}" Target="${target}"/>`;
}

/** 1, 2, 3 … */
function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
