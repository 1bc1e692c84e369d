import { load } from 'js-yaml';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { placesIn, type KeyPath, type Place } from './place.ts';
import type { LocalProblem } from './problem.ts';
import { TOO_DEEP, describeRefusal, describeYamlError, type Described } from './yaml-error.ts';
import { findExtras, mayHoldExtras } from './yaml-extras.ts';
import { findExcess } from './yaml-limits.ts';

/** YAML as plain values, with the way back to where each value is written. */
export interface Frontmatter {
  readonly data: unknown;
  /** Where a value, or the key before it, is written; for what is not there, the nearest thing around it. */
  readonly place: (path: KeyPath, part?: 'key' | 'value') => Place;
  /** A value as it is written in the file. */
  readonly written: (path: KeyPath) => string | undefined;
}

// A silent log would also silence the error about a second document.
const OPTIONS = { prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;

/**
 * Reads the YAML that stands at `start` of a file. The values come from the parser that Astro reads pages with; the
 * one that keeps positions, ten times slower, runs only where a place is asked for or something may be wrong.
 * @returns the frontmatter, or its first syntax error, or all its duplicate keys: errors after the first syntax
 * error mostly come from it
 */
export function parseFrontmatter(yaml: string, file: string, start: number): Frontmatter | LocalProblem[] {
  const place = placesIn(file);
  const problems = (described: readonly Described[]): LocalProblem[] =>
    described.map(([offset, message, hint]) => ({
      about: 'yaml',
      ...place(start + Math.min(offset, yaml.length)),
      message,
      hint,
    }));
  const extras = mayHoldExtras(yaml) ? describeFaults(yaml) : [];
  if (extras.length > 0) return problems(extras);
  let data: unknown;
  try {
    data = load(yaml) ?? null;
  } catch (error) {
    const faults = describeFaults(yaml);
    return problems(faults.length > 0 ? faults : [describeRefusal(error)]);
  }
  const frontmatter = located(data, yaml, (offset) => place(start + offset));
  const excess = findExcess(data);
  if (!excess) return frontmatter;
  const { path, part, message, hint } = excess;
  return [{ about: 'yaml', ...frontmatter.place(path, part), message, hint }];
}

/** What the parser that keeps positions has to say against a page. */
function describeFaults(yaml: string): readonly Described[] {
  try {
    const doc = parseDocument(yaml, OPTIONS);
    const [first] = [...doc.errors, ...doc.warnings];
    return first ? [describeYamlError(first, doc)] : findExtras(doc, yaml);
  } catch (error) {
    // Whatever a page makes the parser throw is a fault of the page.
    return [error instanceof RangeError ? TOO_DEEP : describeRefusal(error)];
  }
}

/** @param place the place of an offset into the YAML */
function located(data: unknown, yaml: string, place: (offset: number) => Place): Frontmatter {
  let parsed: Document | undefined;
  const document = () => (parsed ??= parseDocument(yaml, OPTIONS));
  return {
    data,
    place(path, part = 'value') {
      const { key, value } = find(document(), path);
      const node = part === 'key' ? (key ?? value) : value;
      return place(node?.range?.[0] ?? 0);
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
    const next = child(found.value, step);
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
