/** Hostile text in what the site hands out: each file is read by a reader of its own kind, and says what was written. */
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { DialectExtension } from '../../src/export/firewall/index.ts';
import { neutralised } from '../../src/export/tables/csv.ts';
import { toolFor } from '../firewall-proof.ts';
import { strangeLines } from '../firewall-lines.ts';
import { stringsIn } from '../hostile-content.ts';
import { look, nothingSeen, unbroken, type Seen } from '../hostile-reading.ts';
import { readFlowchart } from '../mermaid-parser.ts';
import { readPage } from '../read-html.ts';
import { readTables } from '../read-markdown.ts';
import { readSequence } from '../read-sequence-text.ts';
import { readXlsx } from '../read-xlsx.ts';
import { readXml, textOf } from '../read-xml.ts';
import { builtPages } from './site-files.ts';
import { byMark, hostile, hostileBytes, hostileFiles, hostilePages, hostileText } from './hostile-site.ts';

/** Fields of pages whose texts were read at least once as they were written. */
function fieldsSeen({ marks }: Seen): number {
  return new Set([...marks].map((mark) => `${byMark.get(mark)!.collection} ${byMark.get(mark)!.field}`)).size;
}

/** A name that a page makes of a text: letters, digits and hyphens, as in every address. */
const SLUG = /^[#/\p{L}\p{N}\p{M}_?=&;,.:%~+-]*$/u;

test('pages say every text as it was written', () => {
  const seen = nothingSeen();
  for (const [path, html] of hostilePages()) {
    const { elements, comments } = readPage(html);
    look(seen, unbroken(elements[0]!.text), byMark, path, unbroken);
    for (const { name, attributes } of elements) {
      for (const [key, value] of Object.entries(attributes)) {
        if (['id', 'href', 'for', 'headers'].includes(key) && SLUG.test(value)) continue;
        look(seen, unbroken(value), byMark, `${path} <${name} ${key}>`, unbroken, key === 'title');
      }
    }
    for (const comment of comments) expect(comment, path).not.toMatch(/zq\d+z/);
  }
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(fieldsSeen(seen)).toBeGreaterThan(80);
});

test('pages hold the elements and attributes of any other site, and nothing that a text made', () => {
  const usual = new Set([...builtPages().values()].flatMap(writtenKinds));
  const made = [...hostilePages()].flatMap(([path, html]) =>
    readPage(html).elements.flatMap(({ name, attributes }) =>
      [name, ...Object.keys(attributes).map((key) => `${name} ${key}`)]
        .filter((kind) => !usual.has(kind))
        .map((kind) => `${path}: ${kind}`),
    ),
  );
  expect(made.slice(0, 5)).toEqual([]);
  for (const [path, html] of hostilePages()) {
    const addresses = readPage(html).elements.flatMap(
      ({ attributes: { href = '', src = '', action = '' } }) => [href, src, action],
    );
    expect(
      addresses.filter((address) => !/^(?:$|[/#](?!\/))/.test(address)),
      path,
    ).toEqual([]);
  }
});

/** Elements and attributes of a page that holds no hostile text, as they are written: quicker than reading it. */
function writtenKinds(html: string): string[] {
  return [...html.matchAll(/<([a-z][\w-]*)((?: [\w:-]+(?:="[^"]*")?)*) ?\/?>/gi)].flatMap(
    ([, name, rest]) => [
      name!,
      ...[...rest!.matchAll(/ ([\w:-]+)(?:="[^"]*")?/g)].map(([, key]) => `${name} ${key}`),
    ],
  );
}

test('titles and descriptions say their texts', () => {
  const page = hostile.pages.find(({ id }) => id === 'p1/c1')!.data as { name: string; summary: string };
  const { title, elements } = readPage(hostilePages().get('/products/p1/c1/')!);
  expect(title).toContain(page.name);
  const description = elements.find(({ attributes }) => attributes.name === 'description')!;
  expect(description.attributes.content).toContain(page.summary);
});

test('pictures are XML and say their texts', () => {
  const seen = nothingSeen();
  for (const file of hostileFiles(/\.svg$/)) {
    const svg = readXml(hostileText(file));
    look(seen, unbroken(textOf(svg)), byMark, file, unbroken);
  }
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(fieldsSeen(seen)).toBeGreaterThan(5);
});

test('Mermaid reads its texts as labels, and no more nodes than there are', async () => {
  const seen = nothingSeen();
  const files = hostileFiles(/\.mmd$/);
  for (const file of files) {
    const guide = file.startsWith('diagrams/guides/');
    const read = await (guide ? readSequence : readFlowchart)(hostileText(file));
    // A label of several lines is one text.
    const joined = JSON.parse(JSON.stringify(read), (_, value: unknown) =>
      Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join(' ') : value,
    ) as object;
    for (const text of stringsIn(joined)) look(seen, unbroken(text), byMark, file, unbroken);
    const things = 'nodes' in read ? read.nodes : read.participants;
    const picture = readXml(hostileText(file.replace(/mmd$/, 'svg')));
    const links = [...JSON.stringify(picture).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href);
    expect([...new Set(things.map(({ url }) => url).filter(Boolean))].sort(), file).toEqual(
      [...new Set(links)].sort(),
    );
  }
  expect(files.length).toBeGreaterThan(40);
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(fieldsSeen(seen)).toBeGreaterThan(5);
});

test('JSON says every text letter by letter', () => {
  const seen = nothingSeen();
  for (const file of hostileFiles(/^data\/.*\.json$/))
    for (const text of stringsIn(JSON.parse(hostileText(file)))) look(seen, text, byMark, file);
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(fieldsSeen(seen)).toBeGreaterThan(50);
});

test('CSV says every text, and a spreadsheet finds no formula', () => {
  const seen = nothingSeen();
  for (const file of hostileFiles(/^data\/.*\.csv$/)) {
    const rows = parse(hostileBytes(file), { bom: true, record_delimiter: '\r\n' }) as string[][];
    for (const cell of rows.flat()) {
      look(seen, cell.replaceAll("'", ''), byMark, file, (text) => neutralised(text).replaceAll("'", ''));
      expect(/(?:^|[;\t\r\n])[\s"]*[=+\-@＝＋－＠]/.test(cell), `${file}: ${cell}`).toBe(false);
    }
  }
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(fieldsSeen(seen)).toBeGreaterThan(15);
});

test('workbooks say every text, in cells of text', () => {
  const seen = nothingSeen();
  for (const file of hostileFiles(/\.xlsx$/)) {
    for (const { rows, xml } of readXlsx(hostileBytes(file))) {
      expect(xml, file).not.toMatch(/<f[ >/]|<hyperlink/);
      for (const cell of rows.flat()) if (typeof cell === 'string') look(seen, cell, byMark, file);
    }
  }
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(fieldsSeen(seen)).toBeGreaterThan(15);
});

test('Markdown says every text, in cells of text', () => {
  const seen = nothingSeen();
  for (const file of hostileFiles(/^data\/.*\.md$/)) {
    for (const { heading, rows } of readTables(hostileText(file)))
      for (const cell of [heading, ...rows.flat()]) look(seen, unbroken(cell), byMark, file, unbroken);
  }
  expect(seen.spoilt.slice(0, 5)).toEqual([]);
  expect(fieldsSeen(seen)).toBeGreaterThan(5);
});

const DIALECTS = ['ps1', 'nft', 'iptables', 'ios', 'txt'] as const satisfies DialectExtension[];

for (const ext of DIALECTS) {
  test(`files .${ext} hold only rules and comments`, () => {
    const files = hostileFiles(new RegExp(`^data/firewall/.*\\.${ext}$`));
    expect(files.length).toBeGreaterThan(10);
    expect(
      files.flatMap((file) => strangeLines(ext, hostileText(file)).map((line) => `${file}: ${line}`)),
    ).toEqual([]);
  });
}

for (const ext of ['nft', 'iptables'] as const) {
  test(`the program itself reads files .${ext}`, () => {
    const tool = toolFor(ext);
    test.skip(tool.lack !== null, tool.lack ?? '');
    const refused = hostileFiles(new RegExp(`^data/firewall/.*\\.${ext}$`)).flatMap((file) => {
      const { ok, said } = tool.read(hostileText(file));
      return ok ? [] : [`${file}: ${said}`];
    });
    expect(refused).toEqual([]);
  });
}
