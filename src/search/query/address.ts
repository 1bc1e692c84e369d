/** IPv4 addresses in a query: multicast groups, single, as a range or with a prefix length. */

/** A closed interval of addresses as unsigned 32-bit numbers. */
export interface AddressRange {
  readonly from: number;
  readonly to: number;
}

const OCTETS = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const ADDRESS = new RegExp(String.raw`(?<![\d.])(${OCTETS})(?:\s*-\s*(${OCTETS})|\/(\d{1,2}))?(?![\d.])`);

export interface FoundAddress {
  /** The piece of the query it was read from. */
  readonly text: string;
  /** `null` where it is no address, or its ends run backwards. */
  readonly range: AddressRange | null;
  readonly multicast: boolean;
}

/** As documents print whole classes: `224.x.x.x`. */
const CLASS = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){0,2})((?:\.x){1,3})(?![\w.])/;

/** The first address of a query, or `null`. */
export function findAddress(text: string): FoundAddress | null {
  const match = ADDRESS.exec(text);
  if (!match) return findClass(text);
  const range = toRange(match[1]!, match[2], match[3]);
  return { text: match[0], range, multicast: range !== null && isMulticast(range) };
}

function findClass(text: string): FoundAddress | null {
  const [label, fixed = '', rest = ''] = CLASS.exec(text) ?? [];
  const parts = fixed.split('.').length + rest.length / 2;
  if (!label || parts !== 4) return null;
  const range = toRange(label.replaceAll('x', '0'), label.replaceAll('x', '255'), undefined);
  return { text: label, range, multicast: range !== null && isMulticast(range) };
}

/** `224.2.0.2` as a number; `null` where an octet is above 255. */
function addressNumber(text: string): number | null {
  const octets = text.split('.').map(Number);
  if (octets.length !== 4 || octets.some((octet) => !Number.isInteger(octet) || octet > 255)) return null;
  return octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** `224.2.0.2`, or `224.2.0.2-224.2.0.20`, as the content writes groups. */
export function addressRange(text: string): AddressRange | null {
  const [from = '', to] = text.split('-').map((part) => part.trim());
  return toRange(from, to, undefined);
}

/** The addresses that are multicast groups, as RFC 5771 sets them apart. */
const MULTICAST = { from: 224 * 256 ** 3, to: 240 * 256 ** 3 - 1 };

function isMulticast({ from, to }: AddressRange): boolean {
  return from >= MULTICAST.from && to <= MULTICAST.to;
}

function toRange(first: string, last: string | undefined, prefix: string | undefined): AddressRange | null {
  const from = addressNumber(first);
  if (from === null) return null;
  if (prefix !== undefined) return prefixRange(from, Number(prefix));
  const to = last === undefined ? from : addressNumber(last);
  return to === null || to < from ? null : { from, to };
}

function prefixRange(address: number, length: number): AddressRange | null {
  if (length > 32) return null;
  const size = 2 ** (32 - length);
  const from = Math.floor(address / size) * size;
  return { from, to: from + size - 1 };
}
