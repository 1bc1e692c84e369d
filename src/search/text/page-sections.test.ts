import { expect, test } from 'vitest';
import { bestSection, excerptOf, pageMatches, sectionName, type IndexedPage } from './page-sections.ts';
import { parseTextQuery } from './text-query.ts';

const INTRO = 'AClient. An agent, <b>&amp; more.';
const TABLE = 'Ports. tcp. AClient listens 4020 402.';
const STEPS = 'Change the port. Set 402 in the console.';

/** Pagefind's places: every word that one of the regular expression is in, 4020 for 402 included. */
function page(found: RegExp, content = `${INTRO} ${TABLE} ${STEPS}`): IndexedPage {
  const words = content.split(' ');
  const weighted_locations = words.flatMap((word, location) =>
    found.test(word) ? [{ location, balanced_score: 1 }] : [],
  );
  return {
    url: '/docs/a/',
    content,
    meta: { title: 'AClient' },
    filters: {},
    anchors: [
      { element: 'section', id: 'listens', location: words.indexOf('Ports.'), text: '', title: 'Ports' },
      { element: 'tr', id: 'tcp-402', location: words.indexOf('tcp.'), text: '' },
      { element: 'h2', id: 'change-the-port', location: words.indexOf('Change'), text: 'Change the port' },
    ],
    weighted_locations,
  };
}

test('a number is only matched where it stands', () => {
  const matches = pageMatches(page(/402/), parseTextQuery('402'));
  expect(matches.map((match) => match.location)).toEqual([10, 15]);
});

test('what is written under a heading goes before a table', () => {
  const query = parseTextQuery('402');
  const section = bestSection(page(/402/), query);
  expect(section.anchor?.id).toBe('change-the-port');
  expect(sectionName(section)).toBe('Change the port');
});

test('more words go before everything, and the top of the page has no anchor', () => {
  const listens = bestSection(page(/402|listens/), parseTextQuery('listens 402'));
  expect(listens.anchor?.id).toBe('listens');
  const top = bestSection(page(/agent/), parseTextQuery('agent'));
  expect([top.anchor, sectionName(top)]).toEqual([null, null]);
});

test('an excerpt is text in parts, cut to its section, with nothing decoded or encoded', () => {
  const found = page(/agent|<b>/);
  const query = parseTextQuery('agent');
  expect(excerptOf(found, bestSection(found, query))).toEqual([
    { text: 'An ', match: false },
    { text: 'agent', match: true },
    { text: ', <b>&amp; more.', match: false },
  ]);
});

test('the heading is left out of the excerpt, unless there is nothing else', () => {
  const steps = page(/402/);
  const query = parseTextQuery('402');
  const text = (found: IndexedPage) =>
    excerptOf(found, bestSection(found, query))
      .map((part) => part.text)
      .join('');
  expect(text(steps)).toBe('Set 402 in the console.');
  const bare = { ...page(/402/, 'Port 402.'), meta: { title: 'Port 402' }, anchors: [] };
  expect(text(bare)).toBe('Port 402.');
});

test('a long section is cut around its matches', () => {
  const filler = Array.from({ length: 100 }, (_, i) => `w${String.fromCharCode(97 + (i % 26))}`);
  const words = filler.with(10, 'lighthouse').with(60, 'lighthouse').with(62, 'keeper');
  const long = page(/lighthouse|keeper/, ['x', ...words].join(' '));
  const query = parseTextQuery('lighthouse keeper');
  const parts = excerptOf({ ...long, anchors: [] }, bestSection({ ...long, anchors: [] }, query));
  expect(parts.filter((part) => part.match).map((part) => part.text.trim())).toEqual([
    'lighthouse',
    'keeper',
  ]);
  expect(
    parts
      .map((part) => part.text)
      .join('')
      .split(' '),
  ).toHaveLength(30);
});

test('a page whose words Pagefind found elsewhere still has a section and an excerpt', () => {
  const found = page(/nothing/);
  const section = bestSection(found, parseTextQuery('zebra'));
  expect(section.anchor).toBeNull();
  expect(excerptOf(found, section)).toEqual([{ text: 'An agent, <b>&amp; more.', match: false }]);
});
