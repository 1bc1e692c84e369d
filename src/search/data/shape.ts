/**
 * The files of the look-up: what the build writes under /lookup/ and the search box reads. Each is small;
 * a number is answered by `ports.json`, one block and, where wide ranges reach it, one file of these.
 *
 *   ports.json           the boundaries of the blocks, and the files of wide ranges
 *   block-<port>-<hash>  ports from `<port>` up to the next block: what is printed there, and what IANA lists
 *   wide-<n>-<hash>      ranges that reach over a block's end, and dynamic ranges
 *   more-<key>-<n>-<hash>  further uses of a port, range or list with many
 *   words.json           products, and the boundaries of names and pairs
 *   names-<n>-<hash>     names of everything, by each of their words
 *   pairs-<n>-<hash>     what must be open between two components
 *   list-<key>-<hash>    uses of a protocol, of ICMP, without a number, of multicast groups
 */
import type { ArrowKind } from '../../derive/sentence.ts';
import type { Configurable, Transport } from '../../schema/port-entry.ts';
import type { AddressRange } from '../query/address.ts';

/** A sign of findings, as the pages draw it. */
export interface Sign {
  readonly sign: string;
  readonly words: string;
  readonly severe: boolean;
}

export interface WhoParts {
  readonly from: readonly string[];
  readonly arrow: ArrowKind;
  readonly to: readonly string[];
}

/** One use of a port, with all that an answer says of it. */
export interface UseRow {
  /** Address of the entry, without the base. */
  readonly url: string;
  /** Product id. */
  readonly product: string;
  readonly productName: string;
  readonly vendor: string;
  /** The spec as printed: more than the number asked for, where an entry names several. */
  readonly spec: string;
  readonly transports: readonly Transport[];
  readonly icmp: number | null;
  readonly who: readonly WhoParts[];
  /** Short name. */
  readonly protocol: string | null;
  readonly purpose: string;
  /** Conditions, groups, service: soft words beside the purpose. */
  readonly remark: string | null;
  /** Each answer to "can it change?", the commonest first. */
  readonly configurable: readonly Configurable[];
  /** `AP06 Network Ports`. */
  readonly source: string;
  readonly signs: readonly Sign[];
}

/** Uses of one thing: the first of them, and the files of the rest. */
export interface UseList {
  readonly total: number;
  /** Of how many products. */
  readonly products: number;
  readonly uses: readonly UseRow[];
  readonly more: readonly MoreUses[];
}

export interface MoreUses {
  readonly file: string;
  /** Ids of the products in it. */
  readonly products: readonly string[];
}

/** A printed number or range, or the ports of a dynamic range. */
export interface PortGroup extends UseList {
  readonly from: number;
  readonly to: number;
  /** Address of its page; of the list of dynamic ports for a dynamic range. */
  readonly url: string;
  /** Dynamic ranges may give the port out; `open` ones have no printed bounds. */
  readonly dynamic: boolean;
  readonly open: boolean;
  readonly gist: string;
  readonly transports: readonly Transport[];
  /** One sign for all findings about it; none where there are none. */
  readonly signs: readonly Sign[];
}

/** A service in IANA's registry. */
export interface Registered {
  readonly port: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly description: string;
}

/** Which wide ranges reach the ports from `port` on, up to the next of these. */
export interface Reach {
  readonly port: number;
  /** Places in the list of wide ranges, narrowest first, not all where there are many. */
  readonly ranges: readonly number[];
  readonly rangeTotal: number;
  readonly dynamic: readonly number[];
  readonly dynamicTotal: number;
}

export interface Block {
  readonly groups: readonly PortGroup[];
  readonly registered: readonly Registered[];
  readonly reach: readonly Reach[];
}

export interface PortsIndex {
  /** How far each block begins after the one before; the first at port 1. */
  readonly steps: readonly number[];
  /** The hashes in the names of their files, one after the other; see `blocksOf`. */
  readonly hashes: string;
  /** Place of the first wide range in each file, and the file. */
  readonly wide: readonly (readonly [place: number, file: string])[];
  /** Places of the dynamic ranges in the list of wide ranges, those of most uses first; not all where there are many. */
  readonly dynamic: readonly number[];
  readonly dynamicTotal: number;
}

export const NAME_KINDS = [
  'component',
  'product',
  'protocol',
  'guide',
  'source',
  'service',
  'setting',
  'link',
] as const;

export type NameKind = (typeof NAME_KINDS)[number];

/** Something that can be found by its name. */
export interface NameRow {
  readonly kind: NameKind;
  /** The name it goes by here. */
  readonly name: string;
  /** Another name under which it is found, or `null`. */
  readonly alias: string | null;
  /** Product id, or `null`. */
  readonly product: string | null;
  readonly url: string;
  /** What it is, with its ports: `server role: 402 tcp, 401 udp`. */
  readonly detail: string;
  /** File of its uses, for a protocol. */
  readonly uses: string | null;
}

/** A name under one of its words: `point management` for "Management point". */
export interface NameKey {
  readonly key: string;
  readonly row: NameRow;
}

/** Names in the order of their keys; several keys have one row. */
export interface NamesFile {
  readonly rows: readonly NameRow[];
  readonly keys: readonly (readonly [key: string, row: number])[];
}

/** What must be open between two components. */
export interface PairRow {
  /** Component ids, the smaller first. */
  readonly ends: readonly [string, string];
  readonly lines: readonly PairLine[];
}

export interface PairLine {
  /** Who starts: the first end, the second, either, or nobody says. */
  readonly starts: 'first' | 'second' | 'either' | 'unstated';
  readonly spec: string;
  readonly transports: readonly Transport[];
  readonly icmp: number | null;
  readonly protocol: string | null;
  readonly remark: string | null;
  readonly source: string;
}

export interface WordsIndex {
  readonly products: readonly {
    readonly id: string;
    readonly name: string;
    readonly vendor: string;
    readonly url: string;
    readonly version: string;
    readonly phrases: readonly string[];
  }[];
  /** First key of each file of names, and the file. */
  readonly names: readonly (readonly [key: string, file: string])[];
  /** First key of each file of pairs (see `pairKey`), and the file. */
  readonly pairs: readonly (readonly [key: string, file: string])[];
  /** Files of uses without a number, by what they are: `icmp`, `icmpv6`, `unstated`, `none`. */
  readonly lists: Readonly<Record<string, string>>;
  /** Multicast groups: addresses, the words of the document, and the file of the uses. */
  readonly casts: readonly (AddressRange & { readonly label: string; readonly file: string })[];
}

/** Digits of a hash in a file's name. */
export const HASH_DIGITS = 8;

/** First port of each block, and the block's file. Thousands of these are most of the index, so it holds them in brief. */
export function blocksOf({ steps, hashes }: PortsIndex): readonly (readonly [port: number, file: string])[] {
  let port = 1;
  return steps.map((step, i) => {
    port += step;
    return [port, `block-${port}-${hashes.slice(i * HASH_DIGITS, (i + 1) * HASH_DIGITS)}`];
  });
}

/** Key of two components, whichever is named first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
