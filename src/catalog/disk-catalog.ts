/** The catalog of a content folder: what the site, the files beside it, the audit and the tests are made from. */
import type { z } from 'zod';
import { buildCatalog } from './catalog.ts';
import { type ContentRecord, type DiskContent, type RecordKind, readContent } from './from-disk.ts';
import type { Catalog } from './model.ts';
import { componentSchema } from '../schema/component.ts';
import { guideSchema } from '../schema/guide.ts';
import { productSchema } from '../schema/product.ts';
import { protocolsSchema } from '../schema/protocol.ts';
import { sourceSchema } from '../schema/source.ts';

/** Kinds of pages that have a body. */
export type PageKind = Exclude<RecordKind, 'protocols'>;

export interface DiskCatalog {
  readonly catalog: Catalog;
  /** The bodies of the pages as they are written, by the ids of the pages. */
  readonly bodies: Readonly<Record<PageKind, ReadonlyMap<string, string>>>;
}

/**
 * @param folder a content folder that passes the lint
 * @throws {Error} naming the file, if one cannot be read or does not fit its schema
 */
export function contentFromDisk(folder: string): DiskCatalog {
  const content = readContent(folder);
  if (content.problems.length > 0)
    throw new Error(`${folder} does not pass the lint; run npm run lint:content`);
  const bodies = (kind: PageKind) =>
    new Map(content.records.filter((r) => r.kind === kind).map((r) => [r.id, r.body ?? '']));
  return {
    catalog: catalogFromContent(content),
    bodies: {
      product: bodies('product'),
      component: bodies('component'),
      guide: bodies('guide'),
      source: bodies('source'),
    },
  };
}

/**
 * The catalog alone.
 * @throws {Error} as `contentFromDisk`
 */
export function catalogFromDisk(folder: string): Catalog {
  return contentFromDisk(folder).catalog;
}

/**
 * @param content content that passes the lint
 * @throws {Error} naming the file, if one does not fit its schema
 */
export function catalogFromContent({ records }: DiskContent): Catalog {
  const pages = <T extends z.ZodType>(kind: RecordKind, schema: T) =>
    records.filter((r) => r.kind === kind).map((r) => ({ id: r.id, data: parse(r, schema) }));
  const protocols = records.find((record) => record.kind === 'protocols');
  return buildCatalog({
    products: pages('product', productSchema),
    components: pages('component', componentSchema),
    guides: pages('guide', guideSchema),
    sources: pages('source', sourceSchema),
    protocols: protocols ? parse(protocols, protocolsSchema) : [],
  });
}

function parse<T extends z.ZodType>(record: ContentRecord, schema: T): z.output<T> {
  const result = schema.safeParse(record.frontmatter?.data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const why = issue ? ` (${issue.path.join('.')}: ${issue.message})` : '';
  throw new Error(`${record.path} does not pass the lint${why}; run npm run lint:content`);
}
