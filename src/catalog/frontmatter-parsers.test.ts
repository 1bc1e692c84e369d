import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readContent } from './from-disk.ts';
import { splitPage } from './page-text.ts';

const exact = (yaml: string) => parseDocument(yaml, { customTags: ['timestamp'] }).toJS() as unknown;

describe('the two YAML parsers', () => {
  it('read every shipped page alike, so that the fast one may stand for the exact one', () => {
    const { records } = readContent('content');
    expect(records.length).toBeGreaterThan(200);
    for (const { kind, path, text, frontmatter } of records) {
      const page = kind === 'protocols' ? { frontmatter: text } : splitPage(text);
      if (!('frontmatter' in page)) throw new Error(`${path} has no frontmatter`);
      expect(load(page.frontmatter), path).toEqual(exact(page.frontmatter));
      expect(frontmatter?.data, path).toEqual(exact(page.frontmatter));
    }
  });
  it.each([
    'yes',
    'no',
    'on',
    '0o17',
    '017',
    '.5',
    '1e3',
    '2006-11-07',
    '~',
    'null',
    "'402'",
    '402',
    '67, 68',
    '80 | 8530',
  ])('read the value %s alike', (value) => {
    expect(load(`key: ${value}`)).toEqual(exact(`key: ${value}`));
  });
});
