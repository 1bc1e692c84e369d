/** What no text of a page may hold, whatever field it is for: signs that move a cursor, end a line or say nothing. */
import { expect, test } from 'vitest';
import { fillFree, freeFields } from './free-texts.ts';
import { SCHEMAS } from './hostile-content.ts';
import { HOSTILE, REFUSED } from './hostile-lines.ts';

const product = {
  family: 'family',
  hostRoles: [{ id: 'r', class: 'server', os: 'windows' }],
};
const written = (text: string) => SCHEMAS.products.safeParse(fillFree(SCHEMAS.products, product, () => text));

test.each(HOSTILE.map((line) => line('mark')))('%j is a text', (text) => {
  expect(written(text).success).toBe(true);
});

test.each(REFUSED)('%j is refused', (text) => expect(written(text).success).toBe(false));

test('blanks around a text are no part of it', () => {
  expect(written('\t\r\n=1+1 ').data?.summary).toBe('=1+1');
});

test('texts are found in lists, and ids and dates are none', () => {
  const fields = freeFields(SCHEMAS.sources);
  for (const field of ['title', 'readings[].text', 'errata[].sources[].item'])
    expect(fields).toContain(field);
  for (const field of ['code', 'date', 'products[]', 'readings[].id']) expect(fields).not.toContain(field);
});
