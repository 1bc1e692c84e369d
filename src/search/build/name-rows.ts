/** Everything that has a name, with the names it is found by and what an answer says of it. */
import type { Catalog, Component, Product } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { KIND_WORDS } from '../../derive/kind-words.ts';
import { listWords } from '../../derive/list-words.ts';
import { fullName } from '../../derive/port-words.ts';
import { countWords } from '../../derive/words.ts';
import { protocolUses } from '../../derive/protocol-uses.ts';
import { entriesOn } from '../../derive/reference.ts';
import type { NameRow } from '../data/shape.ts';
import { nameKey } from '../query/normalize.ts';
import { linkRows } from './link-rows.ts';
import { portsInWords } from './port-summary.ts';

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
      const used = ports.length > 0 ? `${some(ports.map(printed), 8)} · ` : '';
      const detail = `protocol: ${used}${countWords(entries.length, 'use')}`;
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
    ...[...catalog.sources.values()].flatMap(({ id, title, code, url, publisher }) =>
      named({ kind: 'source', product: null, url, detail: `document, ${publisher}`, uses: null }, [
        title,
        code,
        id,
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
    ...initials(name),
  ]);
}

/** `MP` for "Management point", as administrators write it. */
function initials(name: string): readonly string[] {
  const words = nameKey(name).split(' ');
  return words.length > 1 ? [words.map((word) => word[0]!.toUpperCase()).join('')] : [];
}

/** The ports on its page; for what only calls others, theirs. */
function componentPorts(component: Component, reference: CheckedReference): string {
  const own = entriesOn(reference, component);
  if (own.length > 0) return some(portsInWords(own), 6);
  const connections = reference.connectionsOf.get(component.id) ?? [];
  const others = connections.flatMap(({ uses }) => uses.map(({ entry }) => entry));
  return others.length > 0 ? `uses ${some(portsInWords(others), 6)} of others` : 'no port of its own';
}

function serviceRows(component: Component, catalog: Catalog): readonly NameRow[] {
  const groups = Map.groupBy(
    component.entries.filter((entry) => entry.service !== null),
    (entry) => entry.service!,
  );
  return [...groups].flatMap(([service, entries]) => {
    if (service === component.name) return [];
    const { id, product } = component;
    const detail = `service of ${fullName(id, catalog)}: ${some(portsInWords(entries), 4)}`;
    const url = `/products/${id}/#${entries[0]!.anchor}`;
    return named({ kind: 'service', product, url, detail, uses: null }, [service]);
  });
}

/** Found by their key, and by the file or last part of the place they are in. */
function settingRows(component: Component, catalog: Catalog): readonly NameRow[] {
  const { id, product } = component;
  return component.entries.flatMap((entry) =>
    entry.settings.flatMap(({ key, where }) => {
      const [last = ''] = where.split(/[\\/>]/).slice(-1);
      const files = where.match(/[\w.-]+\.[a-z]{2,6}\b/gi) ?? [];
      const names = [...(key ? [key] : []), ...files, last.trim()].filter(Boolean);
      const url = `${component.url}#${entry.anchor}`;
      const detail = `${where}: ${portsInWords([entry]).join(', ')} of ${fullName(id, catalog)}`;
      return named({ kind: 'setting', product, url, detail, uses: null }, names);
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
