/** Reads a workbook back, tab by tab, as a strict spreadsheet would. */
import { readXml, textOf, type XmlElement } from './read-xml.ts';
import { readZip } from './read-zip.ts';

export type ReadCell = string | number | null;

export interface ReadTab {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly xml: string;
  /** The range of its filter, as the workbook names it. */
  readonly filter: string | undefined;
}

export function readXlsx(bytes: Uint8Array): ReadTab[] {
  const files = new Map(readZip(bytes).map(({ name, text }) => [name, text]));
  const parse = (name: string) => readXml(files.get(name)!.replace(/^<\?xml[^>]*\?>/, ''));
  // Each part is well-formed, read or not.
  for (const name of files.keys()) parse(name);
  const strings = kids(parse('xl/sharedStrings.xml'), 'si').map((si) => decoded(textOf(kid(si, 't')!)));
  const targets = new Map(
    kids(parse('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const book = parse('xl/workbook.xml');
  const filters = new Map(
    kids(kid(book, 'definedNames')!, 'definedName').map((name) => [
      name.attributes.localSheetId,
      textOf(name),
    ]),
  );
  return kids(kid(book, 'sheets')!, 'sheet').map(({ attributes }, i) => {
    const file = `xl/${targets.get(attributes['r:id'])}`;
    return {
      name: attributes.name!,
      rows: rowsOf(parse(file), strings),
      xml: files.get(file)!,
      filter: filters.get(String(i)),
    };
  });
}

function rowsOf(sheet: XmlElement, strings: readonly string[]): ReadCell[][] {
  return kids(kid(sheet, 'sheetData')!, 'row').map((row, i) => {
    if (row.attributes.r !== String(i + 1)) throw new Error(`row ${row.attributes.r} after ${i}`);
    const cells: ReadCell[] = [];
    for (const cell of kids(row, 'c')) {
      const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(cell.attributes.r!)!;
      if (number !== row.attributes.r) throw new Error(`${cell.attributes.r} in row ${row.attributes.r}`);
      const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < column) cells.push(null);
      cells.push(valueOf(cell, strings));
    }
    return cells;
  });
}

function valueOf(cell: XmlElement, strings: readonly string[]): ReadCell {
  const value = kid(cell, 'v');
  if (cell.children.some((child) => typeof child === 'string' || child.name !== 'v')) {
    throw new Error(`${cell.attributes.r} holds more than a value`);
  }
  if (!value) return null;
  if (cell.attributes.t === 's') return strings[Number(textOf(value))]!;
  if (cell.attributes.t !== undefined) throw new Error(`type ${cell.attributes.t}`);
  return Number(textOf(value));
}

/** Excel reads `_x0041_` as the sign of that number. */
function decoded(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function kids({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

function kid(element: XmlElement, name: string): XmlElement | undefined {
  return kids(element, name)[0];
}
