/** Fixed times in a zip archive, so that the same content gives the same bytes on every day. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** 1 January 1980, 00:00: where the time of DOS begins. Date in the upper half, time in the lower. */
const EPOCH = 0x00210000;

/** Sets the time of every entry, in the list at the end and in front of each file. Changes the given bytes. */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endRecord(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== ENTRY || view.getUint32(local, true) !== LOCAL) {
      throw new Error('The zip archive does not list its files as expected.');
    }
    view.setUint32(at + 12, EPOCH, true);
    view.setUint32(local + 10, EPOCH, true);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return zip;
}

/** The end record has 22 bytes and is the last thing, as nothing here writes a comment. */
function endRecord(view: DataView): number {
  const end = view.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('No zip archive, or one with a comment.');
  return end;
}
