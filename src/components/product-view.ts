/** What a product's page shows, from the reference. */
import type { Citation, Component, Discrepancy, Entry, Erratum, Product } from '../catalog/model.ts';
import type { Connection } from '../derive/connections.ts';
import { hostMatrix, type HostMatrix } from '../derive/host-matrix.ts';
import { allCitations, mergeCitations } from '../derive/citations.ts';
import { type PortRow, portRows } from '../derive/port-rows.ts';
import { entriesOn, type Reference } from '../derive/reference.ts';
import { CLASS_WORDS, OS_WORDS } from './words.ts';

export interface HostTable {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly components: readonly { readonly component: Component; readonly rows: readonly PortRow[] }[];
}

export interface ProductView {
  readonly hosts: readonly HostTable[];
  readonly rows: number;
  readonly entries: number;
  readonly connections: readonly Connection[];
  readonly matrix: HostMatrix;
  readonly discrepancies: readonly Discrepancy[];
  readonly errata: readonly { readonly erratum: Erratum; readonly entry?: Entry | undefined }[];
  readonly findings: number;
  readonly citations: readonly Citation[];
}

export function productView(product: Product, reference: Reference): ProductView {
  const { catalog } = reference;
  const components = product.components.map((id) => catalog.components.get(id)!);
  const entries = components.flatMap((component) => component.entries);
  const hosts = hostTables(product, components, reference);
  const connections = [...new Set(product.components.flatMap((id) => reference.connectionsOf.get(id) ?? []))];
  const errata = product.errata.map((erratum) => ({ erratum }));
  return {
    hosts,
    rows: hosts.flatMap((host) => host.components.flatMap((c) => c.rows)).length,
    entries: entries.length,
    connections,
    matrix: hostMatrix(product, catalog, connections),
    discrepancies: product.discrepancies,
    errata,
    findings: product.discrepancies.length + errata.length,
    citations: mergeCitations([
      ...entries.flatMap(allCitations),
      ...components.flatMap((component) => component.citations),
      ...product.notes.flatMap((note) => note.citations),
    ]),
  };
}

/** One table a host role, then outside systems and components without a role. */
function hostTables(
  product: Product,
  components: readonly Component[],
  reference: Reference,
): readonly HostTable[] {
  const on = (id: string) => (c: Component) => c.runsOn.includes(id);
  const possible = Map.groupBy(
    components.filter((c) => c.runsOn.length === 0 && c.mayRunOn.length > 0),
    (c) => c.mayRunOn.join('+'),
  );
  const homeless = components.filter((c) => c.runsOn.length + c.mayRunOn.length === 0);
  const table = (id: string, name: string, words: string, members: readonly Component[]): HostTable => ({
    id: `host-${id}`,
    name,
    words,
    components: members
      .map((component) => ({ component, rows: portRows(entriesOn(reference, component)) }))
      .filter(({ rows }) => rows.length > 0),
  });
  return [
    ...product.hostRoles.map((role) =>
      table(
        role.id,
        role.name,
        `${CLASS_WORDS[role.class]}, ${OS_WORDS[role.os]}`,
        components.filter(on(role.id)),
      ),
    ),
    ...[...possible].map(([key, members]) =>
      table(
        `may-${key.replaceAll('+', '-')}`,
        roleNames(key.split('+'), product),
        'any of these; no document says which',
        members,
      ),
    ),
    table(
      'outside',
      'Outside systems',
      'not part of the product',
      homeless.filter((c) => c.kind === 'external'),
    ),
    table(
      'no-role',
      'No host role stated',
      'no document says where it runs',
      homeless.filter((c) => c.kind !== 'external'),
    ),
  ].filter((host) => host.components.length > 0);
}

function roleNames(ids: readonly string[], product: Product): string {
  return ids.map((id) => product.hostRoles.find((role) => role.id === id)?.name ?? id).join(' or ');
}
