import { satteri } from '@astrojs/markdown-satteri';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { htmlToHast } from 'satteri';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { BODY_FEATURES } from './body-features.ts';
import { bodyHtml, withBase } from './body-html.ts';
import { readContent } from './from-disk.ts';

test.each([
  ['/docs/', '/ports/135/', '/docs/ports/135/'],
  ['/docs/', '/ports/#a', '/docs/ports/#a'],
  ['/docs/', '#a', '#a'],
  ['/docs/', '../x/', '../x/'],
  ['/docs/', '//example.org/', '//example.org/'],
  ['/docs/', 'https://example.org/', 'https://example.org/'],
  ['/', '/ports/135/', '/ports/135/'],
])('under %s, %s is %s', (base, address, expected) => expect(withBase(base, address)).toBe(expected));

test('links and pictures get the base, second-level headings are the sections', () => {
  const { html, sections } = bodyHtml(
    '# One\n\n## Change the "port"\n\n### Of it\n\n## Change the port\n\n[RPC](/protocols/rpc/) ![](/a.png)',
    '/docs/',
  );
  expect(html).toContain('<a href="/docs/protocols/rpc/">RPC</a> <img src="/docs/a.png"');
  expect(sections).toEqual([
    { id: 'change-the-port', name: 'Change the "port"' },
    { id: 'change-the-port-1', name: 'Change the port' },
  ]);
});

test.each([
  ['https://example.org/', ' rel="noreferrer noopener"'],
  ['//example.org/', ' rel="noreferrer noopener"'],
  ['/protocols/rpc/', ''],
  ['#a', ''],
])('a link to %s says%s', (address, rel) => {
  expect(bodyHtml(`[x](${address})`, '/').html).toContain(`<a href="${address}"${rel}>x</a>`);
});

test('a page without a body has none', () => {
  expect(bodyHtml('\n \n', '/')).toEqual({ html: '', sections: [] });
});

test.each(['<b>x</b>', 'a <X/> b', '{1 + 1}', 'a {b} c', 'import a from "b"', 'export const a = 1'])(
  'code is no text and is not written: %s',
  (text) => expect(() => bodyHtml(text, '/')).toThrow(),
);

test('the alignment of a column is a class: the policy of the site has no room for a style', () => {
  const { html } = bodyHtml('| a | b |\n|:--|--:|\n| 1 | 2 |', '/');
  expect(html).toContain('<td class="to-left">1</td>\n<td class="to-right">2</td>');
  expect(html).not.toContain('style');
});

const TRICKY = [
  'Text & *x* **y** ~~z~~ `a<b` "q" \'s\' -- ... (c)',
  '    indented is no code in MDX',
  '```ini\na<b & "c"\n```\n\n~~~\nx\n~~~',
  '| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | `x\\|y` |',
  '- a\n- b\n\n  c\n    1. d\n    2. e\n\n3. f\n7. g',
  '- [ ] to do\n- [x] done',
  'a\\\nb  \nc',
  '> quoted\n> > twice',
  'Setext\n======\n\nTwo\n---\n\n***',
  '[a](/b/ "t & \\"u\\"") [c][d] ![e](/f.png "g")\n\n[d]: /x/?y=1&z=2',
  'https://example.org/?a&b www.example.org a@example.org',
  'A note[^1] and another[^long].\n\n[^1]: One.\n[^long]: Two\n    lines.',
  '\\{ \\< &lt;b> &amp; &copy; &#x41; \\`x\\` \\| \\*',
  '## A `b` & c\n\n## A b c\n\n###### Six "6"',
  'Ünïcödé → 日本語 \u202E rtl \u200B zero',
];

/** Compiles and runs a body as Astro's MDX does. */
async function compiled(text: string, container: AstroContainer): Promise<string> {
  const processor = satteri({ features: { ...BODY_FEATURES } });
  type Shared = Parameters<NonNullable<typeof processor.createMdxRenderer>>[0];
  const renderer = await processor.createMdxRenderer!({ syntaxHighlight: false } as Shared, {} as never);
  const { code } = await renderer.process(text, '/body.mdx', {});
  const runtime = JSON.stringify(import.meta.resolve('astro/jsx-runtime'));
  const module =
    `${code.replaceAll('"astro/jsx-runtime"', runtime)}\nconst Body = (props = {}) => MDXContent(props);\n` +
    `Body[Symbol.for('mdx-component')] = true;\nexport default Body;`;
  const { default: Body } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`
  );
  return container.renderToString(Body);
}

/** Markup as a tree, so that two ways to write a sign are one. */
function treeOf(html: string): unknown {
  const tree: unknown = htmlToHast(html, { fragment: true });
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : (value as unknown))),
  );
}

describe('it is what compiling the body would give', () => {
  let container: AstroContainer;
  beforeAll(async () => {
    container = await AstroContainer.create();
    container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  });
  const same = async (text: string) => {
    const theirs = (await compiled(text, container))
      .replace(/ style="text-align:(\w+)"/g, ' class="to-$1"')
      .replace(/ href="(?:[a-z]+:|\/\/)[^"]*"/g, '$& rel="noreferrer noopener"')
      // Of a bare attribute it makes a word; nobody reads it.
      .replace(/ (data-footnote[\w-]*)="true"/g, ' $1=""');
    expect(treeOf(bodyHtml(text, '/').html)).toEqual(treeOf(theirs));
  };

  it.each(TRICKY)('%s', same);

  const bodies = readContent('content').records.filter(({ body }) => body?.trim());
  it(`every body of the content, ${bodies.length} of them`, async () => {
    expect(bodies.length).toBeGreaterThan(200);
    for (const { body } of bodies) await same(body!);
  });
});
