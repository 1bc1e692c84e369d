import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { normalizeBase } from '../../src/build/paths.ts';
import { builtFiles, builtPages, readBuilt } from './site-files.ts';

/** Budgets of the design that hold for every build: what a reader downloads. */
const pages = [...builtPages()];
const BASE = normalizeBase(process.env.PORTOLAN_BASE);
const COMPONENT = /^\/products\/[^/]+\/[^/]+\/$/;
const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

test('a component’s first view weighs at most 25 KB, of it at most 6 KB of script', () => {
  const assets = builtFiles().filter((file) => /^_astro\/.*\.css$|^theme\.js$/.test(file));
  const css = assets
    .filter((file) => file.endsWith('.css'))
    .reduce((sum, file) => sum + gzip(readBuilt(file)), 0);
  const scripts = componentScripts();
  const script = scripts.reduce((sum, file) => sum + gzip(readBuilt(file)), 0);
  expect(script).toBeLessThanOrEqual(6 * 1024);
  for (const [path, html] of pages.filter(([at]) => COMPONENT.test(at))) {
    expect(gzip(html) + css + script, path).toBeLessThanOrEqual(25 * 1024);
    const drawn = html.includes('class="diagram"');
    expect(scriptsOf(html), path).toEqual(drawn ? scripts : scripts.filter((file) => !says(file, COPY)));
    expect(html, path).not.toContain('modulepreload');
  }
});

/** What copies the text of a diagram, on pages that have one. */
const COPY = 'button[data-copy]';
const says = (file: string, words: string) => readBuilt(file).includes(words);

/** The theme, the start of the search, the copying and the registration of the worker; none of them loads another. */
function componentScripts(): readonly string[] {
  const [, html = ''] =
    pages.find(([at, text]) => COMPONENT.test(at) && text.includes('class="diagram"')) ?? [];
  const scripts = scriptsOf(html);
  const known = ['data-theme-button', 'form[data-find]', COPY, 'serviceWorker'];
  expect(scripts.length).toBe(known.length);
  for (const words of known)
    expect(
      scripts.filter((file) => says(file, words)),
      words,
    ).toHaveLength(1);
  for (const file of scripts) expect(readBuilt(file), file).not.toMatch(/(?:^|;)import\s*["'{*\w]/);
  return scripts;
}

function scriptsOf(html: string): readonly string[] {
  const sources = [...html.matchAll(/<script[^>]* src="([^"]*)"/g)].map((match) => match[1]!);
  return sources.map((url) => (url.startsWith(BASE) ? url.slice(BASE.length) : url));
}

test('no list of a port, protocol, source, rule or family passes 100 KB of HTML', () => {
  for (const [path, html] of pages.filter(([at]) =>
    /^\/(ports|protocols|sources|findings|versions)\//.test(at),
  )) {
    expect(Buffer.byteLength(html), path).toBeLessThanOrEqual(100 * 1024);
  }
});
