import { expect, test } from 'vitest';
import { TEXT_MARK, textHtml } from './text-html.ts';

const page = (main: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>t</title>${head}</head><body><header><a href="/">Home</a></header>` +
  `${TEXT_MARK}>${main}</main><aside>Elsewhere</aside></body></html>`;
const read = (html: string) => textHtml(Buffer.from(html));
const kept = (main: string) => `<html>${TEXT_MARK}>${main}</main></html>`;

test.each([
  ['<dt>Kind</dt><dd>agent</dd>', ' <dt>Kind </dt> <dd>agent </dd>'],
  ['<td>a<span class="why">b</span><code>c</code>', '<td>a <span>b</span> <code>c</code>'],
  ['401–<wbr>402, 1–2 – 3', '401-402, 1-2 – 3'],
  ['<p>a<b data-pagefind-ignore>x</b>b</p>', '<p>ab</p>'],
  [
    '<section id="a" data-pagefind-ignore><section>x</section>y</section><section>z</section>',
    '<section>z</section>',
  ],
  ['<ul data-pagefind-ignore><li data-pagefind-ignore>x</li></ul>z', 'z'],
  ['<p>data-pagefind-ignore is an attribute</p>', '<p>data-pagefind-ignore is an attribute</p>'],
])('%s', (main, expected) => expect(read(page(main))).toBe(kept(expected)));

test('an element that is never closed is kept', () => {
  expect(read(page('<div data-pagefind-ignore>never closed'))).toBe(
    kept('<div data-pagefind-ignore>never closed'),
  );
});

test('of the attributes, only those that Pagefind reads are kept, whatever their values look like', () => {
  const title = 'data-pagefind-title="Ports it &gt; uses"';
  expect(
    read(
      page(`<section class="sec" id="a" title="x > y id=z data-pagefind-ignore" ${title}>Ⓐ → "é"</section>`),
    ),
  ).toBe(kept(`<section id="a" ${title}>Ⓐ → "é"</section>`));
});

test.each([
  ['<td role="cell" class="src"><span>AP06</span></td>', ''],
  ['<thead role="rowgroup"><tr><th>Port</th></tr></thead>', ''],
  ['<nav aria-label="Breadcrumb"><a href="/">Home</a></nav>', ''],
  ['<span class="signs"><a class="mk" href="#a"><b>R</b> <span>sign</span></a></span>', ''],
  ['<span class="arr" aria-hidden="true">→</span>', ''],
  ['<td class="srcs">kept</td>', '<td>kept</td>'],
])('%s is left out', (main, expected) => expect(read(page(main)).replace('> ', '>')).toBe(kept(expected)));

test('of a sentence, its protocol is kept; of names alone, all', () => {
  const arrow = '<span class="to"><span class="arr" aria-hidden="true">→</span>&nbsp;B</span>';
  const proto = '<a class="proto" href="/protocols/http/">HTTP</a>';
  const why = '<span class="why">Transfer</span>';
  expect(read(page(`<td><span class="who">A ${arrow}, ${proto}</span>${why}</td>`))).toBe(
    kept('<td> HTTP <span>Transfer</span> </td>'),
  );
  expect(read(page(`<td><span class="who">A ${arrow}</span>${why}</td>`))).toBe(
    kept('<td>  <span>Transfer</span> </td>'),
  );
  expect(read(page(`<td><span class="who">A</span>${why}</td>`))).toBe(
    kept('<td> <span>A</span> <span>Transfer</span> </td>'),
  );
});

test('filters of the head are kept, and their values escaped once more than others', () => {
  const meta = '<meta name="product" content="A &amp;lt; B > C">';
  const filter = (value: string) =>
    `<meta name="product" content="${value}" data-pagefind-filter="product[content]">`;
  expect(read(page('x', meta + filter('A &amp;lt; B > C')))).toBe(
    kept('x').replace('<html>', `<html>${filter('A &amp;amp;lt; B > C')}`),
  );
});
