import { expect, it } from 'vitest';
import { readZip } from '../../../tests/read-zip.ts';
import { openZip } from './zip.ts';

it('gives files back that grew side by side, packed in one piece or in several', () => {
  const zip = openZip();
  const [long, short] = [zip.file('long.xml'), zip.file('folder/kürzer.xml')];
  zip.file('empty.xml');
  const texts = Array.from({ length: 40_000 }, (_, i) => `Row ${i} – done; `);
  for (const [i, text] of texts.entries()) {
    long.add(text);
    if (i % 1000 === 0) short.add(text);
  }
  const read = readZip(zip.bytes()).map(({ name, text }) => [name, text]);
  expect(read).toEqual([
    ['long.xml', texts.join('')],
    ['folder/kürzer.xml', texts.filter((_, i) => i % 1000 === 0).join('')],
    ['empty.xml', ''],
  ]);
});

it('holds the same to the byte when made again, at the time where DOS begins', () => {
  const made = () => {
    const zip = openZip();
    zip.file('a.xml').add('<a/>');
    return zip.bytes();
  };
  expect(Buffer.compare(made(), made())).toBe(0);
  expect(readZip(made()).map(({ times }) => times)).toEqual([[0x00210000, 0x00210000]]);
});
