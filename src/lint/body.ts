import Slugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { BODY_FEATURES } from '../catalog/body-features.ts';
import type { Place } from '../catalog/from-disk.ts';

export interface BodyLink extends Place {
  readonly url: string;
  readonly image: boolean;
}

/** Something in a body that would run in the build. */
export interface BodyCode extends Place {
  readonly kind: 'import' | 'export' | 'expression' | 'element';
  /** Name of an element; empty for a fragment and for what is no element. */
  readonly name: string;
}

export interface BodyError extends Place {
  readonly message: string;
  /** The character at which the parser gave up. */
  readonly at: string;
}

/** What the rules need of a body; with an `error`, the rest is unknown and empty. */
export interface Body {
  readonly error: BodyError | undefined;
  /** Anchors of its headings, as Astro makes them, with their places. */
  readonly anchors: ReadonlyMap<string, Place>;
  /** Headings of the first level, which the page has one of already. */
  readonly titles: readonly Place[];
  readonly links: readonly BodyLink[];
  readonly code: readonly BodyCode[];
}

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly url?: string;
  /** Of a heading, from 1. */
  readonly depth?: number;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/**
 * Reads a body with the parser that the site is built with, so that what passes here passes there.
 * @param line line of the file on which the body begins
 */
export function readBody(text: string, line: number): Body {
  const body: Collected = { anchors: new Map(), titles: [], links: [], code: [] };
  if (text.trim() === '') return { ...body, error: undefined };
  const error = tooDeep(text) ?? walk(text, body);
  return {
    ...body,
    error,
    ...shifted(body, line),
    ...(error && { error: { ...error, line: error.line + line - 1 } }),
  };
}

interface Collected {
  readonly anchors: Map<string, Place>;
  readonly titles: Place[];
  readonly links: BodyLink[];
  readonly code: BodyCode[];
}

function walk(text: string, body: Collected): BodyError | undefined {
  let root: Node;
  try {
    root = mdxToMdast(text, { features: BODY_FEATURES }) as Node;
  } catch (error) {
    return parserError(text, error);
  }
  const slugger = new Slugger();
  for (const { node, depth } of inOrder(root)) {
    if (depth > MAX_DEPTH)
      return { ...placeOf(node), message: `the text is nested more than ${MAX_DEPTH} deep`, at: '' };
    collect(node, body, slugger);
  }
  return undefined;
}

function placeOf(node: Node): Place {
  return { line: node.position?.start.line ?? 1, col: node.position?.start.column ?? 1 };
}

function collect(node: Node, body: Collected, slugger: Slugger): void {
  const place = placeOf(node);
  switch (node.type) {
    case 'heading':
      body.anchors.set(slugger.slug(textOf(node)), place);
      if (node.depth === 1) body.titles.push(place);
      break;
    case 'link':
    case 'definition':
    case 'image':
      body.links.push({ ...place, url: node.url ?? '', image: node.type === 'image' });
      break;
    case 'mdxjsEsm':
      body.code.push({ ...place, kind: node.value?.startsWith('import') ? 'import' : 'export', name: '' });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      body.code.push({ ...place, kind: 'expression', name: '' });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      body.code.push({ ...place, kind: 'element', name: node.name ?? '' });
  }
}

function textOf(heading: Node): string {
  return Array.from(inOrder(heading), ({ node }) => node.value ?? '').join('');
}

/** A node and all below it, in order of the text; without recursion, since a page may nest as it likes. */
function* inOrder(root: Node): Generator<{ readonly node: Node; readonly depth: number }> {
  const pending = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    for (const node of [...(next.node.children ?? [])].reverse())
      pending.push({ node, depth: next.depth + 1 });
  }
}

function parserError(text: string, error: unknown): BodyError {
  const raw = error instanceof Error ? error.message : String(error);
  const [, line = '1', col = '1', words = raw] =
    /^(\d+):(\d+): (.*?)(?: \(mdx[a-z-]*:[a-z-]+\))?$/s.exec(raw) ?? [];
  const at = text.split('\n')[Number(line) - 1]?.[Number(col) - 1] ?? '';
  return { line: Number(line), col: Number(col), message: words, at };
}

/** No text is nested so deeply; the parser, which is native code, would end the process, and so would the build. */
const MAX_DEPTH = 100;
const MAX_LINE = 4000;

function tooDeep(text: string): BodyError | undefined {
  let depth = 0;
  let col = 0;
  let line = 1;
  for (const char of text) {
    col += char.length;
    if (char === '\n') [line, col] = [line + 1, 0];
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return { line, col, message: `more than ${MAX_DEPTH} brackets are open`, at: '' };
    if (col > MAX_LINE)
      return { line, col: 1, message: `the line is longer than ${MAX_LINE} characters`, at: '' };
  }
  return undefined;
}

function shifted(body: Collected, line: number): Collected {
  const shift = <T extends Place>(place: T): T => ({ ...place, line: place.line + line - 1 });
  const anchors = new Map([...body.anchors].map(([anchor, place]) => [anchor, shift(place)]));
  return {
    anchors,
    titles: body.titles.map(shift),
    links: body.links.map(shift),
    code: body.code.map(shift),
  };
}
