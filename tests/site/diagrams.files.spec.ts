import { expect, test } from '@playwright/test';
import { normalizeBase } from '../../src/build/paths.ts';
import { readXml } from '../read-xml.ts';
import { builtFiles, builtPages, internalLinks, readBuilt } from './site-files.ts';

const files = builtFiles().filter((file) => file.startsWith('diagrams/'));
const pictures = files.filter((file) => file.endsWith('.svg'));

test('every diagram is a text and a picture beside each other', () => {
  expect(pictures.length).toBeGreaterThan(0);
  const stems = (list: readonly string[]) => list.map((file) => file.replace(/\.\w+$/, '')).sort();
  expect(stems(pictures)).toEqual(stems(files.filter((file) => file.endsWith('.mmd'))));
});

test('every picture is valid alone and asks for nothing', () => {
  for (const file of pictures) {
    const text = readBuilt(file);
    const { name, attributes } = readXml(text);
    expect([name, attributes.xmlns], file).toEqual(['svg', 'http://www.w3.org/2000/svg']);
    expect(text, file).not.toMatch(
      /<script|\son\w+=|url\(|@import|<image|<use|<foreignObject|(?:href|src)="(?!\/)/i,
    );
  }
});

test('every address in a diagram is a page of the site', () => {
  const pages = [...builtPages().keys()];
  const base = normalizeBase(process.env.PORTOLAN_BASE).replace(/\/$/, '');
  for (const file of files) {
    const text = readBuilt(file);
    const urls = file.endsWith('.svg')
      ? internalLinks(text)
      : [...text.matchAll(/(?: href "| @ )([^"\n]+)/g)].map(([, url]) => url!.slice(base.length));
    expect(urls.length, file).toBeGreaterThan(0);
    for (const url of urls) expect(pages, file).toContain(url);
  }
});
