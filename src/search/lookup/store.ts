/** Files of the look-up, each loaded once. */
import { type PackedFile, unpack } from '../data/pack.ts';
import type {
  Block,
  NamesFile,
  PairRow,
  PortGroup,
  PortsIndex,
  UseList,
  UseRow,
  WordsIndex,
} from '../data/shape.ts';

/** @throws where the file cannot be had */
export type LoadFile = (name: string) => Promise<unknown>;

export interface Store {
  readonly ports: () => Promise<PortsIndex>;
  readonly words: () => Promise<WordsIndex>;
  readonly block: (name: string) => Promise<Block>;
  readonly wide: (name: string) => Promise<readonly PortGroup[]>;
  readonly more: (name: string) => Promise<readonly UseRow[]>;
  readonly list: (name: string) => Promise<UseList>;
  readonly names: (name: string) => Promise<NamesFile>;
  readonly pairs: (name: string) => Promise<readonly PairRow[]>;
}

export function createStore(load: LoadFile): Store {
  const files = new Map<string, Promise<unknown>>();
  const read = (name: string): Promise<unknown> => {
    const known = files.get(name);
    if (known) return known;
    const file = load(name).then((packed) => unpack(packed as PackedFile));
    files.set(name, file);
    // A file that failed may be there the next time: the network came back.
    file.catch(() => files.delete(name));
    return file;
  };
  const file = read as <T>(name: string) => Promise<T>;
  return {
    ports: () => file('ports'),
    words: () => file('words'),
    ...{ block: file, wide: file, more: file, list: file, names: file, pairs: file },
  };
}

/** Place of the last item whose key is not above `key`; -1 before the first. Items ascend by key. */
export function placeOf<K extends string | number>(
  items: readonly (readonly [K, ...unknown[]])[],
  key: K,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]![0] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
