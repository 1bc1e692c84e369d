/** Graphs that no document ever printed, with names that someone might write: for tests of text, layout and picture. */
import fc from 'fast-check';
import type { Graph, GraphEdge, GraphNode, NodeKind } from '../src/diagram/graph.ts';

/** Names that mean something to Mermaid, to Markdown, to HTML, to XML or to JavaScript, or that are hard to draw. */
export const HOSTILE_LINES: readonly string[] = [
  'PXE "Server" \'6.x\'',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]> </svg> <!-- -->',
  '<br>',
  'a<br/>b',
  '&amp; &lt; &#35; &nbsp;',
  '#35; #quot; #amp;',
  'ﬂ°°35¶ß and ﬂ°quot¶ß',
  'one; two; #3',
  '%% a comment',
  '%%{init: {"securityLevel": "loose"}}%%',
  '%%{wrap}%%',
  '---',
  'title: x',
  'end',
  'End of subgraph',
  'graph',
  'flowchart LR',
  'default',
  'click n0 href "javascript:alert(1)"',
  'javascript:alert(1)',
  'style n0 fill:#f00;',
  'classDef x fill:#f00;',
  'accTitle: other',
  'o--x--o',
  'x-->y',
  '-- a --> b',
  'n0@{ shape: circle }',
  'a:::hub',
  '|pipe| || |',
  '[a](b) [[c]] ([d]) {e} {{f}} ((g)) >h] /i/ \\j\\',
  '[link](https://example.com)',
  '`code` and ``more``',
  '"`**bold**`"',
  '**bold** _it_ __so__ ~~no~~',
  '1. x',
  '1) x',
  '- x',
  '+ x',
  '* x',
  '> x',
  '# x',
  '$$x^2$$',
  'fa:fa-car fab:fa-x',
  'https://example.com/?a=b&c=d#e www.example.com mailto:a@example.com',
  'C:\\Windows\\new\\table \\n \\u0041',
  'two  blanks   three',
  'no\u00a0break, zero\u200bwidth, soft\u00adhyphen',
  'e\u0301 e é',
  '👩‍👩‍👧 🚀 1️⃣',
  'שרת PXE 4011',
  '\u202eright to left\u202c',
  '展開サーバー',
  'Ω ≤ → ½ № “x” ‘y’ – —',
  '0',
  '-',
  '.',
  'constructor',
  '__proto__',
  'W'.repeat(90),
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Altiris\\eXpress\\Options\\Multicast',
];

const PORTS = fc
  .tuple(fc.constantFrom('TCP', 'UDP', 'TCP or UDP', 'ICMP'), fc.integer({ min: 1, max: 65535 }))
  .map(([transport, port]) => `${transport} ${port}`);

/** One line as `lineField` of the schema lets it through: trimmed, not empty, without control characters. */
export const anyLine: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_LINES),
  fc.constantFrom('PXE Server', 'Deployment Console', 'SQL Server', 'Multicast agents (TCP/IP)'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ').trim())
    .filter((text) => text !== ''),
);

const PORT_LINES = fc.array(fc.oneof(PORTS, anyLine), { minLength: 1, maxLength: 6 });
const NUMBER = fc.constantFrom('1', '28', '24, 47', '+3', '101, 102, 103').map((number) => [number]);

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const page = fc.tuple(slug, slug).map(([product, component]) => `/products/${product}/${component}/`);

export interface GraphShape {
  /** Whether the first node is what the diagram is about; as it comes when not given. */
  readonly hub?: boolean;
  readonly maxNodes?: number;
  readonly maxEdges?: number;
}

/** 1 to 30 nodes of every kind and 0 to 60 edges: loops, parallel ones, nodes that nothing reaches. */
export function anyGraph({ hub, maxNodes = 30, maxEdges = 60 }: GraphShape = {}): fc.Arbitrary<Graph> {
  return anyNodes(hub, maxNodes).chain((nodes) => {
    const end = fc.constantFrom(...nodes.map((node) => node.id));
    return graphOf(nodes, fc.array(anyEdge(fc.tuple(end, end)), { maxLength: maxEdges }));
  });
}

/** A component and what it talks to: every edge has it at one end, and each other node has an edge. */
export function anyHub({ maxNodes = 30, maxEdges = 60 }: Omit<GraphShape, 'hub'> = {}): fc.Arbitrary<Graph> {
  return anyNodes(true, maxNodes).chain((nodes) => {
    const [hub, ...peers] = nodes.map((node) => node.id);
    const spoke = (id: string) => anyEdge(fc.constantFrom<[string, string]>([hub!, id], [id, hub!]));
    const more = fc.array(fc.constantFrom(hub!, ...peers).chain(spoke), {
      maxLength: Math.max(0, maxEdges - peers.length),
    });
    const edges = fc.tuple(fc.tuple(...peers.map(spoke)), more).map((lists) => lists.flat());
    return graphOf(nodes, edges);
  });
}

/** As a product's map is: no hub, a number on each line, and one line between two for each way of starting. */
export function anyMap({ maxNodes = 30, maxEdges = 60 }: Omit<GraphShape, 'hub'> = {}): fc.Arbitrary<Graph> {
  return anyNodes(false, maxNodes).chain((nodes) => {
    const end = fc.constantFrom(...nodes.map((node) => node.id));
    const edges = fc.uniqueArray(anyEdge(fc.tuple(end, end), NUMBER), {
      maxLength: maxEdges,
      selector: ({ from, to, initiator }) => (from === to ? from : `${from} ${to} ${initiator}`),
    });
    return graphOf(nodes, edges);
  });
}

function anyNodes(hub: boolean | undefined, maxLength: number): fc.Arbitrary<readonly GraphNode[]> {
  const drafts = fc.array(anyNode, { minLength: 1, maxLength });
  return fc
    .tuple(drafts, hub === undefined ? fc.boolean() : fc.constant(hub))
    .map(([list, hasHub]) => list.map((draft, i) => ({ id: `n${i}`, ...draft, hub: hasHub && i === 0 })));
}

function graphOf(
  nodes: readonly GraphNode[],
  edges: fc.Arbitrary<readonly GraphEdge[]>,
): fc.Arbitrary<Graph> {
  return fc.tuple(anyLine, anyLine, edges).map(([title, description, list]) => ({
    id: 'product/component',
    title,
    description,
    nodes,
    edges: list,
  }));
}

/** Only an end that is not stated has no page. */
const anyNode: fc.Arbitrary<Pick<GraphNode, 'kind' | 'name' | 'url'>> = fc
  .record({
    kind: fc.constantFrom<NodeKind>('component', 'component', 'outside', 'foreign', 'silent'),
    name: anyLine,
    url: page,
  })
  .map((node) => (node.kind === 'silent' ? { ...node, url: null } : node));

function anyEdge(
  ends: fc.Arbitrary<[string, string]>,
  label: fc.Arbitrary<readonly string[]> = PORT_LINES,
): fc.Arbitrary<GraphEdge> {
  const initiator = fc.constantFrom<GraphEdge['initiator']>('from', 'from', 'either', 'unstated');
  return fc
    .record({ ends, initiator, local: fc.boolean(), label })
    .map(({ ends: [from, to], ...rest }) => ({ from, to, ...rest }));
}
