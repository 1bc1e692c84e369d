/**
 * The body of a page as HTML. A body is text (the lint rule mdx-code refuses what would run), so MDX's grammar is read
 * and nothing is compiled: a fifth of the time, and nothing of a contributed page runs in the build.
 */
import Slugger from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { BODY_FEATURES } from './body-features.ts';

export interface BodyHtml {
  /** Empty where the page has no body. */
  readonly html: string;
  /** The second-level headings. */
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}

type Root = ReturnType<typeof mdxToHast> & Parameters<typeof toHtml>[0];
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Record<string, unknown>;
  readonly children?: readonly Node[];
}

const HEADING = /^h[1-6]$/;

/**
 * @param text the body as it is written
 * @param base `/`, or `/docs/`: bodies are written for the root of a site
 * @throws {Error} where the body holds what is no text; the lint says where
 */
export function bodyHtml(text: string, base: string): BodyHtml {
  if (text.trim() === '') return { html: '', sections: [] };
  // A page that was saved with CRLF gives the same bytes; code would keep the CR.
  const root = mdxToHast(text.replaceAll('\r\n', '\n'), { features: BODY_FEATURES }) as Root;
  const slugger = new Slugger();
  const sections: { id: string; name: string }[] = [];
  for (const node of elementsOf(root as Node)) {
    const { tagName, properties = {} } = node;
    if (HEADING.test(tagName)) {
      const name = textOf(node);
      const id = slugger.slug(name);
      properties.id ??= id;
      if (tagName === 'h2') sections.push({ id, name });
    }
    for (const property of ['href', 'src'])
      if (typeof properties[property] === 'string')
        properties[property] = withBase(base, properties[property]);
    // A link that leaves the site tells the other one nothing.
    if (isOutside(properties.href)) properties.rel = ['noreferrer', 'noopener'];
    alignByClass(properties);
  }
  return { html: toHtml(root), sections };
}

/** `/ports/135/` under `/docs/` is `/docs/ports/135/`; relative, outside and `#` addresses stay. */
export function withBase(base: string, address: string): string {
  if (base === '/' || !address.startsWith('/') || address.startsWith('//')) return address;
  return base + address.slice(1);
}

/** The policy of the site blocks styles in the page, so the alignment of a column is a class; see styles/prose.css. */
function alignByClass(properties: Record<string, unknown>): void {
  const align = /^text-align: (left|right|center)$/.exec(String(properties.style))?.[1];
  if (!align) return;
  properties.className = [`to-${align}`];
  delete properties.style;
}

function isOutside(address: unknown): boolean {
  return typeof address === 'string' && /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}

function* elementsOf(node: Node): Generator<Node & { readonly tagName: string }> {
  if (node.tagName !== undefined) yield node as Node & { readonly tagName: string };
  for (const child of node.children ?? []) yield* elementsOf(child);
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
