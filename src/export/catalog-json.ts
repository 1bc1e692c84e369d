/** /data/catalog.json: everything, as programs read it. Same content, same bytes. */
import type { CheckedReference } from '../derive/findings/checked.ts';
import type { CatalogJson } from './catalog-schema.ts';
import { jsonLines } from './json-lines.ts';
import { itemIds, portItems } from './port-items.ts';

type Lists = Omit<CatalogJson, 'schemaVersion'>;

/** In parts; the items are made one after the other. */
export function catalogJson(reference: CheckedReference): Iterable<string> {
  const lists: { readonly [List in keyof Lists]: Iterable<Lists[List][number]> } = {
    products: products(reference),
    components: components(reference),
    ports: ports(reference),
    connections: connections(reference),
    findings: findings(reference),
  };
  return jsonLines({ schemaVersion: 1, ...lists });
}

function products({ catalog }: CheckedReference): Iterable<Lists['products'][number]> {
  return catalog.products.values().map(({ id, name, vendor, version, family, follows, url }) => ({
    id,
    name,
    vendor,
    version,
    family,
    follows,
    url,
  }));
}

function components({ catalog }: CheckedReference): Iterable<Lists['components'][number]> {
  return catalog.components.values().map((component) => ({
    id: component.id,
    product: component.product,
    name: component.name,
    aliases: [...component.aliases],
    kind: component.kind,
    runsOn: [...component.runsOn],
    mayRunOn: [...component.mayRunOn],
    url: component.url,
  }));
}

function ports({ catalog, mirrors }: CheckedReference): Iterable<Lists['ports'][number]> {
  return catalog.components
    .values()
    .flatMap((component) => [...component.entries, ...(mirrors.get(component.id) ?? [])].flatMap(portItems));
}

function connections(reference: CheckedReference): Iterable<Lists['connections'][number]> {
  return reference.connections.values().map(({ from, to, initiator, uses, links }) => ({
    from,
    to,
    initiator,
    ports: [...new Set(uses.flatMap(({ entry }) => itemIds(entry)))],
    links: [...links],
  }));
}

function findings(reference: CheckedReference): Iterable<Lists['findings'][number]> {
  return reference.findings.values().map(({ rule, severity, message, places }) => ({
    rule,
    severity,
    message,
    places: places.flatMap((place) =>
      'entry' in place ? placeIds(place.entry, reference) : [pageUrl(place.page, place.id, reference)],
    ),
  }));
}

/** Port ids of a place: two where the entry has two transports; a mirrored entry keeps its own. */
function placeIds(id: string, { catalog, mirrors }: CheckedReference): readonly string[] {
  const component = id.slice(0, id.indexOf('#'));
  const entry = catalog.entries.get(id) ?? mirrors.get(component)?.find((mirror) => mirror.id === id);
  return entry ? itemIds(entry) : [];
}

function pageUrl(kind: string, id: string, { catalog }: CheckedReference): string {
  const pages = {
    product: catalog.products,
    component: catalog.components,
    guide: catalog.guides,
    source: catalog.sources,
  };
  return pages[kind as keyof typeof pages].get(id)?.url ?? '/';
}
