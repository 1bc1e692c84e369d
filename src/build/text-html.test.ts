import { expect, test } from 'vitest';
import { textHtml } from './text-html.ts';

test.each([
  ['<dt>Kind</dt><dd>agent</dd>', ' <dt>Kind </dt> <dd>agent </dd>'],
  ['<td>a<span class="why">b</span><code>c</code>', '<td>a <span class="why">b</span> <code>c</code>'],
  ['401–<wbr>402, 1–2 – 3', '401-402, 1-2 – 3'],
  ['<p>a<b data-pagefind-ignore>x</b>b</p>', '<p>ab</p>'],
  [
    '<section id="a" data-pagefind-ignore><section>x</section>y</section><section>z</section>',
    '<section>z</section>',
  ],
  ['<ul data-pagefind-ignore><li data-pagefind-ignore>x</li></ul>z', 'z'],
  ['<div data-pagefind-ignore>never closed', '<div data-pagefind-ignore>never closed'],
  ['<p>data-pagefind-ignore is an attribute</p>', '<p>data-pagefind-ignore is an attribute</p>'],
])('%s', (html, expected) => expect(textHtml(html)).toBe(expected));

test('the value of a filter is escaped once more than others', () => {
  const meta = (content: string, more = '') => `<meta name="product" content="${content}"${more}>`;
  const filter = ' data-pagefind-filter="product[content]"';
  expect(textHtml(meta('A &amp;lt; B', filter))).toBe(meta('A &amp;amp;lt; B', filter));
  expect(textHtml(meta('A &amp;lt; B'))).toBe(meta('A &amp;lt; B'));
});
