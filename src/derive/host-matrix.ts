/**
 * A product's ports from host role to host role: which running system opens what on which other.
 * A component counts on each role it runs on; one that only may run on some has an end of its own,
 * with its name; outside systems and components without a role share one end each.
 */
import { UNSTATED, type Catalog, type Component, type Product } from '../catalog/model.ts';
import type { Connection, Use } from './connections.ts';
import { NO_ROLE, OUTSIDE, standInOf } from './stand-ins.ts';

/** Row or column of the matrix. */
export interface MatrixEnd {
  /** Host role id, ids joined by `+`, `outside`, `no-role` or `unstated`. */
  readonly id: string;
  readonly name: string;
}

export interface MatrixCell {
  readonly from: string;
  readonly to: string;
  readonly uses: readonly Use[];
}

export interface HostMatrix {
  /** Rows: what opens something. */
  readonly from: readonly MatrixEnd[];
  /** Columns: what something is opened on. */
  readonly to: readonly MatrixEnd[];
  /** Keyed by `from to`; a pair that either side starts stands in both cells. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

const NOT_STATED: MatrixEnd = { id: UNSTATED, name: 'Not stated' };

export function hostMatrix(
  product: Product,
  catalog: Catalog,
  connections: readonly Connection[],
): HostMatrix {
  const cells = new Map<string, { from: string; to: string; uses: Use[] }>();
  const add = (from: string, to: string, uses: readonly Use[]) => {
    const key = `${from} ${to}`;
    const cell = cells.get(key) ?? { from, to, uses: [] };
    cell.uses.push(...uses.filter((use) => !cell.uses.includes(use)));
    cells.set(key, cell);
  };
  for (const connection of connections) {
    const uses = connection.uses.filter((use) => use.entry.scope === 'network');
    if (uses.length === 0) continue;
    for (const from of rolesOf(connection.from, catalog)) {
      for (const to of rolesOf(connection.to, catalog)) {
        add(from, to, uses);
        if (connection.initiator === 'either' && from !== to) add(to, from, uses);
      }
    }
  }
  const ends = allEnds(product, catalog);
  const used = (side: 'from' | 'to') => {
    const ids = new Set([...cells.values()].map((cell) => cell[side]));
    return ends.filter((end) => ids.has(end.id));
  };
  return { from: used('from'), to: used('to'), cells };
}

/** Host roles in the product's order, then sets of possible roles, then the stand-ins. */
function allEnds(product: Product, catalog: Catalog): readonly MatrixEnd[] {
  const roaming = product.components
    .map((id) => catalog.components.get(id))
    .filter((component) => component !== undefined)
    .filter((component) => component.runsOn.length === 0 && component.mayRunOn.length > 1);
  const possible = Map.groupBy(roaming, (component) => component.mayRunOn.join('+'));
  return [
    ...product.hostRoles.map(({ id, name }) => ({ id, name })),
    ...[...possible].map(([id, members]) => ({ id, name: members.map((member) => member.name).join(', ') })),
    OUTSIDE,
    NO_ROLE,
    NOT_STATED,
  ];
}

/** The roles of a component, or the stand-in for one without. */
function rolesOf(id: string, catalog: Catalog): readonly string[] {
  const component: Component | undefined = catalog.components.get(id);
  if (!component) return [NOT_STATED.id];
  const standIn = standInOf(component);
  if (standIn) return [standIn.id];
  return component.runsOn.length > 0 ? component.runsOn : [component.mayRunOn.join('+')];
}
