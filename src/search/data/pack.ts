/**
 * Files of the look-up repeat the same names and the same fields row after row. Packed, each text and
 * each set of fields stands once, and rows are lists of numbers: a fifth of the size to store, and what
 * is small to store is small enough to keep offline.
 *
 *   texts stand by their place · numbers n as -(n + 1) · lists as [-1, …] · objects as [set of fields, …]
 */

type Packed = number | boolean | null | readonly Packed[];

export interface PackedFile {
  /** Texts. */
  readonly t: readonly string[];
  /** Sets of fields. */
  readonly f: readonly (readonly string[])[];
  /** The value. */
  readonly v: Packed;
}

const LIST = -1;

/**
 * @param value texts, whole numbers from 0 up, truth values, null, lists and plain objects of such
 * @throws {TypeError} for anything else
 */
export function pack(value: unknown): PackedFile {
  const texts = new Map<string, number>();
  const fields = new Map<string, number>();
  const place = (map: Map<string, number>, key: string) => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  const walk = (node: unknown): Packed => {
    if (node === null || typeof node === 'boolean') return node;
    if (typeof node === 'string') return place(texts, node);
    if (typeof node === 'number' && Number.isSafeInteger(node) && node >= 0) return -(node + 1);
    if (Array.isArray(node)) return [LIST, ...node.map(walk)];
    if (typeof node !== 'object') throw new TypeError(`${typeof node} ${String(node)} cannot be packed`);
    const set = place(fields, JSON.stringify(Object.keys(node)));
    return [set, ...Object.values(node).map(walk)];
  };
  const v = walk(value);
  return { t: [...texts.keys()], f: [...fields.keys()].map((key) => JSON.parse(key) as string[]), v };
}

/** What was packed; `unpack(pack(value))` equals `value`. */
export function unpack({ t, f, v }: PackedFile): unknown {
  const walk = (node: Packed): unknown => {
    if (node === null || typeof node === 'boolean') return node;
    if (typeof node === 'number') return node < 0 ? -node - 1 : t[node];
    const [kind, ...values] = node as readonly [number, ...Packed[]];
    if (kind === LIST) return values.map(walk);
    return Object.fromEntries(f[kind]!.map((key, i) => [key, walk(values[i]!)]));
  };
  return walk(v);
}
