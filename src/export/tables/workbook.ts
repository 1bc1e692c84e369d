/**
 * Excel workbooks, written tab by tab and row by row (ECMA-376): a frozen header with a filter, numbers as numbers, and
 * the texts of all tabs in one list. A row is made once for all the tabs it stands in.
 */
import { cellText, looksLikeFormula } from './cell-text.ts';
import { COLUMNS } from './columns.ts';
import type { Value } from './words.ts';
import {
  bookLinks,
  bookXml,
  contentTypes,
  escaped,
  FORMATS,
  LETTERS,
  rangeOf,
  ROOT_LINKS,
  STYLES,
  TAB_END,
  tabHead,
  TEXTS_END,
  TEXTS_HEAD,
} from './workbook-parts.ts';
import { openZip, type ZipFile } from './zip.ts';

/** The pieces of a row, between which its number in a tab stands. */
export type RowXml = readonly string[];

export interface BookTab {
  add(row: RowXml): void;
}

export interface Workbook {
  /** @param cells in the order of the columns */
  row(cells: readonly Value[]): RowXml;
  /** @param name one that spreadsheets accept and that no other tab has */
  tab(name: string): BookTab;
  /** The file, once: its tabs do not grow afterwards. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** A workbook without tabs. Only its texts and what is packed of it stay in memory. */
export function openWorkbook(): Workbook {
  const zip = openZip();
  // What a reader asks for first stands first, though the numbers of tabs and rows are known last.
  const [types, links, book] = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'].map(
    (name) => zip.file(name),
  );
  zip.file('_rels/.rels').add(ROOT_LINKS);
  zip.file('xl/styles.xml').add(STYLES);
  const texts = openTexts(zip.file('xl/sharedStrings.xml'));
  const header = rowXml(
    COLUMNS.map(({ heading }) => heading),
    texts.header,
  );
  const tabs: ReturnType<typeof openTab>[] = [];
  return {
    row: (cells) => rowXml(cells, texts.plain),
    tab: (name) => {
      const file = zip.file(`xl/worksheets/sheet${tabs.length + 1}.xml`);
      const tab = openTab(name, file, tabs.length === 0);
      tabs.push(tab);
      tab.add(header);
      return tab;
    },
    bytes: () => {
      texts.close();
      types!.add(contentTypes(tabs.length));
      links!.add(bookLinks(tabs.length));
      book!.add(bookXml(tabs.map((tab) => ({ name: tab.name, rows: tab.close() }))));
      return zip.bytes();
    },
  };
}

/** A tab that grows row by row. Closing it tells how many rows it has. */
function openTab(name: string, file: ZipFile, isFirst: boolean) {
  let rows = 0;
  file.add(tabHead(isFirst));
  return {
    name,
    add: (row: RowXml) => file.add(row.join(String(++rows))),
    close: () => {
      file.add(`</sheetData><autoFilter ref="${rangeOf(rows)}"/>${TAB_END}`);
      return rows;
    },
  };
}

/** The list of texts. Each gives what follows its place in a cell: its format and its number in the list. */
function openTexts(file: ZipFile) {
  const known = new Map<string, string>();
  file.add(TEXTS_HEAD);

  /** In the format of text where it could run; not everywhere, since there a reader's number would be no number. */
  function listed(value: string, format: string | null): string {
    const text = cellText(value);
    // Blanks at an end are lost otherwise.
    const space = text.trim() === text ? '' : ' xml:space="preserve"';
    file.add(`<si><t${space}>${escaped(text)}</t></si>`);
    const style = format ?? (looksLikeFormula(text) ? FORMATS.text : '');
    const end = `"${style} t="s"><v>${known.size}</v></c>`;
    known.set(value, end);
    return end;
  }

  return {
    header: (heading: string) => listed(heading, FORMATS.header),
    plain: (value: string) => known.get(value) ?? listed(value, null),
    close: () => file.add(TEXTS_END),
  };
}

/** Cells without a value are left out. */
function rowXml(cells: readonly Value[], textEnd: (text: string) => string): RowXml {
  const pieces = ['<row r="'];
  let end = '">';
  cells.forEach((value, i) => {
    if (value === null || value === '') return;
    pieces.push(`${end}<c r="${LETTERS[i]}`);
    end = typeof value === 'number' ? `"><v>${value}</v></c>` : textEnd(value);
  });
  return [...pieces, `${end}</row>`];
}
