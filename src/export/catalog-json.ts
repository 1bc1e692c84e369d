/** /data/catalog.json: everything, as programs read it. Same content, same bytes. */
import type { Reference } from '../derive/reference.ts';
import type { CatalogJson } from './catalog-schema.ts';
import { itemIds, portItems } from './port-items.ts';

export function catalogJson(reference: Reference): CatalogJson {
  const { catalog, connections, mirrors, discrepancies } = reference;
  return {
    schemaVersion: 1,
    products: [...catalog.products.values()].map(({ id, name, vendor, version, family, follows, url }) => ({
      id,
      name,
      vendor,
      version,
      family,
      follows,
      url,
    })),
    components: [...catalog.components.values()].map((component) => ({
      id: component.id,
      product: component.product,
      name: component.name,
      aliases: [...component.aliases],
      kind: component.kind,
      runsOn: [...component.runsOn],
      mayRunOn: [...component.mayRunOn],
      url: component.url,
    })),
    ports: [...catalog.components.values()].flatMap((component) =>
      [...component.entries, ...(mirrors.get(component.id) ?? [])].flatMap(portItems),
    ),
    connections: connections.map(({ from, to, initiator, uses, links }) => ({
      from,
      to,
      initiator,
      ports: [...new Set(uses.flatMap(({ entry }) => itemIds(entry)))],
      links: [...links],
    })),
    findings: discrepancies.map((discrepancy) => ({
      rule: 'discrepancy',
      severity: 'info',
      message: `${discrepancy.place.name}: ${discrepancy.summary}`,
      places:
        discrepancy.entries.length > 0
          ? discrepancy.entries.flatMap((id) => itemIds(catalog.entries.get(id)!))
          : [discrepancy.place.url],
    })),
  };
}
