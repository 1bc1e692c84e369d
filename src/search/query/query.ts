/** What a reader may ask: the result of reading a query. */
import type { PortRange } from '../../schema/port-spec.ts';
import type { AddressRange } from './address.ts';

export type QueryTransport = 'tcp' | 'udp' | 'icmp' | 'icmpv6';

/** What narrows an answer. */
export interface Narrowing {
  readonly transports: readonly QueryTransport[];
  /** Ids of products named in the query; empty = every product. */
  readonly products: readonly string[];
  /** The phrases that name them: a component may have the same name in another product. */
  readonly phrases: readonly string[];
  /** What is left of the query, as words to be found in the answers. */
  readonly words: readonly string[];
  /** What was odd about the query, in a sentence; the answers follow all the same. */
  readonly remark: string | null;
}

export type Query =
  | { readonly kind: 'empty' }
  /** Nothing can be answered: `message` says why, `instead` is a query that could. */
  | { readonly kind: 'wrong'; readonly message: string; readonly instead: string | null }
  | (Narrowing & { readonly kind: 'ports'; readonly ranges: readonly PortRange[] })
  | (Narrowing & { readonly kind: 'dynamic'; readonly range: PortRange | null })
  | (Narrowing & { readonly kind: 'icmp'; readonly type: number | null })
  | (Narrowing & { readonly kind: 'address'; readonly range: AddressRange; readonly label: string })
  /** Entries without a number: none printed, or none needed. */
  | (Narrowing & { readonly kind: 'unnumbered'; readonly of: 'unstated' | 'none' })
  | {
      readonly kind: 'between';
      readonly from: string;
      readonly to: string;
      /** Sure: an arrow was typed. Otherwise "a to b" may be the name of one thing. */
      readonly sure: boolean;
    }
  | {
      readonly kind: 'words';
      /** The whole query, in the form of `nameKey`. */
      readonly phrase: string;
      /** It looks like a registry path or a file: its end may be a name. */
      readonly path: boolean;
      /** Without the words that only ask. */
      readonly plain: string;
      /** That, without the products it names. */
      readonly rest: string;
      /** Dynamic ports were asked for among other words. */
      readonly dynamic: boolean;
      readonly products: readonly string[];
    };

/** A product by the phrases that readers know it by, in the form of `nameKey`. */
export interface ProductPhrases {
  readonly id: string;
  readonly phrases: readonly string[];
  /** As printed: `6.x`, `2007`. */
  readonly version: string;
}
