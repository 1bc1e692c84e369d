import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addFile, chunks } from './files.ts';

test('chunks keep every item in order, each under the limit or alone', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), fc.integer({ min: 1, max: 30 }), (sizes, limit) => {
      const parts = chunks(sizes, (size) => size, limit);
      expect(parts.flat()).toEqual(sizes);
      for (const part of parts) {
        expect(part.length === 1 || part.reduce((sum, size) => sum + size, 0) <= limit).toBe(true);
      }
    }),
  );
});

test('a file is named by its content: the same content is the same file', () => {
  const files = new Map<string, string>();
  const [first, same, other] = [addFile(files, 'a', [1]), addFile(files, 'a', [1]), addFile(files, 'a', [2])];
  expect(first).toMatch(/^a-[0-9a-f]{8}$/);
  expect(same).toBe(first);
  expect(other).not.toBe(first);
  expect(files.size).toBe(2);
});
