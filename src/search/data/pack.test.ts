import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './pack.ts';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.nat(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(
      fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 6, noNullPrototype: true },
    ),
  ),
}));

test('what is packed and unpacked is what it was, also as JSON', () => {
  fc.assert(
    fc.property(value, (v) => {
      expect(unpack(JSON.parse(JSON.stringify(pack(v))) as ReturnType<typeof pack>)).toEqual(v);
    }),
  );
});

test('texts and fields that repeat stand once', () => {
  expect(
    pack([
      { a: 'x', n: 0 },
      { a: 'x', n: 7 },
    ]),
  ).toEqual({
    t: ['x'],
    f: [['a', 'n']],
    v: [-1, [0, 0, -1], [0, 0, -8]],
  });
});

test.each([-1, 0.5, undefined, Number.NaN])('%s cannot be packed', (v) => {
  expect(() => pack([v])).toThrow(TypeError);
});
