/** One of two states of the content, as far as today's schema can read it. */
import { catalogFromContent } from '../catalog/disk-catalog.ts';
import type { ContentRecord, DiskContent, RecordKind } from '../catalog/from-disk.ts';
import type { Catalog } from '../catalog/model.ts';
import { checkReference } from '../derive/findings/checked.ts';
import type { Finding } from '../derive/findings/finding.ts';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { deriveReference } from '../derive/reference.ts';
import { applyRules } from '../lint/run.ts';
import { buildSite, type Site } from '../lint/site.ts';
import { componentSchema } from '../schema/component.ts';
import { guideSchema } from '../schema/guide.ts';
import { productSchema } from '../schema/product.ts';
import { protocolsSchema } from '../schema/protocol.ts';
import { sourceSchema } from '../schema/source.ts';

export const ITEM_KINDS = ['product', 'component', 'entry', 'guide', 'source', 'protocol'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Something with an address of its own, and its fields as the page writes them. */
export interface Item {
  /** Kind and id of the file it is written in. */
  readonly file: string;
  readonly kind: ItemKind;
  readonly id: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Side {
  readonly catalog: Catalog;
  /** By kind and id. */
  readonly items: ReadonlyMap<string, Item>;
  /** Absent where the lint finds errors: what the checks say of half a catalog means nothing. */
  readonly findings: readonly Finding[] | undefined;
  /** Paths of the files that cannot be read, as they are printed, by kind and id of the file. */
  readonly unreadable: ReadonlyMap<string, string>;
}

export function readSide(content: DiskContent): Side {
  const site = buildSite(content);
  const records = site.pages.filter(({ broken }) => !broken).map(({ record }) => record);
  const catalog = catalogFromContent({ ...content, records });
  const items = records.flatMap(itemsOf);
  return {
    catalog,
    items: new Map(items.map((item) => [`${item.kind} ${item.id}`, item])),
    findings: isSound(site) ? checkReference(deriveReference(catalog), FINDING_RULES).findings : undefined,
    unreadable: new Map(
      site.pages.filter(({ broken }) => broken).map(({ record }) => [fileOf(record), record.path]),
    ),
  };
}

function isSound(site: Site): boolean {
  return applyRules(site).every(({ severity }) => severity !== 'error');
}

/** What a file holds: a page, a component with its entries, or all protocols. */
function itemsOf(record: ContentRecord): readonly Item[] {
  const data = record.frontmatter?.data;
  const file = fileOf(record);
  const page = (kind: ItemKind, name: string, fields: object): Item => ({
    ...{ file, kind, id: record.id, name },
    fields: { ...fields, text: record.body?.trim() ?? '' },
  });
  return READ[record.kind](data, page, file, record.id);
}

function fileOf({ kind, id }: ContentRecord): string {
  return `${kind} ${id}`;
}

type MakePage = (kind: ItemKind, name: string, fields: object) => Item;

const READ: Record<RecordKind, (data: unknown, page: MakePage, file: string, id: string) => readonly Item[]> =
  {
    product: (data, page) => one(productSchema.parse(data), (fields) => page('product', fields.name, fields)),
    guide: (data, page) => one(guideSchema.parse(data), (fields) => page('guide', fields.title, fields)),
    source: (data, page) => one(sourceSchema.parse(data), (fields) => page('source', fields.title, fields)),
    protocols: (data, _, file) =>
      protocolsSchema.parse(data).map(({ id, ...fields }): Item => {
        return { file, kind: 'protocol', id, name: fields.name, fields };
      }),
    component(data, page, file, component) {
      const { ports, ...own } = componentSchema.parse(data);
      const entries = ports.map(({ id, ...fields }): Item => {
        return { file, kind: 'entry', id: `${component}#${id}`, name: fields.purpose, fields };
      });
      return [page('component', own.name, own), ...entries];
    },
  };

function one<T>(fields: T, make: (fields: T) => Item): readonly Item[] {
  return [make(fields)];
}
