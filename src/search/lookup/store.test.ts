import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack } from '../data/pack.ts';
import { createStore, placeOf } from './store.ts';

test('the place of a key is that of the last item not above it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 })), fc.nat({ max: 60 }), (keys, key) => {
      const items = keys.sort((a, b) => a - b).map((k): [number] => [k]);
      expect(placeOf(items, key)).toBe(items.findLastIndex(([k]) => k <= key));
    }),
  );
});

test('a file is loaded once, and again where it could not be had', async () => {
  let [asked, broken] = [0, true];
  const store = createStore(() => {
    asked += 1;
    return broken ? Promise.reject(new Error('offline')) : Promise.resolve(pack([]));
  });
  await expect(store.wide('wide-1')).rejects.toThrow('offline');
  broken = false;
  await Promise.all([store.wide('wide-1'), store.wide('wide-1')]);
  expect(asked).toBe(2);
});
