/**
 * A product's ports from host role to host role: which running system opens what on which other.
 * A component counts on each role it runs on; a component that only may run somewhere counts there
 * as possible; outside systems and components without a role have a row of their own class.
 */
import { UNSTATED, type Catalog, type Component, type Product } from '../catalog/model.ts';
import type { Connection, Use } from './connections.ts';

/** Row or column of the matrix. */
export interface MatrixEnd {
  /** Host role id, `outside`, `no-role` or `unstated`. */
  readonly id: string;
  readonly name: string;
}

export interface MatrixCell {
  readonly from: string;
  readonly to: string;
  readonly uses: readonly Use[];
}

export interface HostMatrix {
  readonly ends: readonly MatrixEnd[];
  /** Keyed by `from to`; a pair that either side starts stands in both cells. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

const OUTSIDE: MatrixEnd = { id: 'outside', name: 'Outside systems' };
const NO_ROLE: MatrixEnd = { id: 'no-role', name: 'No host role stated' };
const NOT_STATED: MatrixEnd = { id: UNSTATED, name: 'Not stated' };

export function hostMatrix(product: Product, catalog: Catalog, connections: readonly Connection[]): HostMatrix {
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
  const used = new Set([...cells.values()].flatMap((cell) => [cell.from, cell.to]));
  const ends = [...product.hostRoles, OUTSIDE, NO_ROLE, NOT_STATED].filter((end) => used.has(end.id));
  return { ends: ends.map(({ id, name }) => ({ id, name })), cells };
}

/** The roles of a component, or the stand-in for one without. */
function rolesOf(id: string, catalog: Catalog): readonly string[] {
  const component: Component | undefined = catalog.components.get(id);
  if (!component) return [NOT_STATED.id];
  const roles = component.runsOn.length > 0 ? component.runsOn : component.mayRunOn;
  if (roles.length > 0) return roles;
  return [component.kind === 'external' ? OUTSIDE.id : NO_ROLE.id];
}
