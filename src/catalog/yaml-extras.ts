/**
 * What YAML can do beyond values: anchors, aliases, merge keys and tags. They make a page mean more than it shows,
 * and parsers disagree on them, so a page writes its values out. And keys that stand twice.
 */
import { isAlias, isMap, isNode, isScalar, visit, type Document, type Node } from 'yaml';
import type { Described } from './yaml-error.ts';

/**
 * Where one of the extras may begin; most pages have none, and need not be searched for them. Before a space, & and *
 * begin nothing: a value cannot start so, and within a text they stand for themselves.
 */
const MAY_BE_EXTRA = /(^|[\s[\]{},:?-])(!|[&*](?!\s))|<<|^%|^---|^\.\.\./m;

const QUOTES = 'Put the text in quotes.';
const IN_FULL = 'Put the text in quotes; a value is written out wherever it stands.';

export function mayHoldExtras(yaml: string): boolean {
  return MAY_BE_EXTRA.test(yaml);
}

/** The first of the extras in a document, or all its keys that stand twice. */
export function findExtras(doc: Document, yaml: string): readonly Described[] {
  const extras: Described[] = [];
  const twice: Described[] = [];
  visit(doc, {
    Node(_, node) {
      const extra = extraOf(node, yaml);
      if (extra) {
        extras.push(extra);
        return visit.BREAK;
      }
      if (isMap(node)) twice.push(...keysTwice(node.items.map(({ key }) => key)));
      return undefined;
    },
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== '<<' || key.type !== 'PLAIN') return undefined;
      extras.push([startOf(key), 'the key << takes another mapping in', 'Write its keys out.']);
      return visit.BREAK;
    },
  });
  return extras.length > 0 ? extras : twice;
}

function extraOf(node: Node, yaml: string): Described | undefined {
  const start = startOf(node);
  if (isAlias(node)) return [start, 'a text that begins with * reads as an alias', IN_FULL];
  const { anchor, tag } = node as { readonly anchor?: string; readonly tag?: string };
  // Both stand before the value, which is where the node begins.
  const before = yaml.slice(0, start).search(/[&!]\S*\s*$/);
  if (anchor !== undefined) return [before, 'a text that begins with & reads as an anchor', IN_FULL];
  if (tag !== undefined) return [before, 'a text that begins with ! reads as a tag', QUOTES];
  return undefined;
}

function keysTwice(keys: readonly unknown[]): Described[] {
  const seen = new Set<string>();
  return keys.flatMap((key): Described[] => {
    if (!isScalar(key)) return [];
    const name = String(key.value ?? '');
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [[startOf(key), `the key "${name}" stands twice`, 'Keep one of the two.']];
  });
}

function startOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}
