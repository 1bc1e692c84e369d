/** What the files of the site name: nothing of another origin, nothing that runs in the page. */
import { expect, test } from '@playwright/test';
import { readPage } from '../read-html.ts';
import { builtFiles, builtPages, readBuilt } from './site-files.ts';

/** Attributes by which a browser fetches or sends something. */
const ADDRESSES = new Set([
  ...['src', 'srcset', 'href', 'xlink:href', 'action', 'formaction', 'poster', 'data', 'ping', 'background'],
  ...['imagesrcset', 'manifest', 'codebase'],
]);
/** A scheme, or two slashes; browsers leave out tabs and line breaks before they look. */
const OUTSIDE = /^[\s\p{Cc}]*(?:[a-z][a-z\d+.\-\s]*:|[\\/]\s*[\\/])/iu;
const RUNS = new Set(['style', 'iframe', 'object', 'embed', 'base', 'frame', 'applet', 'portal']);

const elements = [...builtPages()].flatMap(([path, html]) =>
  readPage(html).elements.map((element) => ({ path, ...element })),
);
const attributes = elements.flatMap((element) =>
  Object.entries(element.attributes).map(([key, value]) => ({ element, key, value })),
);
const inWords = (found: readonly (typeof attributes)[number][]) =>
  found.map(({ element, key, value }) => `${element.path} <${element.name} ${key}="${value}">`);

test('a page names nothing of another origin, but for links in prose, which tell it nothing', () => {
  const outside = attributes.filter(({ key, value }) => ADDRESSES.has(key) && OUTSIDE.test(value));
  const bad = outside.filter(
    ({ element: { name, attributes: own }, value }) =>
      name !== 'a' || !value.startsWith('https://') || own.rel !== 'noreferrer noopener',
  );
  expect(attributes.length).toBeGreaterThan(1000);
  expect(inWords(bad)).toEqual([]);
});

test('a page holds no script, style or handler of its own', () => {
  expect(inWords(attributes.filter(({ key }) => /^on|^style$|^srcdoc$/i.test(key)))).toEqual([]);
  const bad = elements.filter(
    ({ name, attributes: { src } }) => RUNS.has(name) || (name === 'script' && src === undefined),
  );
  expect(bad.map(({ path, name }) => `${path} <${name}>`)).toEqual([]);
});

test('no style sheet and no script names another origin to load from', () => {
  const loads = {
    css: /@import|url\(\s*["']?(?!#)/i,
    js: /(?:import|importScripts|fetch|Worker|open|sendBeacon|EventSource|WebSocket)\s*\(?\s*["'`](?:https?:|wss?:|\/\/)/,
  };
  for (const [ending, pattern] of Object.entries(loads)) {
    const files = builtFiles().filter((file) => file.endsWith(`.${ending}`));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => pattern.test(readBuilt(file)))).toEqual([]);
  }
});

test('the data of the search and the catalog lead to the site alone', () => {
  const bad: string[] = [];
  for (const file of builtFiles().filter((name) => name.endsWith('.json'))) {
    JSON.parse(readBuilt(file), (key, value: unknown) => {
      if (/^(?:url|href)$/i.test(key) && OUTSIDE.test(String(value))) bad.push(`${file} ${String(value)}`);
      return value;
    });
  }
  expect(bad).toEqual([]);
});
