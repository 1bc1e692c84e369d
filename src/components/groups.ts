/** Components of a product by the class of computer they are on, for navigation and lists. */
import type { Catalog, Component, Product } from '../catalog/model.ts';
import { GROUP_WORDS } from './words.ts';

export type GroupId = keyof typeof GROUP_WORDS;

export interface ComponentGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly components: readonly Component[];
}

/** Groups with members, in the order of GROUP_WORDS; members by name. */
export function componentGroups(product: Product, catalog: Catalog): readonly ComponentGroup[] {
  const members = Map.groupBy(
    product.components.map((id) => catalog.components.get(id)!),
    (component) => groupOf(component, product),
  );
  return (Object.keys(GROUP_WORDS) as GroupId[])
    .filter((id) => members.has(id))
    .map((id) => ({ id, name: GROUP_WORDS[id], components: members.get(id)! }));
}

export function groupOf(component: Component, product: Product): GroupId {
  if (component.kind === 'external') return 'external';
  const role = product.hostRoles.find((r) => r.id === (component.runsOn[0] ?? component.mayRunOn[0]));
  if (role) return role.class;
  if (component.kind === 'agent') return 'client';
  if (component.kind === 'console') return 'console';
  return component.kind === 'function' || component.kind === 'device' ? 'network' : 'server';
}
