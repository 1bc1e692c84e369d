/** Components as nodes of a diagram. */
import { type Catalog, UNSTATED } from '../catalog/model.ts';
import { fullName } from '../derive/port-words.ts';
import { type GraphNode, type NodeKind, NOT_STATED } from './graph.ts';

/**
 * @param component full id, or `unstated`
 * @param product the diagram's own: components of others are drawn as such
 */
export function nodeOf(id: string, component: string, product: string, catalog: Catalog): GraphNode {
  const kind = kindOf(component, product, catalog);
  const found = catalog.components.get(component);
  if (!found) return { id, kind, name: NOT_STATED, url: null, hub: false };
  const name = kind === 'foreign' ? fullName(component, catalog) : found.name;
  return { id, kind, name, url: found.url, hub: false };
}

function kindOf(component: string, product: string, catalog: Catalog): NodeKind {
  const found = catalog.components.get(component);
  if (component === UNSTATED || !found) return 'silent';
  if (found.product !== product) return 'foreign';
  return found.kind === 'external' ? 'outside' : 'component';
}
