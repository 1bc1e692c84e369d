/** Reads a page as a browser does, by the HTML standard: what stands in it is what a reader gets. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, as `textContent` has it. */
  readonly text: string;
}

export interface ReadPage {
  /** In order of the document, those of templates too. */
  readonly elements: readonly ReadElement[];
  readonly title: string;
  readonly comments: readonly string[];
}

export function readPage(html: string): ReadPage {
  const comments: string[] = [];
  const elements: ReadElement[] = [];
  for (const node of inOrder(parse(html))) {
    if (node.nodeName === '#comment') comments.push((node as Tree.CommentNode).data);
    if ('attrs' in node) elements.push(readElement(node));
  }
  return { elements, comments, title: elements.find(({ name }) => name === 'title')?.text ?? '' };
}

function readElement(node: Tree.Element): ReadElement {
  const attributes = node.attrs.map(({ prefix, name, value }) => [
    prefix ? `${prefix}:${name}` : name,
    value,
  ]);
  return {
    name: node.tagName,
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    get text() {
      return [...inOrder(node)].map((inner) => ('value' in inner ? inner.value : '')).join('');
    },
  };
}

/** A node and all below it, in order of the document. */
function* inOrder(root: Tree.Node): Generator<Tree.Node> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    if ('content' in node) pending.push(node.content);
    if ('childNodes' in node) pending.push(...node.childNodes.toReversed());
  }
}
