/**
 * The fields of a schema that take any text of people, found by trying: whatever field the schema is given one day is
 * among them by itself.
 */
import type { ZodType } from 'zod';

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly element?: ZodType;
  readonly innerType?: ZodType;
  readonly in?: ZodType;
  readonly out?: ZodType;
}

/** A text that is no id, number, date, address or word of a list. */
const ANY_TEXT = 'Some <text> & "more".';

/** Steps stand in loops and alternatives of steps, the same at each depth. */
const NESTED = /(?:\.steps\[\]|\.alternatives\[\]\.steps\[\])+/g;

/** @param path `ports[].purpose`, at whatever depth of a sequence */
export function fieldName(path: string): string {
  return path.replace(NESTED, '.steps[]').replace(/^\./, '');
}

/** Names of all fields below a schema that take any text. */
export function freeFields(schema: ZodType, path = ''): ReadonlySet<string> {
  if (isFree(schema)) return new Set([fieldName(path)]);
  const { shape, element } = definitionOf(schema);
  const below = shape
    ? Object.entries(shape).map(([key, field]) => freeFields(field, `${path}.${key}`))
    : element
      ? [freeFields(element, `${path}[]`)]
      : [];
  return new Set(below.flatMap((names) => [...names]));
}

/**
 * Writes a text into every free field of a page, those too that it leaves out, as far as the schema allows it there.
 * @param write the text for a field, by its path
 */
export function fillFree(
  schema: ZodType,
  value: unknown,
  write: (path: string) => string,
  path = '',
): unknown {
  if (isFree(schema)) return write(path);
  const { shape, element } = definitionOf(schema);
  if (element) {
    const items: unknown = value ?? (isFree(element) ? [''] : undefined);
    if (!Array.isArray(items)) return value;
    return items.map((item) => fillFree(element, item, write, `${path}[]`));
  }
  if (!shape || typeof value !== 'object' || value === null) return value;
  let filled = { ...value } as Readonly<Record<string, unknown>>;
  for (const [key, field] of Object.entries(shape)) {
    if (!(key in filled) && !takesTexts(field)) continue;
    const next = { ...filled, [key]: fillFree(field, filled[key], write, `${path}.${key}`) };
    // A step that is a message cannot be a note too.
    if (key in filled || !schema.safeParse(filled).success || schema.safeParse(next).success) filled = next;
  }
  return filled;
}

/** A text, or a list of texts. */
function takesTexts(schema: ZodType): boolean {
  const { element } = definitionOf(schema);
  return isFree(schema) || (element !== undefined && isFree(element));
}

function isFree(schema: ZodType): boolean {
  const { shape, element } = definitionOf(schema);
  return !shape && !element && schema.safeParse(ANY_TEXT).success;
}

/** Through defaults, optional fields and preprocessing. */
function definitionOf(schema: ZodType): Definition {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.innerType) return definitionOf(definition.innerType);
  if (definition.type !== 'pipe') return checked(definition);
  const first = definition.in!._zod.def as unknown as Definition;
  return definitionOf(first.type === 'transform' ? definition.out! : definition.in!);
}

/** Kinds of schema that may hide texts from this file. */
function checked(definition: Definition): Definition {
  if (['union', 'record', 'tuple', 'map', 'set', 'lazy', 'intersection'].includes(definition.type))
    throw new Error(`teach tests/free-texts.ts about ${definition.type}`);
  return definition;
}
