/**
 * Zip archives that grow text by text (PKWARE's APPNOTE 6.3): deflated, with fixed times and no folders. Node's own
 * zlib packs them, so that the same content gives the same bytes under one version of Node.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, 00:00: where the time of DOS begins. Date in the upper half, time in the lower. */
const EPOCH = 0x00210000;
const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** The version of the format that knows deflate. */
const VERSION = 20;
const DEFLATE = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** Takes half the time of zlib's usual 6 for three hundredths more. */
const LEVEL = 5;
/** Characters that are packed at once: pieces know nothing of each other, and of this length that costs nothing. */
const PIECE = 2 ** 19;

export interface ZipFile {
  /** Adds to the end of the file. */
  add(text: string): void;
}

export interface Zip {
  /** A new file, which may grow for as long as the archive is not asked for. */
  file(name: string): ZipFile;
  /** The archive, once; its files do not grow afterwards. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** What the archive says of a file, twice. */
interface Packed {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly pieces: readonly Buffer[];
}

/** An empty archive, of whose files only the packed pieces stay in memory. */
export function openZip(): Zip {
  const files: (() => Packed)[] = [];
  return {
    file: (name) => {
      const { add, end } = packer(name);
      files.push(end);
      return { add };
    },
    bytes: () => archive(files.map((end) => end())),
  };
}

function packer(name: string): ZipFile & { end(): Packed } {
  const pieces: Buffer[] = [];
  let waiting: string[] = [];
  let [length, crc, size] = [0, 0, 0];

  function pack(finishFlush: number): void {
    const bytes = bytesOf(waiting, length);
    [waiting, length] = [[], 0];
    crc = crc32(bytes, crc);
    size += bytes.length;
    pieces.push(deflateRawSync(bytes, { level: LEVEL, finishFlush }));
  }

  return {
    add: (text) => {
      waiting.push(text);
      length += text.length;
      // Ends on a whole byte and is not the last block: the next piece may follow.
      if (length >= PIECE) pack(constants.Z_SYNC_FLUSH);
    },
    end: () => {
      pack(constants.Z_FINISH);
      return { name: Buffer.from(name), crc, size, pieces };
    },
  };
}

/** Bytes of UTF-8 for a unit of a text, at most. */
const WIDEST = 3;
/** One place for all pieces: the system need not find and clear another for each. */
let room = Buffer.alloc(0);

/** Good until it is asked for again. @param length of all texts together */
function bytesOf(texts: readonly string[], length: number): Buffer {
  if (room.length < length * WIDEST) room = Buffer.allocUnsafeSlow(length * WIDEST);
  let used = 0;
  for (const text of texts) used += room.write(text, used);
  return room.subarray(0, used);
}

function archive(files: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const [parts, list] = [[] as Buffer[], [] as Buffer[]];
  let at = 0;
  for (const file of files) {
    const facts = factsOf(file);
    const local = [words(LOCAL), facts, file.name, ...file.pieces];
    list.push(
      Buffer.concat([words(ENTRY), halves(VERSION), facts, halves(0, 0, 0), words(0, at), file.name]),
    );
    parts.push(...local);
    at += lengthOf(local);
  }
  const end = [halves(0, 0, files.length, files.length), words(lengthOf(list), at), halves(0)];
  return new Uint8Array(Buffer.concat([...parts, ...list, words(END), ...end]));
}

/** What stands both in front of a file and in the list at the end. */
function factsOf({ name, crc, size, pieces }: Packed): Buffer {
  return Buffer.concat([
    halves(VERSION, FLAGS, DEFLATE),
    words(EPOCH, crc, lengthOf(pieces), size),
    halves(name.length, 0),
  ]);
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Numbers of two bytes, the low one first. */
function halves(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, i) => bytes.writeUInt16LE(number, i * 2));
  return bytes;
}

/**
 * Numbers of four bytes, the low one first.
 * @throws {RangeError} for an archive of more than 4 GB
 */
function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, i) => bytes.writeUInt32LE(number, i * 4));
  return bytes;
}
