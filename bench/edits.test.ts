import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { componentSchema } from '../src/schema/component.ts';
import { makeContent } from './content.ts';
import { EDITS } from './edits.ts';

const content = makeContent({ components: 90, seed: 1 });
const page = [...content].find(([path]) => path.startsWith('components/'))![1];
const [, frontmatter, body] = page.split('---\n') as [string, string, string];

test('an edit of prose leaves the entries as they are', () => {
  const [, data, text] = EDITS['prose of a page']!(page).split('---\n') as [string, string, string];
  expect(data).toBe(frontmatter);
  expect(text).toBe(`${body}\nThis sentence was added while measuring.\n`);
});

test('an edit of an entry gives one of them a number that nothing else has', () => {
  const edited = EDITS['a port entry']!(page);
  const changed = edited.split('\n').filter((line, i) => line !== page.split('\n')[i]);
  expect(changed).toEqual(['    port: 15000']);
  expect([...content.values()].join('\n')).not.toMatch(/\b15000\b/);
  expect(componentSchema.safeParse(parse(edited.split('---\n')[1]!)).error).toBeUndefined();
});
