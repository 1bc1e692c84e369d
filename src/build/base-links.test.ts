import { satteri } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { baseLinks, withBase } from './base-links.ts';

test.each([
  ['/docs/', '/ports/135/', '/docs/ports/135/'],
  ['/docs/', '/ports/#a', '/docs/ports/#a'],
  ['/docs/', '#a', '#a'],
  ['/docs/', '../x/', '../x/'],
  ['/docs/', '//example.org/', '//example.org/'],
  ['/docs/', 'https://example.org/', 'https://example.org/'],
  ['/', '/ports/135/', '/ports/135/'],
])('under %s, %s is %s', (base, address, expected) => expect(withBase(base, address)).toBe(expected));

test('links and pictures of a body get the base, headings the usual ids', async () => {
  const processor = satteri({ features: { smartPunctuation: false }, hastPlugins: [baseLinks('/docs/')] });
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  const { code, metadata } = await renderer.render(
    '## Change the "port"\n\n[RPC](/protocols/rpc/) ![](/a.png)',
  );
  expect(code).toContain('<a href="/docs/protocols/rpc/">RPC</a> <img src="/docs/a.png"');
  expect(metadata.headings).toEqual([{ depth: 2, slug: 'change-the-port', text: 'Change the "port"' }]);
});
