/**
 * The catalog: every page's frontmatter, resolved. References are full ids, a peer carries what
 * holds for it after its overrides, citations are complete. Immutable and sorted; nothing derived.
 */
import type { ComponentData } from '../schema/component.ts';
import type { GuideData } from '../schema/guide.ts';
import type { Configurable, Need, PortEntryData, Side, Transport } from '../schema/port-entry.ts';
import type { PortSpec } from '../schema/port-spec.ts';
import type { HostRole, Note, ProductData } from '../schema/product.ts';
import type { ProtocolData } from '../schema/protocol.ts';
import type { SourceData } from '../schema/source.ts';
import type { Sequence } from './sequence.ts';

/** The end of a connection that no document names. */
export const UNSTATED = 'unstated';

export interface Citation {
  /** Source id. */
  readonly source: string;
  readonly section: string;
  readonly item: string | null;
  readonly link: string | null;
  readonly printed: string | null;
}

export interface Erratum {
  readonly field: string;
  readonly printed: string;
  readonly read: string | null;
  readonly reason: string;
  readonly citations: readonly Citation[];
}

export interface Discrepancy {
  /** Page it stands on: component, product, guide or source, with its path. */
  readonly place: PageRef;
  readonly summary: string;
  readonly statements: readonly { readonly citation: Citation; readonly says: string }[];
  readonly reading: string;
  /** Full ids of the entries it touches. */
  readonly entries: readonly string[];
}

export interface PageRef {
  readonly kind: 'component' | 'product' | 'guide' | 'source';
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

export interface Peer {
  /** Component id or `unstated`. */
  readonly with: string;
  readonly either: boolean;
  readonly sourcePort: PortSpec | null;
  readonly protocol: string | null;
  readonly configurable: Configurable;
  readonly need: Need;
  readonly when: string | null;
  readonly purpose: string;
  readonly notes: readonly string[];
  readonly citations: readonly Citation[];
}

export interface Entry {
  /** `<product>/<component>#<anchor>`. */
  readonly id: string;
  readonly anchor: string;
  readonly component: string;
  readonly product: string;
  readonly spec: PortSpec;
  readonly transports: readonly Transport[];
  readonly protocol: string | null;
  readonly side: Side;
  readonly reading: string | null;
  readonly service: string | null;
  readonly listeners: readonly string[];
  readonly cast: 'multicast' | 'broadcast' | null;
  readonly groups: PortEntryData['groups'];
  readonly scope: 'network' | 'local';
  readonly icmp: number | null;
  readonly configurable: Configurable;
  readonly settings: PortEntryData['settings'];
  readonly allowed: PortSpec | null;
  readonly default: PortSpec | null;
  readonly peers: readonly Peer[];
  readonly purpose: string;
  readonly when: string | null;
  readonly need: Need;
  readonly oneOf: string | null;
  readonly anyOf: string | null;
  readonly replyPort: PortSpec | null;
  readonly notes: readonly string[];
  readonly remark: string | null;
  /** Places of the entry itself, without those of its peers. */
  readonly citations: readonly Citation[];
  readonly errata: readonly Erratum[];
  readonly acknowledged: PortEntryData['acknowledged'];
  /** Id of the entry this one is the other side of; null for an authored entry. */
  readonly mirrors: string | null;
}

export interface Component {
  readonly id: string;
  readonly slug: string;
  readonly product: string;
  readonly name: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly kind: ComponentData['kind'];
  readonly runsOn: readonly string[];
  readonly mayRunOn: readonly string[];
  readonly supersedes: readonly string[];
  readonly via: readonly string[];
  readonly portless: string | null;
  readonly citations: readonly Citation[];
  readonly entries: readonly Entry[];
  readonly errata: readonly Erratum[];
  readonly discrepancies: readonly Discrepancy[];
  readonly url: string;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly vendor: string;
  readonly version: string;
  readonly family: string;
  readonly follows: string | null;
  readonly hostRoles: readonly HostRole[];
  readonly hostRoleCitations: readonly Citation[];
  readonly notes: readonly (Omit<Note, 'sources'> & { readonly citations: readonly Citation[] })[];
  readonly errata: readonly Erratum[];
  readonly discrepancies: readonly Discrepancy[];
  /** Ids of its components, by name. */
  readonly components: readonly string[];
  readonly url: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly summary: string;
  readonly publisher: string;
  readonly date: string;
  readonly updated: string | null;
  readonly products: readonly string[];
  readonly readings: SourceData['readings'];
  readonly errata: readonly Erratum[];
  readonly discrepancies: readonly Discrepancy[];
  readonly url: string;
}

export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly products: readonly string[];
  /** What is drawn above its text. */
  readonly sequence: Sequence | null;
  readonly citations: readonly Citation[];
  readonly errata: readonly Erratum[];
  readonly discrepancies: readonly Discrepancy[];
  readonly url: string;
}

export interface Protocol {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly registered: readonly string[];
  readonly url: string;
}

export interface Catalog {
  readonly products: ReadonlyMap<string, Product>;
  readonly components: ReadonlyMap<string, Component>;
  /** Authored entries by full id, in order of component and page. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly guides: ReadonlyMap<string, Guide>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly protocols: ReadonlyMap<string, Protocol>;
}

/** What a catalog is built from: the parsed frontmatter of every page, ids as in file names. */
export interface CatalogInput {
  readonly products: readonly { readonly id: string; readonly data: ProductData }[];
  /** Ids `<product>/<component>`. */
  readonly components: readonly { readonly id: string; readonly data: ComponentData }[];
  readonly guides: readonly { readonly id: string; readonly data: GuideData }[];
  readonly sources: readonly { readonly id: string; readonly data: SourceData }[];
  readonly protocols: readonly ProtocolData[];
}
