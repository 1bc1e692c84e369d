/** Everything that has a name, with the names it is found by and what an answer says of it. */
import type { Catalog, Component, Entry, Product } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { KIND_WORDS } from '../../derive/kind-words.ts';
import { countWords, fullName, listWords, transportWords, specWords } from '../../derive/port-words.ts';
import { compareSpecs } from '../../derive/port-rows.ts';
import { protocolUses } from '../../derive/protocol-uses.ts';
import { entriesOn } from '../../derive/reference.ts';
import type { NameRow } from '../data/shape.ts';
import { nameKey } from '../query/normalize.ts';
import { linkRows } from './link-rows.ts';

/** @param usesOf file of a protocol's uses, by its id */
export function nameRows(
  reference: CheckedReference,
  usesOf: ReadonlyMap<string, string>,
): readonly NameRow[] {
  const { catalog } = reference;
  const components = [...catalog.components.values()];
  return [
    ...[...catalog.products.values()].flatMap(productRows),
    ...components.flatMap((component) => componentRows(component, reference)),
    ...[...catalog.protocols.values()].flatMap((protocol) => {
      const { entries, ports } = protocolUses(protocol.id, catalog);
      const used = ports.length > 0 ? `: ${some(ports.map(printed), 8)}` : '';
      const detail = `protocol${used}, ${countWords(entries.length, 'use')}`;
      const names = [
        protocol.shortName,
        protocol.name,
        protocol.id,
        ...protocol.aliases,
        ...protocol.registered,
      ];
      const row = { kind: 'protocol', product: null, url: protocol.url, detail } as const;
      return named({ ...row, uses: usesOf.get(protocol.id) ?? null }, names);
    }),
    ...[...catalog.guides.values()].flatMap(({ title, url, summary }) =>
      named({ kind: 'guide', product: null, url, detail: `guide: ${summary}`, uses: null }, [title]),
    ),
    ...[...catalog.sources.values()].flatMap(({ title, code, url, publisher }) =>
      named({ kind: 'source', product: null, url, detail: `document, ${publisher}`, uses: null }, [
        title,
        code,
      ]),
    ),
    ...components.flatMap((component) => serviceRows(component, catalog)),
    ...components.flatMap((component) => settingRows(component, catalog)),
    ...linkRows(reference),
  ];
}

/** One row a name; the first is the name it goes by, and what reads the same is one name. */
function named(row: Omit<NameRow, 'name' | 'alias'>, names: readonly string[]): readonly NameRow[] {
  const keys = names.map(nameKey);
  const [name = '', ...others] = names.filter((_, i) => keys.indexOf(keys[i]!) === i);
  return [{ ...row, name, alias: null }, ...others.map((alias) => ({ ...row, name, alias }))];
}

function productRows(product: Product): readonly NameRow[] {
  const { id, name, shortName, vendor, url, aliases } = product;
  const detail = `product of ${vendor}, ${countWords(product.components.length, 'component')}`;
  return named({ kind: 'product', product: id, url, detail, uses: null }, [shortName, name, ...aliases]);
}

function componentRows(component: Component, reference: CheckedReference): readonly NameRow[] {
  const { id, name, aliases, kind, product, url } = component;
  const detail = `${KIND_WORDS[kind]}: ${componentPorts(component, reference)}`;
  const misprints = component.errata.filter(({ field }) => field.startsWith('name')).map((e) => e.printed);
  const words = id.split('/')[1]!.replaceAll('-', ' ');
  return named({ kind: 'component', product, url, detail, uses: null }, [
    name,
    ...aliases,
    ...misprints,
    words,
  ]);
}

const UNPRINTED = 'no number printed';

/** The ports on its page; for what only calls others, theirs. */
function componentPorts(component: Component, reference: CheckedReference): string {
  const own = entriesOn(reference, component);
  if (own.length > 0) return some(distinctPorts(own), 6);
  const connections = reference.connectionsOf.get(component.id) ?? [];
  const others = connections.flatMap(({ uses }) => uses.map(({ entry }) => entry));
  return others.length > 0 ? `uses ${some(distinctPorts(others), 6)} of others` : 'no port of its own';
}

function distinctPorts(entries: readonly Entry[]): readonly string[] {
  const words = [...new Set([...entries].sort(compareSpecs).map(portWords))];
  const printed = words.filter((word) => word !== UNPRINTED);
  return printed.length > 0 ? printed : words;
}

/** `402 tcp`, `80 or 8530 tcp`, `ICMP`. */
function portWords(entry: Entry): string {
  const transport = entry.transports.includes('unstated') ? '' : transportWords(entry).replace(' and ', ' ');
  const spec = entry.spec.kind === 'none' || entry.spec.kind === 'unstated' ? '' : specWords(entry.spec);
  return [spec, transport].filter(Boolean).join(' ') || UNPRINTED;
}

function serviceRows(component: Component, catalog: Catalog): readonly NameRow[] {
  const groups = Map.groupBy(
    component.entries.filter((entry) => entry.service !== null),
    (entry) => entry.service!,
  );
  return [...groups].flatMap(([service, entries]) => {
    if (service === component.name) return [];
    const { id, product } = component;
    const detail = `service of ${fullName(id, catalog)}: ${some(entries.map(portWords), 4)}`;
    const url = `/products/${id}/#${entries[0]!.anchor}`;
    return named({ kind: 'service', product, url, detail, uses: null }, [service]);
  });
}

function settingRows(component: Component, catalog: Catalog): readonly NameRow[] {
  return component.entries.flatMap((entry) =>
    entry.settings.flatMap(({ key, where }) => {
      if (!key) return [];
      const detail = `${where}: ${portWords(entry)} of ${fullName(component.id, catalog)}`;
      const row = {
        kind: 'setting',
        product: component.product,
        url: `${component.url}#settings`,
        detail,
      } as const;
      return named({ ...row, uses: null }, [key]);
    }),
  );
}

function printed(range: string): string {
  return range.replace('-', '–');
}

/** The first of some words, and how many more. */
function some(words: readonly string[], count: number): string {
  const rest = words.length - count;
  if (rest <= 0) return words.join(', ');
  return listWords([words.slice(0, count).join(', '), `${rest} more`]);
}
