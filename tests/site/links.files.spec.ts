import { expect, test } from '@playwright/test';
import { builtFiles, builtPages, idsOf, internalLinks, readBuilt, withoutBase } from './site-files.ts';

const pages = builtPages();
const files = new Set(builtFiles().map((file) => `/${file}`));

const ids = new Map([...pages].map(([path, html]) => [path, new Set(idsOf(html))]));

/** @param from address of the page that has the link */
function isDead(link: string, from = ''): boolean {
  const [target, anchor] = link.startsWith('#') ? [from, link.slice(1)] : link.split('#');
  const page = (target ?? '').split('?')[0]!;
  if (!pages.has(page) && !files.has(page)) return true;
  return Boolean(anchor) && !ids.get(page)?.has(decodeURIComponent(anchor!));
}

test('every internal link and anchor leads somewhere', () => {
  const dead = [...pages].flatMap(([path, html]) =>
    internalLinks(html)
      .filter((link) => isDead(link, path))
      .map((link) => `${path}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test('every address that a page keeps for a script is a file', () => {
  // A PDF is made after the build, and its link stays hidden until it is there.
  const kept = /\sdata-(?!pdf=)[a-z-]+="(\/[^"]*)"/g;
  const found = [...pages.values()].flatMap((html) =>
    [...html.matchAll(kept)].map(([, address]) => address!),
  );
  expect(found.length).toBeGreaterThan(0);
  expect([...new Set(found)].filter((address) => isDead(withoutBase(address)))).toEqual([]);
});

test('every address in the files of the look-up and in the catalog leads somewhere', () => {
  // Neither has the base: what reads them puts it in front.
  const address = /"(\/(?:products|ports|protocols|sources|guides|findings|versions|sheets)\/[^"\s]*)"/g;
  const data = builtFiles().filter((file) => /^lookup\/|^data\/catalog\.json$/.test(file));
  const found = new Set(data.flatMap((file) => [...readBuilt(file).matchAll(address)].map(([, to]) => to!)));
  expect(found.size).toBeGreaterThan(pages.size / 2);
  expect([...found].filter((to) => isDead(to))).toEqual([]);
});

test('style sheets ask for no other file', () => {
  for (const file of builtFiles().filter((name) => name.endsWith('.css')))
    expect(readBuilt(file), file).not.toMatch(/url\(|@import/);
});

test('no id stands twice on a page', () => {
  const twice = [...pages].flatMap(([path, html]) => {
    const ids = idsOf(html);
    return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `${path}#${id}`);
  });
  expect(twice).toEqual([]);
});

test('every page carries the strict policy and nothing inline', () => {
  for (const [path, html] of pages) {
    expect(html, path).toContain('http-equiv="Content-Security-Policy"');
    expect(html, path).not.toMatch(/(?<!'wasm-)unsafe-|<style|\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)/);
    expect(html, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\/[^"]*\.(?:js|css|png|svg|woff2)/);
  }
});
