/** The HTML of every page, and what its head says of it. */
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { HTML_RULES } from './html-rules.ts';
import { builtPages } from './site-files.ts';

const pages = [...builtPages()];
const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));

/** Several tests, so that every core takes some of them. */
const PARTS = 4;

for (let part = 0; part < PARTS; part += 1)
  test(`the HTML is valid, part ${part + 1} of ${PARTS}`, async () => {
    for (const [path, html] of pages.filter((_, i) => i % PARTS === part)) {
      const { results } = await validator.validateString(html, path);
      const found = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
      );
      expect(found, path).toEqual([]);
    }
  });

test('every page has one heading of the first level', () => {
  for (const [path, html] of pages) expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
});

test('titles and descriptions are there, unique, and neither too short to tell nor too long to read', () => {
  expect(unfit(/<title>([^<]*)</, 10, 100)).toEqual([]);
  expect(unfit(/<meta name="description" content="([^"]*)"/, 25, 250)).toEqual([]);
});

/** Pages whose text is of another length, or another page's. */
function unfit(pattern: RegExp, least: number, most: number): readonly string[] {
  const texts = pages.map(([path, html]) => ({ path, text: pattern.exec(html)?.[1] ?? '' }));
  const seen = new Map(texts.toReversed().map(({ path, text }) => [text, path]));
  return texts
    .filter(({ path, text }) => text.length < least || text.length > most || seen.get(text) !== path)
    .map(({ path, text }) => `${path}: ${text}`);
}
