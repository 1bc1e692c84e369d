import { describe, expect, it } from 'vitest';
import { parseFrontmatter, type Frontmatter } from './frontmatter.ts';

const FILE = `---
name: Server # a comment
ports:
  - id: entry
    port: 0402
    peers: [agent, { with: 'dns', either: true }]
empty:
---
`;

function parse(yaml: string): Frontmatter {
  const result = parseFrontmatter(yaml, `---\n${yaml}---\n`, 4);
  if (Array.isArray(result)) throw new Error(result.map(({ message }) => message).join());
  return result;
}

const frontmatter = parse(FILE.slice(4, -4));

describe('places', () => {
  it.each([
    [['name'], 'value', '2:7'],
    [['name'], 'key', '2:1'],
    [['ports', 0, 'id'], 'value', '4:9'],
    [['ports', 0, 'peers', 0], 'value', '6:13'],
    [['ports', 0, 'peers', 1, 'with'], 'value', '6:28'],
    [['ports', 0, 'peers', 1, 'either'], 'key', '6:35'],
    [['ports', 0, 'peers', 0, 'with'], 'value', '6:13'],
    [['ports', 0, 'nothing'], 'value', '4:5'],
    [['ports', 7, 'id'], 'value', '4:3'],
    [['nothing'], 'value', '2:1'],
  ] as const)('%j, the %s: %s', (path, part, expected) => {
    const { line, col } = frontmatter.place(path, part);
    expect(`${line}:${col}`).toBe(expected);
  });
});

describe('values as written', () => {
  it.each([
    [['name'], 'Server'],
    [['ports', 0, 'port'], '0402'],
    [['ports', 0, 'peers', 1, 'with'], "'dns'"],
    [['ports', 0, 'nothing'], undefined],
  ] as const)('%j: %j', (path, expected) => {
    expect(frontmatter.written(path)).toBe(expected);
  });
});

describe('values', () => {
  it('are those of YAML 1.2, with dates as Astro reads them', () => {
    expect(
      parse("a: yes\nb: 2006-11-07\nc: '2006'\nd: 1.10\ne:\nf: 0402\ng: { constructor: 1 }\n").data,
    ).toEqual({
      a: 'yes',
      b: new Date('2006-11-07'),
      c: '2006',
      d: 1.1,
      e: null,
      f: 402,
      g: { constructor: 1 },
    });
  });

  it('are null where nothing stands', () => {
    expect(parse('').data).toBeNull();
  });
});

describe('what is not YAML', () => {
  it.each([
    ['a: b: c\n', '2:4 a text with ": " in it reads as another key', 'Put the text in quotes.'],
    [
      'a: [1, 2\nb: 3\n',
      '3:1 a list that begins with [ is not closed before this place',
      'Put ] at its end, or put a text with brackets in quotes.',
    ],
    [
      'a: { b: 1\nc: 3\n',
      '3:1 a mapping that begins with { is not closed before this place',
      'Put } at its end, or put a text with brackets in quotes.',
    ],
    ['a: "x\nb: 3\n', '2:4 a quote that opens here is never closed', 'Close the quote.'],
    ['a:\n\t- b\n', '3:1 a tab stands where the indentation is', 'Indent with spaces.'],
    ['a: @x\n', '2:4 a text cannot begin with this character', 'Put the text in quotes.'],
    [
      'a: "C:\\quay"\n',
      '2:7 a backslash means something else between double quotes',
      "Use single quotes ('…'), in which a backslash is a backslash.",
    ],
    [
      'a: *x\n',
      '2:4 a text that begins with * reads as an alias',
      'Put the text in quotes; a value is written out wherever it stands.',
    ],
    [
      'a: [&x 1]\n',
      '2:5 a text that begins with & reads as an anchor',
      'Put the text in quotes; a value is written out wherever it stands.',
    ],
    ['a: 1\n<<: { b: 2 }\n', '3:1 the key << takes another mapping in', 'Write its keys out.'],
    ['a: !!str 1\n', '2:4 a text that begins with ! reads as a tag', 'Put the text in quotes.'],
    ['a: !x 1\n', '2:4 a text that begins with ! reads as a tag', 'Put the text in quotes.'],
    [
      'a: 1\nb\n',
      '3:1 this is neither "key: value" nor part of the line above',
      'Write "key: value", or indent it under its key.',
    ],
    [
      'a: "b" c\n',
      '2:8 this is not YAML: Unexpected scalar at node end',
      'Write "key: value", a list as "- item" or [a, b], and put odd texts in quotes.',
    ],
  ])('%j', (yaml, message, hint) => {
    const problems = parseFrontmatter(yaml, `---\n${yaml}---\n`, 4);
    const found = Array.isArray(problems)
      ? problems.map((p) => [`${p.line}:${p.col} ${p.message}`, p.hint])
      : [];
    expect(found).toEqual([[message, hint]]);
  });
});
