/** A graph as files and pictures take it: plain values, whatever they were read from. */

export type GraphValue = string | number | boolean | null;

export interface GraphNode {
  /** Unique in the graph. */
  readonly id: string;
  /** What kind of thing it is, for example `Helhedsplan`. */
  readonly kind: string;
  readonly label: string;
  /** What it belongs to where there are too many to draw each. */
  readonly group?: string | null;
  /** What a reader of the file is told besides. */
  readonly values?: Readonly<Record<string, GraphValue>>;
}

export interface GraphEdge {
  /** Ids of nodes of the graph. */
  readonly from: string;
  readonly to: string;
  /** The tie in words. */
  readonly label: string;
  /** How many ties it stands for; one when left out. */
  readonly weight?: number;
  readonly values?: Readonly<Record<string, GraphValue>>;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Throws on a graph that no file could hold: two nodes of one id, an edge without an end. */
export function requireWholeGraph({ nodes, edges }: Graph): void {
  const ids = new Set(nodes.map((n) => n.id));
  if (ids.size !== nodes.length) throw new Error('two nodes of a graph have the same id');
  for (const { from, to } of edges)
    for (const end of [from, to]) if (!ids.has(end)) throw new Error(`an edge ends at ${end}, which is no node of the graph`);
}
