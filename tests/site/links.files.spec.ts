import { expect, test } from '@playwright/test';
import { builtFiles, builtPages, idsOf, internalLinks } from './site-files.ts';

const pages = builtPages();
const files = new Set(builtFiles().map((file) => `/${file}`));

test('every internal link and anchor leads somewhere', () => {
  const ids = new Map([...pages].map(([path, html]) => [path, new Set(idsOf(html))]));
  const dead: string[] = [];
  for (const [path, html] of pages) {
    for (const link of internalLinks(html)) {
      const [target, anchor] = link.startsWith('#') ? [path, link.slice(1)] : link.split('#');
      const page = (target ?? '').split('?')[0]!;
      if (!pages.has(page) && !files.has(page)) dead.push(`${path}: ${link}`);
      else if (anchor && !ids.get(page)?.has(decodeURIComponent(anchor))) dead.push(`${path}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
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
