/**
 * Reads diagrams with Mermaid's own parser, without a browser: what it understands is what the text says, whatever
 * we meant to write. Its version is pinned, because `getDiagramFromText` is exported but not promised.
 */
import type { Mermaid } from 'mermaid';
import type { GraphEdge, GraphNode, NodeKind } from '../src/diagram/graph.ts';

export interface ReadFlowchart {
  readonly title: string;
  readonly description: string;
  readonly direction: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** As Mermaid's database of a flowchart has them; the parts that we read. */
interface Vertex {
  readonly id: string;
  readonly text: string;
  readonly type?: string;
  readonly link?: string;
  readonly classes: readonly string[];
}
interface Edge {
  readonly start: string;
  readonly end: string;
  readonly type?: string;
  readonly stroke?: string;
  readonly text: string;
}
interface FlowchartDb {
  getVertices(): Map<string, Vertex>;
  getEdges(): readonly Edge[];
  getAccTitle(): string;
  getAccDescription(): string;
  getDirection(): string;
}

const KINDS: Readonly<Record<string, NodeKind>> = {
  square: 'component',
  stadium: 'outside',
  subroutine: 'foreign',
  round: 'silent',
};
const INITIATORS: Readonly<Record<string, GraphEdge['initiator']>> = {
  arrow_point: 'from',
  double_arrow_point: 'either',
  arrow_open: 'unstated',
};
const STROKES: Readonly<Record<string, boolean>> = { normal: false, dotted: true };

/** Entities by name; ours are numbers, these are for texts written by hand. */
const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

let loaded: Promise<Mermaid> | undefined;

/** The one Mermaid of this process: it keeps its settings, and the last diagram, in module variables. */
function loadMermaid(): Promise<Mermaid> {
  return (loaded ??= load());
}

/** DOMPurify does nothing without a DOM, and Mermaid would fail on it: stand-ins, set before Mermaid comes. */
async function load(): Promise<Mermaid> {
  const nothing = () => undefined;
  const { default: purify } = await import('dompurify');
  Object.assign(purify, { addHook: nothing, removeHook: nothing, sanitize: (text: string) => text });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  return mermaid;
}

/**
 * @param type Mermaid's name of the kind of diagram that is expected: a text read as another kind is an error
 * @returns Mermaid's database of the diagram
 */
export async function readDiagram(text: string, type: string): Promise<unknown> {
  const mermaid = await loadMermaid();
  const { diagramType } = await mermaid.parse(text);
  if (diagramType !== type) throw new Error(`read as ${diagramType}, not as ${type}`);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  return diagram.db;
}

export async function readFlowchart(text: string): Promise<ReadFlowchart> {
  const db = (await readDiagram(text, 'flowchart-v2')) as FlowchartDb;
  return {
    title: decodeEntities(db.getAccTitle()),
    description: decodeEntities(db.getAccDescription()),
    direction: db.getDirection(),
    nodes: [...db.getVertices().values()].map(readNode),
    edges: db.getEdges().map(readEdge),
  };
}

function readNode({ id, text, type, link, classes }: Vertex): GraphNode {
  const kind = known(KINDS, type);
  return { id, kind, name: decodeEntities(text), url: link ?? null, hub: classes.includes('hub') };
}

function readEdge({ start, end, type, stroke, text }: Edge): GraphEdge {
  const initiator = known(INITIATORS, type);
  return { from: start, to: end, initiator, local: known(STROKES, stroke), label: labelLines(text) };
}

/** Split before it is decoded: a `<br>` that a reader should see is written with entities. */
function labelLines(text: string): readonly string[] {
  return text === '' ? [] : text.split('<br>').map(decodeEntities);
}

/**
 * The characters that Mermaid draws for the text that its parser returns: it turns `#35;` and `#quot;` into markers
 * before it parses, and into HTML's `&#35;` and `&quot;` when it draws.
 */
export function decodeEntities(text: string): string {
  return text.replace(/ﬂ°(?:°(\d+)|(\w+))¶ß/gu, (_, code?: string, name?: string) =>
    code === undefined ? known(NAMED, name) : String.fromCodePoint(Number(code)),
  );
}

function known<Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value {
  const value = key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
  if (value === undefined) throw new Error(`Mermaid read “${key}”, which no diagram of ours holds`);
  return value;
}
