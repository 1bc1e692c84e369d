import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { readBody } from './body.ts';

describe('anchors', () => {
  it.each([
    '## Change the port',
    '## Ports 67, 68 & 4011: DHCP/PXE',
    "## What isn't said -- and `HKEY_LOCAL_MACHINE\\Software`",
    '## Twice\n\n## Twice\n\n### Twice-1',
    'Set on a line\n====\n\n> ## In a quote\n\n- # In a list',
    '## A [link](/ports/), **bold**, *it~~al~~ic* and \\{brace\\}',
    '## Größe … “quoted” — dash',
    '## \n\n##',
    '```\n## not one\n```\n\n    ## one, since MDX has no indented code',
  ])('are those of the build: %j', (text) => {
    const astro: { headings: { slug: string }[] } = { headings: [] };
    const features = { gfm: true, smartPunctuation: false };
    mdxToJs(text, { features, hastPlugins: [satteriHeadingIdsPlugin()], data: { astro } as never });
    expect([...readBody(text, 1).anchors.keys()]).toEqual(astro.headings.map(({ slug }) => slug));
  });
});

describe('places', () => {
  it('are lines of the file, counted from where the body begins', () => {
    const { links, code } = readBody('\n[a](/x/)\n\nand {b}, <C/>\r\n\r\n[d]: /y/\n', 10);
    expect(links).toEqual([
      { line: 11, col: 1, url: '/x/', image: false },
      { line: 15, col: 1, url: '/y/', image: false },
    ]);
    expect(code).toEqual([
      { line: 13, col: 5, kind: 'expression', name: '' },
      { line: 13, col: 10, kind: 'element', name: 'C' },
    ]);
  });

  it('of an error too', () => {
    const { error, ...rest } = readBody('# A\n\nb { c\n', 10);
    expect(error).toMatchObject({ line: 12, col: 3, at: '{' });
    expect(rest).toMatchObject({ links: [], code: [] });
  });
});

it('finds no code in code', () => {
  const text = '`<a>` and `{b}`\n\n```js\nimport x from {y}\n```\n\n\\{ &lt; 5 imports and exports';
  expect(readBody(text, 1)).toMatchObject({ error: undefined, code: [] });
});

it('finds all kinds of code', () => {
  const text = "import a from 'a'\n\nexport const b = 1\n\n{c}\n\n<D>\n\n*e {f}*\n\n</D>\n\n<></>\n";
  expect(readBody(text, 1).code.map(({ kind, name }) => `${kind} ${name}`.trim())).toEqual([
    'import',
    'export',
    'expression',
    'element D',
    'expression',
    'element',
  ]);
});
