import type { ZodType } from 'zod';
import type { ContentRecord, KeyPath, RecordKind } from '../catalog/from-disk.ts';
import { componentSchema, type ComponentData } from '../schema/component.ts';
import { guideSchema } from '../schema/guide.ts';
import { portEntrySchema, type PortEntryData } from '../schema/port-entry.ts';
import { productSchema } from '../schema/product.ts';
import { protocolsSchema } from '../schema/protocol.ts';
import { sourceSchema } from '../schema/source.ts';
import { readBody, type Body } from './body.ts';
import type { Report } from './diagnostic.ts';
import { valuesAt } from './key-pattern.ts';
import { schemaIssues, type SchemaIssue } from './schema-issue.ts';

/** A valid port entry, with its position in `ports`. */
export interface PageEntry {
  readonly path: KeyPath;
  readonly data: PortEntryData;
}

/** A file of the content folder as the rules see it. */
export interface Page {
  readonly kind: RecordKind;
  /** Path to print. */
  readonly path: string;
  readonly id: string;
  /** Folder of a component's page, which is the id of its product; empty for other pages. */
  readonly folder: string;
  /** Frontmatter as written; undefined when it does not parse. */
  readonly data: unknown;
  readonly issues: readonly SchemaIssue[];
  /** The frontmatter does not parse or does not fit: what it does not say may yet be meant. */
  readonly broken: boolean;
  /** Entries that fit the schema, whatever else on the page does not. */
  readonly entries: readonly PageEntry[];
  /** The body; undefined where nobody knows where it begins. */
  readonly body: Body | undefined;
  readonly record: ContentRecord;
}

const SCHEMAS: Record<RecordKind, ZodType> = {
  product: productSchema,
  component: componentSchema,
  guide: guideSchema,
  source: sourceSchema,
  protocols: protocolsSchema,
};

/** Holds a file against the schema of its kind and reads its body. */
export function readPage(record: ContentRecord): Page {
  const { kind, path, id, frontmatter, body, bodyLine } = record;
  const data = frontmatter?.data;
  const checked = frontmatter && SCHEMAS[kind].safeParse(data);
  const issues =
    frontmatter && checked?.error
      ? schemaIssues(SCHEMAS[kind], checked.error, data, frontmatter.written)
      : [];
  return {
    kind,
    path,
    id,
    folder: kind === 'component' ? id.slice(0, id.indexOf('/')) : '',
    data,
    issues,
    broken: !checked?.success,
    entries: kind === 'component' ? validEntries(data, checked?.data as ComponentData | undefined) : [],
    body: body === undefined ? undefined : readBody(body, bodyLine),
    record,
  };
}

function validEntries(data: unknown, whole: ComponentData | undefined): PageEntry[] {
  if (whole) return whole.ports.map((entry, i) => ({ path: ['ports', i], data: entry }));
  return valuesAt(data, 'ports.*').flatMap(({ path, value }) => {
    const entry = portEntrySchema.safeParse(value);
    return entry.success ? [{ path, data: entry.data }] : [];
  });
}

/** A report at a value of a page's frontmatter, or at the key before it. */
export function reportAt(
  page: Page,
  path: KeyPath,
  message: string,
  hint: string,
  part?: 'key' | 'value',
): Report {
  const place = page.record.frontmatter?.place(path, part) ?? { line: 1, col: 1 };
  return { file: page.path, ...place, message, hint };
}

/** A report about a page as a whole. */
export function reportPage(page: Page, message: string, hint: string): Report {
  return { file: page.path, line: 1, col: 1, message, hint };
}

/** Whether the schema already complains about this value, about something in it or about what it is in. */
export function isFaulty(page: Page, path: KeyPath): boolean {
  return page.issues.some(
    (issue) => isAlong(issue.path, path) || (issue.meant && isAlong(issue.meant, path)),
  );
}

function isAlong(a: KeyPath, b: KeyPath): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((step, i) => step === b[i]);
}
