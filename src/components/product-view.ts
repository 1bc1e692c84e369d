/** What a product's page shows, from the reference. */
import type { Citation, Component, Discrepancy, Entry, Erratum, Product } from '../catalog/model.ts';
import type { Connection } from '../derive/connections.ts';
import { hostMatrix, type HostMatrix } from '../derive/host-matrix.ts';
import { allCitations, mergeCitations } from '../derive/citations.ts';
import { compareSpecs, type PortRow, portRows } from '../derive/port-rows.ts';
import { type CheckedReference, isAuthored } from '../derive/findings/checked.ts';
import type { Finding } from '../derive/findings/finding.ts';
import { entriesOn } from '../derive/reference.ts';
import { NO_ROLE, OUTSIDE, standInOf } from '../derive/stand-ins.ts';
import { CLASS_WORDS, OS_WORDS } from './words.ts';

export interface HostTable {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  /** In order of port. */
  readonly rows: readonly { readonly component: Component; readonly row: PortRow }[];
}

export interface ProductView {
  readonly hosts: readonly HostTable[];
  readonly entries: number;
  readonly connections: readonly Connection[];
  readonly matrix: HostMatrix;
  /** Its own. */
  readonly discrepancies: readonly Discrepancy[];
  readonly errata: readonly { readonly erratum: Erratum; readonly entry?: Entry | undefined }[];
  /** Those of its components, which stand in full on their pages. */
  readonly elsewhere: {
    readonly discrepancies: readonly Discrepancy[];
    readonly errata: readonly { readonly erratum: Erratum; readonly place: Component }[];
  };
  /** Findings of the checks about the product. */
  readonly checks: readonly Finding[];
  readonly citations: readonly Citation[];
}

export function productView(product: Product, reference: CheckedReference): ProductView {
  const { catalog } = reference;
  const components = product.components.map((id) => catalog.components.get(id)!);
  const entries = components.flatMap((component) => component.entries);
  const hosts = hostTables(product, components, reference);
  const connections = [...new Set(product.components.flatMap((id) => reference.connectionsOf.get(id) ?? []))];
  const errata = product.errata.map((erratum) => ({ erratum }));
  return {
    hosts,
    entries: entries.length,
    connections,
    matrix: hostMatrix(product, catalog, connections),
    discrepancies: product.discrepancies,
    errata,
    elsewhere: {
      discrepancies: components.flatMap((component) => component.discrepancies),
      errata: components.flatMap((place) =>
        [...place.errata, ...place.entries.flatMap((entry) => entry.errata)].map((erratum) => ({
          erratum,
          place,
        })),
      ),
    },
    checks: (reference.findingsOfProduct.get(product.id) ?? []).filter((finding) => !isAuthored(finding)),
    citations: mergeCitations([
      ...entries.flatMap(allCitations),
      ...components.flatMap((component) => component.citations),
      ...product.notes.flatMap((note) => note.citations),
    ]),
  };
}

/** What a table of a product's ports is about, and the components in it. */
interface HostGroup {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly members: readonly Component[];
}

/** One table a host role, then outside systems and components without a role. */
export function hostTables(
  product: Product,
  components: readonly Component[],
  reference: CheckedReference,
): readonly HostTable[] {
  const groups = [
    ...roleGroups(product, components),
    ...possibleGroups(product, components),
    ...homelessGroups(components),
  ];
  const rowsOf = (members: readonly Component[]) =>
    members
      .flatMap((component) => portRows(entriesOn(reference, component)).map((row) => ({ component, row })))
      .sort((a, b) => compareSpecs(a.row.first, b.row.first));
  return groups
    .map(({ id, name, words, members }) => ({ id: `host-${id}`, name, words, rows: rowsOf(members) }))
    .filter((host) => host.rows.length > 0);
}

function roleGroups(product: Product, components: readonly Component[]): readonly HostGroup[] {
  return product.hostRoles.map((role) => ({
    id: role.id,
    name: role.name,
    words: `${CLASS_WORDS[role.class]}, ${OS_WORDS[role.os]}`,
    members: components.filter((component) => component.runsOn.includes(role.id)),
  }));
}

/** Components that are on no role for sure, by the roles that they may be on. */
function possibleGroups(product: Product, components: readonly Component[]): readonly HostGroup[] {
  const possible = components.filter((c) => c.runsOn.length === 0 && c.mayRunOn.length > 0);
  const groups = Map.groupBy(possible, (component) => component.mayRunOn.join('+'));
  return [...groups].map(([key, members]) => ({
    id: `may-${key.replaceAll('+', '-')}`,
    name: members.map((member) => member.name).join(', '),
    words: `may run on: ${roleNames(key.split('+'), product)}`,
    members,
  }));
}

function homelessGroups(components: readonly Component[]): readonly HostGroup[] {
  const on = ({ id }: { id: string }) => components.filter((component) => standInOf(component)?.id === id);
  return [
    { ...OUTSIDE, words: 'not part of the product', members: on(OUTSIDE) },
    { ...NO_ROLE, words: 'no document says where it runs', members: on(NO_ROLE) },
  ];
}

function roleNames(ids: readonly string[], product: Product): string {
  return ids.map((id) => product.hostRoles.find((role) => role.id === id)?.name ?? id).join(', ');
}
