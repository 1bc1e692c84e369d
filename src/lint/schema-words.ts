/** What zod finds, in words for a writer: what is wrong, and the corrected value. */
import type { ZodType } from 'zod';
import type { KeyPath } from '../catalog/from-disk.ts';
import { isMapping } from './key-pattern.ts';
import { nearest } from './nearest.ts';
import { choicesAt, keysAt } from './schema-shape.ts';
import { listed } from './suggestion.ts';

/** What zod reports; the fields depend on `code`. */
export interface ZodIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly params?: { readonly hint?: string };
}

export interface Context {
  readonly schema: ZodType;
  readonly data: unknown;
  readonly written: (path: KeyPath) => string | undefined;
}

/** An issue with the value it is about; undefined is a missing key. */
export interface Found {
  readonly issue: ZodIssue;
  readonly path: KeyPath;
  readonly value: unknown;
}

/**
 * The value that an issue is about. Its path may go on where the schema has made a list of a single value; a key
 * that is not there ends it.
 */
export function locate(data: unknown, path: readonly PropertyKey[]): { path: KeyPath; value: unknown } {
  const walked: (string | number)[] = [];
  let value = data;
  for (const step of path) {
    if (!isMapping(value) && !Array.isArray(value)) break;
    walked.push(typeof step === 'number' ? step : String(step));
    value = Object.hasOwn(value, step) ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  }
  return { path: walked, value };
}

interface Words {
  readonly message: string;
  readonly hint: string;
}

/** Says what an issue is and how to mend it. */
export function describeIssue(context: Context, found: Found): Words {
  const { issue, path, value } = found;
  const key = fieldOf(path);
  if (path.length === 0) return root(context.schema, value);
  if (value === undefined) return missing(context, path);
  if (value === null) return { message: `"${key}" is empty`, hint: 'Write a value, or delete the key.' };
  if (issue.code === 'custom' && issue.params?.hint)
    return { message: issue.message, hint: issue.params.hint };
  if (Array.isArray(value) && value.length === 0)
    return { message: `"${key}" is an empty list`, hint: imperative(issue) };
  if (value === '') return { message: `"${key}" is an empty text`, hint: imperative(issue) };
  if (issue.code === 'invalid_type') {
    return { message: `${kindOf(value)} cannot stand in "${key}"`, hint: typeHint(context, found) };
  }
  return { message: `${quote(value)} cannot stand in "${key}"`, hint: valueHint(found) };
}

function missing({ schema, data }: Context, path: KeyPath): Words {
  const key = fieldOf(path);
  const choices = choicesAt(schema, path);
  const value = choices.length > 0 ? listed(choices) : '…';
  return {
    message: `"${key}" is missing in ${nameOf(path.slice(0, -1), data)}`,
    hint: `Add "${key}: ${value}".`,
  };
}

function typeHint({ written }: Context, { issue, path, value }: Found): string {
  const text = written(path);
  switch (issue.expected) {
    case 'string':
      return isScalar(value) && text !== undefined ? `Put it in quotes: "${text}".` : 'Write one text.';
    case 'array':
      return isScalar(value) ? `Write a list: [${text ?? '…'}].` : 'Write a list: [a, b].';
    case 'boolean':
      return value === 'no' ? 'Write false.' : value === 'yes' ? 'Write true.' : 'Write true or false.';
    case 'object':
      return 'Write a mapping: { key: value }.';
    default:
      return 'Write a whole number.';
  }
}

function valueHint({ issue, value }: Found): string {
  const values = issue.values?.map(String);
  if (values) return `Write ${nearest(String(value), values) ?? listed(values)}.`;
  return imperative(issue);
}

/** The schema's own messages are imperatives; zod's are not. */
function imperative(issue: ZodIssue): string {
  if (!/^(Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? 'Name at least one.' : `Write ${issue.minimum} or more.`;
  if (issue.code === 'too_big') return `Write ${issue.maximum} or less.`;
  return 'Write a value as on the other pages.';
}

function root(schema: ZodType, value: unknown): Words {
  const first = keysAt(schema, [])[0];
  const message = value === null ? 'no fields stand here' : `${kindOf(value)} stands where the fields should`;
  return { message, hint: first ? `Begin with "${first}: …".` : 'Begin with "- id: …".' };
}

/** `the page`, or the item of a list by its id, as in `port entry "mtftp"`. */
export function nameOf(path: KeyPath, data: unknown): string {
  for (let end = path.length; end > 0; end--) {
    if (typeof path[end - 1] !== 'number') continue;
    const item = locate(data, path.slice(0, end)).value;
    const noun = NOUNS[String(path[end - 2] ?? '')] ?? 'item';
    const inner = path.slice(end).join('.');
    const name =
      isMapping(item) && typeof item.id === 'string' ? `"${item.id}"` : `${Number(path[end - 1]) + 1}`;
    return `${inner ? `${inner} of ` : ''}${noun} ${name}`;
  }
  return path.length > 0 ? path.join('.') : 'the page';
}

const NOUNS: Record<string, string> = {
  '': 'protocol',
  'acknowledged': 'acknowledgement',
  'alternatives': 'alternative',
  'discrepancies': 'discrepancy',
  'errata': 'erratum',
  'groups': 'group',
  'hostRoles': 'host role',
  'hostRoleSources': 'source',
  'notes': 'note',
  'peers': 'peer',
  'ports': 'port entry',
  'readings': 'reading',
  'settings': 'setting',
  'sources': 'source',
  'statements': 'statement',
  'steps': 'step',
};

function fieldOf(path: KeyPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'the list');
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (value instanceof Date) return 'a date';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'object' ? 'a mapping' : 'a number';
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value instanceof Date;
}

function quote(value: unknown): string {
  if (Array.isArray(value)) return value.every(isScalar) ? `[${value.join(', ')}]` : 'a list';
  return isScalar(value) ? `"${String(value)}"` : kindOf(value);
}
