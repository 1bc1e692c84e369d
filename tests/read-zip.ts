/**
 * A strict reader of zip archives that shares Node's zlib with their writer and nothing else. What the list at the end
 * says of a file must be what stands in front of it.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  /** Date and time of DOS, as two words in one number: in front of the file and in the list. */
  readonly times: readonly [number, number];
}

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of a zip archive');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry of the list at ${at}`);
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.push(readEntry(zip, at, zip.toString('utf8', at + 46, at + 46 + name)));
    at += 46 + name + extra + comment;
  }
  if (at !== end) throw new Error('something between the list and the end');
  return entries;
}

function readEntry(zip: Buffer, listed: number, name: string): ZipEntry {
  const at = zip.readUInt32LE(listed + 42);
  if (zip.readUInt32LE(at) !== 0x04034b50) throw new Error(`${name} does not stand at ${at}`);
  const nameLength = zip.readUInt16LE(at + 26);
  if (zip.toString('utf8', at + 30, at + 30 + nameLength) !== name) throw new Error(`${name}: another name`);
  const start = at + 30 + nameLength + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(listed + 20));
  const data = zip.readUInt16LE(listed + 10) === 0 ? packed : inflateRawSync(packed);
  if (crc32(data) !== zip.readUInt32LE(listed + 16)) throw new Error(`${name}: wrong checksum`);
  return {
    name,
    text: new TextDecoder('utf-8', { fatal: true }).decode(data),
    times: [zip.readUInt32LE(at + 10), zip.readUInt32LE(listed + 12)],
  };
}
