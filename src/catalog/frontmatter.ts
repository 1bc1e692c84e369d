import { load } from 'js-yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { placeAt, type Place } from './place.ts';
import type { LocalProblem } from './problem.ts';
import { describeYamlError } from './yaml-error.ts';

/** Keys and list positions from the root of the frontmatter. */
export type KeyPath = readonly (string | number)[];

/** YAML as plain values, with the way back to where each value is written. */
export interface Frontmatter {
  readonly data: unknown;
  /** Where a value, or the key before it, is written; for what is not there, the nearest thing around it. */
  readonly place: (path: KeyPath, part?: 'key' | 'value') => Place;
  /** A value as it is written in the file. */
  readonly written: (path: KeyPath) => string | undefined;
}

/** Enough for a page that repeats a citation; a bomb needs far more. */
const MAX_ALIASES = 100;

// A silent log would also silence the error about a second document. Dates become dates, as they do for Astro's
// parser, so that an unquoted one fails the schema here and not in the build.
const OPTIONS = { prettyErrors: false, logLevel: 'error', customTags: ['timestamp'] } as const;

/**
 * Reads the YAML that stands at `start` of a file.
 * @returns the frontmatter, or its first syntax error, or all its duplicate keys: errors after the first syntax
 * error mostly come from it
 */
export function parseFrontmatter(yaml: string, file: string, start: number): Frontmatter | LocalProblem[] {
  const problem = ([offset, message, hint]: readonly [number, string, string]): LocalProblem => ({
    about: 'yaml',
    ...placeAt(file, start + offset),
    message,
    hint,
  });
  const plain = readPlain(yaml);
  if (plain) return located(() => parseDocument(yaml, parserOptions()), plain.data, yaml, file, start);
  try {
    const doc = parseDocument(yaml, parserOptions());
    const errors = [...doc.errors, ...doc.warnings];
    const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
    if (errors.length > 0)
      return (first ? [first] : errors).map((e) => problem(describeYamlError(e, doc, yaml)));
    const reserved = reservedKey(doc, yaml);
    if (reserved !== undefined)
      return [problem([reserved, 'a key cannot be called __proto__', 'Delete the key.'])];
    try {
      return located(() => doc, doc.toJS({ maxAliasCount: MAX_ALIASES }), yaml, file, start);
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      return [problem(describeAliasError(doc, yaml, error))];
    }
  } catch (error) {
    // Whatever a page makes the parser throw is a fault of the page.
    if (!(error instanceof RangeError))
      return [problem([0, `this is not YAML: ${String(error)}`, 'Write "key: value".'])];
    return [problem([0, 'the values are nested too deeply', 'Write flat lists and mappings.'])];
  }
}

/**
 * The values of a page without aliases, tags and reserved keys, by the parser that Astro reads it with:
 * ten times faster than the one that keeps positions, which then runs only where a place is asked for.
 * Whatever it does not take is left to that one, which says what is wrong and where.
 */
function readPlain(yaml: string): { readonly data: unknown } | undefined {
  if (/(^|[\s[{,:-])[&*!]\S|<<|__proto__|\\[xuU]|^%|^---|^\.\.\./m.test(yaml)) return undefined;
  try {
    return { data: load(yaml) ?? null };
  } catch {
    return undefined;
  }
}

function parserOptions() {
  return { ...OPTIONS, customTags: [...OPTIONS.customTags] };
}

/** @param parse reads the document with its positions; called once, when a place is first asked for */
function located(
  parse: () => Document,
  data: unknown,
  yaml: string,
  file: string,
  start: number,
): Frontmatter {
  let parsed: Document | undefined;
  const document = () => (parsed ??= parse());
  return {
    data,
    place(path, part = 'value') {
      const { key, value } = find(document(), path);
      const node = part === 'key' ? (key ?? value) : value;
      return placeAt(file, start + (node?.range?.[0] ?? 0));
    },
    written(path) {
      const { value, whole } = find(document(), path);
      return whole && value?.range ? yaml.slice(value.range[0], value.range[1]) : undefined;
    },
  };
}

interface Found {
  readonly key?: Node;
  readonly value?: Node;
}

/** The node at a path, or the deepest one on the way to it (`whole` is then false). */
function find(doc: Document, path: KeyPath): Found & { readonly whole: boolean } {
  let found: Found = doc.contents ? { value: doc.contents } : {};
  for (const step of path) {
    const next = child(isAlias(found.value) ? found.value.resolve(doc) : found.value, step);
    if (!next?.value) return { ...found, whole: false };
    found = next;
  }
  return { ...found, whole: true };
}

function child(parent: Node | undefined, step: string | number): Found | undefined {
  if (isSeq(parent)) {
    const value = parent.items[Number(step)] as Node | undefined;
    return value && { value };
  }
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value ?? '') === String(step));
  return pair && { key: pair.key as Node, value: (pair.value ?? pair.key) as Node };
}

/** zod passes over a key `__proto__`, so it is looked for here. */
function reservedKey(doc: Document, yaml: string): number | undefined {
  if (!/__proto__|\\[xuU]/.test(yaml)) return undefined;
  let at: number | undefined;
  visit(doc, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__') at ??= key.range?.[0] ?? 0;
    },
  });
  return at;
}

function describeAliasError(doc: Document, yaml: string, error: Error): [number, string, string] {
  const unresolved = /Unresolved alias.*?: (.*)$/.exec(error.message)?.[1];
  if (unresolved !== undefined) {
    const at = Math.max(0, yaml.indexOf(`*${unresolved}`));
    return [
      at,
      `the alias *${unresolved} has no anchor &${unresolved}`,
      'Put a text that begins with * in quotes.',
    ];
  }
  let at: number | undefined;
  visit(doc, {
    Alias(_, { range }) {
      at ??= range?.[0];
    },
  });
  return [
    at ?? 0,
    `the aliases from here on stand for more than ${MAX_ALIASES} values`,
    'Write the values out.',
  ];
}
