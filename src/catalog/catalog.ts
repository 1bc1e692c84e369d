/**
 * Builds the catalog from parsed frontmatter. Pure; throws nothing on its own: references are
 * checked by the lint before, so a catalog of linted content has no dangling id.
 */
import type { ComponentData } from '../schema/component.ts';
import type { GuideData } from '../schema/guide.ts';
import type { ProductData } from '../schema/product.ts';
import type { ProtocolData } from '../schema/protocol.ts';
import type { SourceData } from '../schema/source.ts';
import type {
  Catalog,
  CatalogInput,
  Component,
  Entry,
  Guide,
  PageRef,
  Product,
  Protocol,
  Source,
} from './model.ts';
import {
  resolveCitation,
  resolveComponent,
  resolveDiscrepancy,
  resolveEntry,
  resolveErratum,
} from './resolve.ts';
import { resolveSequence } from './sequence.ts';

/** Order of names for people, the same on every machine. */
export const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

export function buildCatalog(input: CatalogInput): Catalog {
  const names = new Map(input.products.map(({ id, data }) => [id, data.name]));
  const product = (component: Component) => names.get(component.product) ?? component.product;
  // Products first, so that everything that follows the entries' order keeps a product together.
  const components = sorted(input.components.map(({ id, data }) => toComponent(id, data))).sort((a, b) =>
    byName(product(a), product(b)),
  );
  const byProduct = Map.groupBy(components, (component) => component.product);
  const products = sorted(
    input.products.map(({ id, data }) => toProduct(id, data, byProduct.get(id)?.map((c) => c.id) ?? [])),
  );
  const entries = components.flatMap((component) => component.entries);
  return {
    products: index(products),
    components: index(components),
    entries: index<Entry>(entries),
    guides: index(
      input.guides.map(({ id, data }) => toGuide(id, data)).sort((a, b) => byName(a.title, b.title)),
    ),
    sources: index(
      input.sources.map(({ id, data }) => toSource(id, data)).sort((a, b) => byName(a.code, b.code)),
    ),
    protocols: index(sorted(input.protocols.map(toProtocol))),
  };
}

function toComponent(id: string, data: ComponentData): Component {
  const url = `/products/${id}/`;
  const place: PageRef = { kind: 'component', id, name: data.name, url };
  return {
    id,
    slug: id.slice(data.product.length + 1),
    product: data.product,
    name: data.name,
    summary: data.summary,
    aliases: data.aliases,
    kind: data.kind,
    runsOn: data.runsOn,
    mayRunOn: data.mayRunOn,
    supersedes: data.supersedes.map((ref) => resolveComponent(ref, data.product)),
    via: data.via.map((ref) => resolveComponent(ref, data.product)),
    portless: data.portless ?? null,
    citations: data.sources.map(resolveCitation),
    entries: data.ports.map((entry) => resolveEntry(entry, id, data.product)),
    errata: data.errata.map((erratum) => resolveErratum(erratum)),
    discrepancies: data.discrepancies.map((d) => resolveDiscrepancy(d, place)),
    url,
  };
}

function toProduct(id: string, data: ProductData, components: readonly string[]): Product {
  const url = `/products/${id}/`;
  const place: PageRef = { kind: 'product', id, name: data.name, url };
  return {
    id,
    name: data.name,
    shortName: data.shortName ?? data.name,
    aliases: data.aliases,
    summary: data.summary,
    vendor: data.vendor,
    version: data.version,
    family: data.family,
    follows: data.follows ?? null,
    hostRoles: data.hostRoles,
    hostRoleCitations: data.hostRoleSources.map(resolveCitation),
    notes: data.notes.map(({ sources, ...note }) => ({ ...note, citations: sources.map(resolveCitation) })),
    errata: data.errata.map((erratum) => resolveErratum(erratum)),
    discrepancies: data.discrepancies.map((d) => resolveDiscrepancy(d, place)),
    components,
    url,
  };
}

function toSource(id: string, data: SourceData): Source {
  const url = `/sources/${id}/`;
  const place: PageRef = { kind: 'source', id, name: data.title, url };
  return {
    ...data,
    id,
    updated: data.updated ?? null,
    errata: data.errata.map((erratum) => resolveErratum(erratum)),
    discrepancies: data.discrepancies.map((d) => resolveDiscrepancy(d, place)),
    url,
  };
}

function toGuide(id: string, data: GuideData): Guide {
  const url = `/guides/${id}/`;
  const place: PageRef = { kind: 'guide', id, name: data.title, url };
  return {
    id,
    title: data.title,
    summary: data.summary,
    products: data.products,
    sequence: data.sequence ? resolveSequence(data.sequence) : null,
    citations: data.sources.map(resolveCitation),
    errata: data.errata.map((erratum) => resolveErratum(erratum)),
    discrepancies: data.discrepancies.map((d) => resolveDiscrepancy(d, place)),
    url,
  };
}

function toProtocol(data: ProtocolData): Protocol {
  return { ...data, shortName: data.shortName ?? data.name, url: `/protocols/${data.id}/` };
}

function sorted<T extends { name: string; id: string }>(items: T[]): T[] {
  return items.sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function index<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
