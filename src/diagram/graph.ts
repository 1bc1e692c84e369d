/** What a connection diagram says, before anyone decides where things stand. Text and picture are made from it. */
import type { Initiator } from '../derive/connections.ts';

/**
 * `component`: of the diagram's product. `outside`: an outside system. `foreign`: a component of another product.
 * `silent`: an end that no document names.
 */
export type NodeKind = 'component' | 'outside' | 'foreign' | 'silent';

export interface GraphNode {
  /** Of letters and digits, unique in the graph; Mermaid's id of the node. */
  readonly id: string;
  readonly kind: NodeKind;
  /** Of the component; for another product's, with the product's short name. */
  readonly name: string;
  /** Path of its page, without a base; null for an end that is not stated. */
  readonly url: string | null;
  /** The component that the diagram is about. */
  readonly hub: boolean;
}

export interface GraphEdge {
  /** Ids of nodes; the same one where a component talks to itself. */
  readonly from: string;
  readonly to: string;
  readonly initiator: Initiator;
  /** Nothing of it leaves the machine. */
  readonly local: boolean;
  /** Lines of its label. */
  readonly label: readonly string[];
}

export interface Graph {
  /** `<product>/<component>` or `<product>` with, for a part, `--<role>`: the path of its files. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly description: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The word on an edge without an arrowhead, because no document says who opens the connection. */
export const WHO_STARTS = 'who starts: not stated';

/** The name of the end that no document names. */
export const NOT_STATED = 'not stated';
