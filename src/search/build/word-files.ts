/** Names, pairs and lists: what a query with words in it needs. */
import type { Entry, Product } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { protocolUses } from '../../derive/protocol-uses.ts';
import { pairKey, type NameKey, type NameRow, type NamesFile, type WordsIndex } from '../data/shape.ts';
import { addressRange } from '../query/address.ts';
import { nameKey } from '../query/normalize.ts';
import { addFile, chunks, FILE_LIMIT, type Files, roughSize } from './files.ts';
import { nameRows } from './name-rows.ts';
import { pairRows } from './pair-rows.ts';
import { useList } from './use-lists.ts';
import { compareRanges } from '../../schema/port-spec.ts';

/** @returns the index; the files it names are added to `files` */
export function wordFiles(reference: CheckedReference, files: Files): WordsIndex {
  const { catalog } = reference;
  const usesOf = new Map(
    [...catalog.protocols.keys()].flatMap((id): [string, string][] => {
      const { entries } = protocolUses(id, catalog);
      return entries.length > 0 ? [[id, listFile(entries, reference, files, `protocol-${id}`)]] : [];
    }),
  );
  return {
    products: [...catalog.products.values()].map((product) => ({
      id: product.id,
      name: product.shortName,
      vendor: product.vendor,
      url: product.url,
      version: product.version,
      phrases: productPhrases(product),
    })),
    names: nameFiles(nameRows(reference, usesOf), files),
    pairs: pairFiles(reference, files),
    lists: unnumberedLists(reference, files),
    casts: castLists(reference, files),
  };
}

function listFile(entries: readonly Entry[], reference: CheckedReference, files: Files, key: string): string {
  return addFile(files, `list-${key}`, useList(entries, reference, files, key));
}

/** How readers name a product before a number: with and without vendor and version. */
function productPhrases(product: Product): readonly string[] {
  const { id, name, shortName, version, vendor, aliases, family } = product;
  const names = [name, shortName, id, family, vendor, ...aliases].map(nameKey);
  const bare = names.map((phrase) => without(phrase, nameKey(vendor)));
  const phrases = [...names, ...bare];
  const old = nameKey(version);
  return [
    ...new Set([
      ...phrases,
      ...phrases.map((phrase) => without(phrase, old)),
      // 6.x is what readers type as 6.
      ...phrases.filter((phrase) => phrase.endsWith(' x')).map((phrase) => phrase.slice(0, -2)),
    ]),
  ].filter((phrase) => /\p{L}{2}/u.test(phrase));
}

function without(phrase: string, part: string): string {
  return ` ${phrase} `.replace(` ${part} `, ' ').trim();
}

/** Words that begin no search of their own. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** A name under each of its words, so that "point" finds the management point. */
function nameKeys(row: NameRow): readonly NameKey[] {
  const words = nameKey(row.alias ?? row.name).split(' ');
  return words.flatMap((word, i) =>
    i > 0 && SMALL_WORDS.has(word) ? [] : [{ key: [...words.slice(i), ...words.slice(0, i)].join(' '), row }],
  );
}

function nameFiles(rows: readonly NameRow[], files: Files): WordsIndex['names'] {
  const keys = rows
    .flatMap((row, at) => nameKeys(row).map((key) => ({ ...key, at })))
    .sort((a, b) => compare(a.key, b.key) || a.at - b.at);
  return chunks(keys, (item) => item.key.length + roughSize(item.row), FILE_LIMIT).map((part, i) => {
    const own = [...new Set(part.map(({ row }) => row))];
    const place = new Map(own.map((row, at) => [row, at]));
    const file: NamesFile = { rows: own, keys: part.map(({ key, row }) => [key, place.get(row)!]) };
    return [part[0]!.key, addFile(files, `names-${i + 1}`, file)];
  });
}

function pairFiles(reference: CheckedReference, files: Files): WordsIndex['pairs'] {
  return chunks(pairRows(reference), roughSize, FILE_LIMIT).map((part, i) => [
    pairKey(...part[0]!.ends),
    addFile(files, `pairs-${i + 1}`, part),
  ]);
}

function unnumberedLists(reference: CheckedReference, files: Files): Record<string, string> {
  const entries = [...reference.catalog.entries.values()];
  const lists: Record<string, readonly Entry[]> = {
    icmp: entries.filter((entry) => entry.transports.some((t) => t === 'icmp' || t === 'icmpv6')),
    unstated: entries.filter((entry) => entry.spec.kind === 'unstated'),
    none: entries.filter((entry) => entry.spec.kind === 'none'),
  };
  return Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [key, listFile(list, reference, files, key)]),
  );
}

function castLists(reference: CheckedReference, files: Files): WordsIndex['casts'] {
  const uses = [...reference.catalog.entries.values()].flatMap((entry) =>
    entry.groups.map(({ range }) => ({ entry, range })),
  );
  return [...Map.groupBy(uses, ({ range }) => range)]
    .flatMap(([label, list]) => {
      const range = addressRange(label);
      return range ? [{ ...range, label, entries: list.map(({ entry }) => entry) }] : [];
    })
    .sort(compareRanges)
    .map(({ entries, ...range }) => {
      const key = `cast-${range.label.replace(/[^\d-]/g, '_')}`;
      return { ...range, file: listFile(entries, reference, files, key) };
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
