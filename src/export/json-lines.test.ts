import { expect, it } from 'vitest';
import { jsonLines } from './json-lines.ts';

const textOf = (fields: object) => [...jsonLines(fields)].join('');
const value = {
  version: 1,
  product: { id: 'a', ports: [80, 443] },
  empty: [],
  flows: [{ id: 'x\ny', ranges: [[1, 2]] }, { id: 'z' }],
  none: null,
};

it('puts each field and each item of a list on a line', () => {
  expect(textOf(value)).toBe(`{
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
  expect(JSON.parse(textOf(value))).toEqual(value);
});

it('takes the items of a list as they are made', () => {
  const made: number[] = [];
  const items = [1, 2].values().map((id) => (made.push(id), { id }));
  const parts = jsonLines({ items });
  expect([parts.next().value, parts.next().value, made]).toEqual(['{\n "items": ', '[\n  {"id":1}', [1]]);
  expect([...parts].join('')).toBe(',\n  {"id":2}\n ]\n}\n');
});
