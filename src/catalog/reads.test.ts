import { describe, expect, it } from 'vitest';
import { oncePer } from './once-per.ts';
import { collectReads, collectReadsOf, nameOfRead, noteRead, numberRead, type Reads } from './reads.ts';

const read = (name: string) => noteRead(numberRead(name));
const names = (reads: Reads) => [...reads].map(nameOfRead);

describe('collectReads', () => {
  it('collects what is read while something is made, each once', () => {
    const { value, reads } = collectReads(() => (read('a'), read('b'), read('a'), 7));
    expect([value, names(reads)]).toEqual([7, ['a', 'b']]);
  });
  it('counts what a part has read for the whole too', () => {
    const { reads } = collectReads(() => {
      read('a');
      expect(names(collectReads(() => read('b')).reads)).toEqual(['b']);
    });
    expect(names(reads)).toEqual(['a', 'b']);
  });
  it('goes on with the whole where a part fails', () => {
    const { reads } = collectReads(() => {
      expect(() => collectReads(() => (read('a'), JSON.parse('{')))).toThrow();
      read('b');
    });
    expect(names(reads)).toEqual(['a', 'b']);
  });
  it('waits for what is made later', async () => {
    const made = async () => {
      await Promise.resolve();
      read('late');
    };
    const { reads } = await collectReadsOf(made);
    expect(names(reads)).toEqual(['late']);
  });
});

describe('oncePer', () => {
  const lengthOf = oncePer(({ text }: { text: string }) => (read(`text ${text}`), text.length));
  it('has read for everyone who asks what the first has read', () => {
    const of = { text: 'abc' };
    lengthOf(of);
    const { value, reads } = collectReads(() => lengthOf(of));
    expect([value, names(reads)]).toEqual([3, ['text abc']]);
  });
});
