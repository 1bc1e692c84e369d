import type { ZodType } from 'zod';
import type { KeyPath } from '../catalog/from-disk.ts';

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, ZodType>;
  readonly element?: ZodType;
  readonly innerType?: ZodType;
  readonly in?: ZodType;
  readonly out?: ZodType;
  readonly entries?: Record<string, string>;
}

/** Keys of the mapping that a schema expects at a path; none when it expects something else. */
export function keysAt(schema: ZodType, path: KeyPath): readonly string[] {
  return Object.keys(definitionAt(schema, path)?.shape ?? {});
}

/** The closed list of values that a schema expects at a path, or in the list there. */
export function choicesAt(schema: ZodType, path: KeyPath): readonly string[] {
  const definition = definitionAt(schema, path);
  const one = definition?.type === 'array' ? definitionAt(schema, [...path, 0]) : definition;
  return Object.values(one?.entries ?? {});
}

function definitionAt(schema: ZodType, path: KeyPath): Definition | undefined {
  let current: Definition | undefined = unwrap(schema);
  for (const step of path) {
    const next: ZodType | undefined = typeof step === 'number' ? current.element : current.shape?.[step];
    if (!next) return undefined;
    current = unwrap(next);
  }
  return current;
}

/** Through defaults, optional fields and preprocessing, to what is expected of a writer. */
function unwrap(schema: ZodType): Definition {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.innerType) return unwrap(definition.innerType);
  if (definition.type === 'pipe')
    return unwrap((isTransform(definition.in) ? definition.out : definition.in)!);
  return definition;
}

function isTransform(schema: ZodType | undefined): boolean {
  return (schema?._zod.def as unknown as Definition | undefined)?.type === 'transform';
}
