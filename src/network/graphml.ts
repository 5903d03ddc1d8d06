import { type Graph, type GraphValue, requireWholeGraph } from './graph';
import { xmlElement, xmlText } from './xml';

/** GraphML (graphml.graphdrawing.org), which Gephi, yEd, NetworkX, igraph and graphology read. */

export interface GraphmlOptions {
  /** Whether an edge leads from its first end to its other; otherwise it is a tie between the two. */
  readonly directed?: boolean;
  /** What the file is about. */
  readonly description?: string;
}

type KeyType = 'boolean' | 'double' | 'string';
type Values = Readonly<Record<string, GraphValue>>;

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** The graph as a file; the same bytes for the same graph. */
export function graphmlText(graph: Graph, { directed = false, description }: GraphmlOptions = {}): string {
  requireWholeGraph(graph);
  const nodes = graph.nodes.map(({ id, kind, label, group, values }) => ({
    id,
    values: { label, kind, ...(group === undefined ? {} : { group }), ...values },
  }));
  const edges = graph.edges.map(({ from, to, label, weight = 1, values }) => ({ from, to, values: { label, weight, ...values } }));
  const nodeKeys = keysOf('n', nodes);
  const edgeKeys = keysOf('e', edges);
  const content = [
    ...(description ? [xmlElement('desc', {}, xmlText(description))] : []),
    ...nodes.map(({ id, values }) => xmlElement('node', { id }, ...data(values, nodeKeys))),
    ...edges.map(({ from, to, values }, i) => xmlElement('edge', { id: `e${i}`, source: from, target: to }, ...data(values, edgeKeys))),
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml xmlns="${NAMESPACE}" xmlns:xsi="${INSTANCE}" xsi:schemaLocation="${NAMESPACE} ${NAMESPACE}/1.0/graphml.xsd">`,
    ...declarations(nodeKeys, 'node'),
    ...declarations(edgeKeys, 'edge'),
    `<graph id="G" edgedefault="${directed ? 'directed' : 'undirected'}">`,
    ...content,
    '</graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

interface Key {
  readonly id: string;
  readonly type: KeyType;
}
type Keys = ReadonlyMap<string, Key>;

// A key for each name, of the narrowest type that takes all its values.
function keysOf(prefix: string, parts: readonly { readonly values: Values }[]): Keys {
  const types = new Map<string, KeyType>();
  for (const { values } of parts)
    for (const [name, value] of Object.entries(values)) {
      if (value === null) continue;
      const type = typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'double' : 'string';
      const before = types.get(name);
      types.set(name, before === undefined || before === type ? type : 'string');
    }
  return new Map([...types].map(([name, type], i) => [name, { id: `${prefix}${i}`, type }]));
}

const declarations = (keys: Keys, what: 'node' | 'edge'): string[] =>
  [...keys].map(([name, { id, type }]) => xmlElement('key', { id, for: what, 'attr.name': name, 'attr.type': type }));

function data(values: Values, keys: Keys): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const key = keys.get(name);
    return value === null || !key ? [] : [xmlElement('data', { key: key.id }, xmlText(String(value)))];
  });
}
