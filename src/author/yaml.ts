/** Frontmatter as text, in the style of the pages: scalars plain where they can be, short lists and citations in a line. */
import { load } from 'js-yaml';
import { parse } from 'yaml';

export type Scalar = string | number | boolean;
export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value };
export type Fields = Readonly<Record<string, Value>>;

/**
 * @param fields in the order in which they are to stand
 * @returns lines of YAML that read as `fields` again, with a newline at the end
 */
export function yamlText(fields: Fields): string {
  return `${mapping(fields).join('\n')}\n`;
}

function mapping(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]) => field(key, value));
}

function field(key: string, value: Value): readonly string[] {
  if (isList(value) && value.length > 0 && (value.length > 1 || !isFlat(value[0]!)) && value.every(isMapping))
    return [`${key}:`, ...value.flatMap((item) => indented(listItem(item)))];
  if (isMapping(value)) return [`${key}:`, ...indented(mapping(value))];
  return [`${key}: ${inline(value, isList(value))}`];
}

function listItem(item: Fields): readonly string[] {
  const lines = isFlat(item) ? [inline(item, true)] : mapping(item);
  return lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** A value in one line, within a list or mapping in one line or on its own. */
function inline(value: Value, within: boolean): string {
  if (isList(value)) return `[${value.map((item) => inline(item, true)).join(', ')}]`;
  if (!isMapping(value)) return scalar(value, within);
  const fields = Object.entries(value).map(([key, item]) => `${key}: ${inline(item, true)}`);
  return `{ ${fields.join(', ')} }`;
}

/** Plain where both parsers that read pages take it for the same value. */
function scalar(value: Scalar, within: boolean): string {
  const plain = String(value);
  const line = within ? `{ k: [${plain}, ${plain}] }` : `k: ${plain}`;
  const expected = { k: within ? [value, value] : value };
  const same = [load, parse].every(
    (read) => JSON.stringify(attempt(read, line)) === JSON.stringify(expected),
  );
  return same ? plain : `'${plain.replaceAll("'", "''")}'`;
}

function attempt(read: (yaml: string) => unknown, line: string): unknown {
  try {
    return read(line);
  } catch {
    return undefined;
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMapping(value: Value): value is Fields {
  return typeof value === 'object' && !isList(value);
}

/** A mapping of scalars alone, which fits a line. */
function isFlat(value: Value): boolean {
  return isMapping(value) && Object.values(value).every((item) => typeof item !== 'object');
}
