/**
 * What one state of the content says that another does not: products, components, entries and what else has an
 * address, field by field, and the findings that follow from them.
 */
import { entryChanges, FIELD_WORDS } from '../derive/entry-changes.ts';
import type { Finding } from '../derive/findings/finding.ts';
import { statements } from './field-words.ts';
import { type Item, ITEM_KINDS, type Side } from './side.ts';

export interface FieldChange {
  readonly field: string;
  /** What it said; of a list, the items that are gone. */
  readonly from: readonly string[];
  /** What it says now; of a list, the items that are new. */
  readonly to: readonly string[];
}

export interface ItemChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly kind: Item['kind'];
  readonly id: string;
  readonly name: string;
  /** Of a change, the fields that differ. */
  readonly fields: readonly FieldChange[];
  /** Of an entry, in plain words, what a firewall has to be told. */
  readonly network: readonly string[];
}

export interface FindingChange {
  readonly change: 'appears' | 'vanishes';
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
}

export interface CatalogDiff {
  /** By kind, then id. */
  readonly items: readonly ItemChange[];
  /** By rule, in the order of the rules; absent where one side has errors. */
  readonly findings: readonly FindingChange[] | undefined;
  /** Files that were left out on each side. */
  readonly unreadable: { readonly from: readonly string[]; readonly to: readonly string[] };
}

export function diffCatalogs(from: Side, to: Side): CatalogDiff {
  const keys = [...new Set([...from.items.keys(), ...to.items.keys()])];
  const items = keys.flatMap((key) => compareItems(from.items.get(key), to.items.get(key), from, to));
  return {
    items: items.sort(byKindAndId),
    findings: from.findings && to.findings && diffFindings(from.findings, to.findings),
    unreadable: { from: [...from.unreadable.values()], to: [...to.unreadable.values()] },
  };
}

function compareItems(
  old: Item | undefined,
  now: Item | undefined,
  from: Side,
  to: Side,
): readonly ItemChange[] {
  const item = now ?? old;
  if (!item) return [];
  const { file, kind, id, name } = item;
  // What the other side says of it, nobody can tell.
  if (from.unreadable.has(file) || to.unreadable.has(file)) return [];
  const base = { kind, id, name, fields: [], network: [] };
  if (!old) return [{ ...base, change: 'added' }];
  if (!now) return [{ ...base, change: 'removed' }];
  const fields = diffFields(old.fields, now.fields);
  return fields.length > 0
    ? [{ ...base, change: 'changed', fields, network: networkChanges(id, from, to) }]
    : [];
}

function diffFields(old: Item['fields'], now: Item['fields']): readonly FieldChange[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const [from, to] = [statements(old[field]), statements(now[field])];
    if (from.join('\n') === to.join('\n')) return [];
    if (ON_PAGE.has(field)) return [{ field, from: [], to: [] }];
    const [gone, fresh] = [without(from, to), without(to, from)];
    return [gone.length + fresh.length > 0 ? { field, from: gone, to: fresh } : { field, from, to }];
  });
}

/** Read on the page, not in a list of changes. */
const ON_PAGE: ReadonlySet<string> = new Set(['text', 'sequence']);

function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return items.filter((item) => !known.has(item));
}

/** As between versions of a product; components are the same where their ids are. */
function networkChanges(id: string, from: Side, to: Side): readonly string[] {
  const [old, now] = [from.catalog.entries.get(id), to.catalog.entries.get(id)];
  if (!old || !now) return [];
  return entryChanges([old], [now], to.catalog, (component) => component)
    .filter(({ network }) => network)
    .map(({ field }) => FIELD_WORDS[field]);
}

function diffFindings(from: readonly Finding[], to: readonly Finding[]): readonly FindingChange[] {
  const keyOf = ({ rule, key }: Finding) => `${rule} ${key}`;
  const [before, after] = [new Set(from.map(keyOf)), new Set(to.map(keyOf))];
  const as =
    (change: FindingChange['change']) =>
    (finding: Finding): FindingChange => {
      const { rule, severity, message } = finding;
      return { change, rule, severity, message };
    };
  return [
    ...to.filter((finding) => !before.has(keyOf(finding))).map(as('appears')),
    ...from.filter((finding) => !after.has(keyOf(finding))).map(as('vanishes')),
  ];
}

function byKindAndId(a: ItemChange, b: ItemChange): number {
  return ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
