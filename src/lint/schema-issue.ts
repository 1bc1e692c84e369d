import type { ZodError, ZodType } from 'zod';
import type { KeyPath } from '../catalog/from-disk.ts';
import { nearest } from './nearest.ts';
import { keysAt } from './schema-shape.ts';
import { describeIssue, locate, nameOf, type Context, type Found, type ZodIssue } from './schema-words.ts';

/** One thing that does not fit the schema, in words for the writer. */
export interface SchemaIssue {
  /** The value, or the key that is missing or unknown. */
  readonly path: KeyPath;
  readonly part: 'key' | 'value';
  /** The key that an unknown one most likely means. */
  readonly meant?: KeyPath;
  readonly message: string;
  readonly hint: string;
}

/**
 * Says what zod has found.
 * @param written gives a value as it stands in the file, so that a hint can quote `6.10` where YAML reads 6.1
 * @returns one issue for each cause: a misspelled key is not also a missing one
 */
export function schemaIssues(
  schema: ZodType,
  error: ZodError,
  data: unknown,
  written: (path: KeyPath) => string | undefined,
): SchemaIssue[] {
  const context = { schema, data, written };
  const issues = (error.issues as unknown as ZodIssue[]).map((issue) => ({
    issue,
    ...locate(data, issue.path),
  }));
  const misspelled = new Set<string>();
  const unknown = issues.flatMap(({ issue, path }) =>
    (issue.keys ?? []).map((key) => unknownKey(context, path, key, misspelled)),
  );
  const others = issues
    .filter(({ issue, path }) => issue.code !== 'unrecognized_keys' && !misspelled.has(keyOf(path)))
    .map((found) => describe(context, found));
  return [...unknown, ...firstPerPath(others)];
}

function unknownKey(
  { schema, data }: Context,
  path: KeyPath,
  key: string,
  misspelled: Set<string>,
): SchemaIssue {
  const parent = locate(data, path).value as Record<string, unknown>;
  const free = keysAt(schema, path).filter((known) => !Object.hasOwn(parent, known));
  const likely = nearest(key, free);
  if (likely !== undefined) misspelled.add(keyOf([...path, likely]));
  return {
    path: [...path, key],
    part: 'key',
    ...(likely !== undefined && { meant: [...path, likely] }),
    message: `there is no key "${key}" in ${nameOf(path, data)}`,
    hint: likely === undefined ? `Delete it, or use one of ${free.join(', ')}.` : `Write ${likely}.`,
  };
}

function describe(context: Context, found: Found): SchemaIssue {
  return { path: found.path, part: 'value', ...describeIssue(context, found) };
}

function keyOf(path: KeyPath): string {
  return JSON.stringify(path);
}

function firstPerPath(issues: readonly SchemaIssue[]): SchemaIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ path }) => !seen.has(keyOf(path)) && seen.add(keyOf(path)));
}
