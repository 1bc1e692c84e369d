/**
 * The maps of a product: one picture, or one for each host role where one would be too wide to read. The text always
 * holds the whole.
 */
import { type Product, UNSTATED } from '../catalog/model.ts';
import type { CheckedReference } from '../derive/findings/checked.ts';
import { NO_ROLE } from '../derive/stand-ins.ts';
import type { Graph } from './graph.ts';
import { mapGraph, numberedConnections, type NumberedConnection } from './map-graph.ts';
import { mapInput } from './map-input.ts';
import { type LayOut, mapPicture } from './map-layout.ts';
import type { Picture } from './picture.ts';

/** px; a wider picture scrolls on most screens. */
export const WIDEST = 1600;
/**
 * A picture of more lines than this is a thicket, wider than a screen, and a second’s work to lay out: it is
 * not drawn. The largest map of the shipped content has 64.
 */
const MOST_LINES = 80;

export interface ProductMap {
  readonly graph: Graph;
  /** Null where there are too many lines to draw. */
  readonly picture: Picture | null;
}

export interface MapPart extends ProductMap {
  /** Id of the host role, or `no-role`. */
  readonly role: string;
  readonly name: string;
}

export interface ProductMaps {
  readonly whole: ProductMap;
  /** Empty where one picture serves. */
  readonly parts: readonly MapPart[];
}

/** Null for a product without a connection. */
export async function productMaps(
  product: Product,
  reference: CheckedReference,
  layOut: LayOut,
): Promise<ProductMaps | null> {
  const numbered = numberedConnections(product, reference);
  if (numbered.length === 0) return null;
  const draw = (graph: Graph) => drawMap(graph, layOut);
  const whole = await draw(mapGraph(product, numbered, reference));
  if (whole.picture && whole.picture.width <= WIDEST) return { whole, parts: [] };
  const parts = rolesOf(product, numbered, reference).map(async ({ role, name, connections }) => ({
    role,
    name,
    ...(await draw(mapGraph(product, connections, reference, { role, name }))),
  }));
  return { whole, parts: await Promise.all(parts) };
}

async function drawMap(graph: Graph, layOut: LayOut): Promise<ProductMap> {
  if (graph.edges.length > MOST_LINES) return { graph, picture: null };
  return { graph, picture: mapPicture(graph, await layOut(mapInput(graph))) };
}

interface RolePart {
  readonly role: string;
  readonly name: string;
  readonly connections: readonly NumberedConnection[];
}

/** Every connection is in the part of each role that one of its ends is on, or may be on. */
function rolesOf(
  product: Product,
  numbered: readonly NumberedConnection[],
  { catalog }: CheckedReference,
): readonly RolePart[] {
  const rolesAt = (id: string) => {
    const component = id === UNSTATED ? undefined : catalog.components.get(id);
    return component?.product === product.id ? [...component.runsOn, ...component.mayRunOn] : [];
  };
  const on = ({ connection: { from, to } }: NumberedConnection) => [...rolesAt(from), ...rolesAt(to)];
  const parts = product.hostRoles.map(({ id, name }) => ({
    role: id,
    name,
    connections: numbered.filter((connection) => on(connection).includes(id)),
  }));
  const rest = numbered.filter((connection) => on(connection).length === 0);
  return [...parts, { role: NO_ROLE.id, name: NO_ROLE.name, connections: rest }].filter(
    ({ connections }) => connections.length > 0,
  );
}
