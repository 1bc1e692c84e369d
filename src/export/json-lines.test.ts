import { expect, it } from 'vitest';
import { jsonLines, jsonPieces } from './json-lines.ts';

const value = {
  version: 1,
  product: { id: 'a', ports: [80, 443] },
  empty: [],
  flows: [{ id: 'x\ny', ranges: [[1, 2]] }, { id: 'z' }],
  none: null,
};

it('puts each field and each item of a list on a line', () => {
  expect(jsonLines(value)).toBe(`{
 "version": 1,
 "product": {"id":"a","ports":[80,443]},
 "empty": [],
 "flows": [
  {"id":"x\\ny","ranges":[[1,2]]},
  {"id":"z"}
 ],
 "none": null
}
`);
  expect(JSON.parse(jsonLines(value))).toEqual(value);
});

it('takes the items of a list as they are made, and hands over a long one in pieces', () => {
  const items = Array.from({ length: 2000 }, (_, i) => ({ id: i, text: 'x'.repeat(1000) }));
  const pieces = [...jsonPieces({ items: items.values(), end: true })];
  expect(pieces.length).toBe(2);
  expect(pieces.join('')).toBe(jsonLines({ items, end: true }));
  expect(JSON.parse(pieces.join(''))).toEqual({ items, end: true });
});
