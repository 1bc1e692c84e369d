/** The tables of a Markdown text as its parser sees them, each with the heading above it. */
import { markdownToMdast } from 'satteri';

export interface ReadTable {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** @throws where a cell holds anything but text */
export function readTables(markdown: string): ReadTable[] {
  const tables: ReadTable[] = [];
  let heading = '';
  for (const node of (markdownToMdast(markdown) as Node).children ?? []) {
    if (node.type === 'heading') heading = plainText(node);
    if (node.type !== 'table') continue;
    const [head, ...rows] = node.children!.map((row) => row.children!.map(plainText));
    tables.push({ heading, head: head!, rows });
  }
  return tables;
}

/**
 * Some parsers make a link of a plain address even where it is escaped. Such a link shows where it leads, and leads to
 * a page or a mailbox; any other link is an error, as is whatever is neither text nor a list around it.
 */
export function plainText({ children = [] }: Node): string {
  return children.map(textOf).join('');
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  const text = plainText(node);
  if (['list', 'listItem', 'paragraph', 'heading'].includes(node.type)) return text;
  if (node.type === 'link' && /^(https?|mailto):/i.test(node.url ?? '') && bare(node.url!) === bare(text))
    return text;
  throw new Error(`${node.type} in a text: ${node.value ?? node.url}`);
}

/** What an address says, apart from its kind and its signs. */
function bare(address: string): string {
  return decodeURI(address)
    .replace(/^(https?|mailto):/i, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
