import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import { deriveReference } from '../derive/reference.ts';
import { portRows } from '../derive/port-rows.ts';
import { parsePortSpec } from '../schema/port-spec.ts';
import { changeMarkup } from './change-markup.ts';
import {
  citeMarkup,
  escapeHtml,
  figureMarkup,
  linkMarkup,
  nameMarkup,
  sentenceMarkup,
  transportsMarkup,
} from './markup.ts';

const { catalog } = deriveReference(catalogFromDisk('tests/fixtures/lint/passing/content'));
const HOSTILE = `<script>"x" & 'y'</script>`;
const SAFE = '&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;';
/** The catalog with one text for the name of every component, protocol and document. */
const named = (name: string) => ({
  ...catalog,
  components: new Map([...catalog.components].map(([id, page]) => [id, { ...page, name }])),
  protocols: new Map([...catalog.protocols].map(([id, page]) => [id, { ...page, shortName: name }])),
  sources: new Map([...catalog.sources].map(([id, page]) => [id, { ...page, title: name, code: name }])),
});
const rows = [...catalog.components.values()].flatMap((component) => portRows(component.entries));

describe('figures', () => {
  test.each([
    ['402', '<a class="n" href="/ports/402/">402</a>'],
    ['401-402', '<a class="n" href="/ports/401-402/">401–<wbr>402</a>'],
    [
      '80 | 8080',
      '<a class="n" href="/ports/80/">80</a><small> or </small><a class="n" href="/ports/8080/">8080</a>',
    ],
    ['dynamic', '<span class="word">dynamic</span>'],
    ['dynamic 1024-65535', '<span class="word">dynamic</span><small class="bound">1024–<wbr>65535</small>'],
    ['unstated', '<span class="word"><i>unstated</i></span>'],
    ['none', '<span class="word">no port</span>'],
  ])('%s', (spec, markup) => expect(figureMarkup(parsePortSpec(spec))).toBe(markup));

  it('are no links on their own page', () => {
    expect(figureMarkup(parsePortSpec('1, 2-3'), true)).toBe(
      '<span class="n">1</span>, <span class="n">2–<wbr>3</span>',
    );
  });
});

it('every transport has the type of ICMP', () => {
  expect(transportsMarkup(['tcp', 'udp'])).toBe(
    '<span class="t t-tcp">tcp</span> <span class="t t-udp">udp</span>',
  );
  expect(transportsMarkup(['icmp'], 8)).toBe(
    '<span class="t t-icmp">icmp</span><span class="icmp"> type 8</span>',
  );
});

it('a name is linked but for its own page and for the end that nobody names', () => {
  const [id, { name, url }] = [...catalog.components][0]!;
  expect(nameMarkup(id, { catalog, to: '#x' })).toBe(`<a href="${url}#x">${name}</a>`);
  expect(nameMarkup(id, { catalog, current: id })).toBe(name);
  expect(nameMarkup('unstated', { catalog })).toBe('<i class="silent">not stated</i>');
});

describe('texts of the content', () => {
  const catalogs = { hostile: named(HOSTILE), plain: named('PLAIN') };
  const markup = (all: typeof catalog) =>
    rows
      .flatMap((row) => [
        ...sentenceMarkup(row.first, row.peers, { catalog: all, withProtocol: true }),
        changeMarkup(row, { catalog: all, paths: true }),
        citeMarkup(row.citations, all),
      ])
      .join('\n');

  it('are escaped wherever they stand', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(markup(catalogs.plain)).toContain('>PLAIN</a>');
    expect(markup(catalogs.hostile)).toBe(markup(catalogs.plain).replaceAll('PLAIN', SAFE));
  });

  it('come back as they were from content and from attributes', () => {
    const read = (text: string) =>
      text
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&gt;', '>')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', '#', ';', '=') }),
        (text) => {
          expect(escapeHtml(text)).not.toMatch(/[<>"']/);
          expect(read(escapeHtml(text))).toBe(text);
          const [, title, inner] = /^<a href="x" title="([^"]*)">([^<]*)<\/a>$/.exec(
            linkMarkup('x', escapeHtml(text), { title: text }),
          )!;
          expect([title, inner].map((part) => read(part!))).toEqual([text, text]);
        },
      ),
    );
  });
});
