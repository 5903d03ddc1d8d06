import type { DrawingOptions, NamedKind } from './drawing-options';
import { type BoxLine, type NetworkBox, sizeOf } from './drawing-parts';
import type { Graph, GraphEdge, GraphNode } from './graph';
import { nodeSign } from './node-signs';

/** Too many nodes to draw each: what belongs together becomes one box that counts them, and the ties between two boxes one line. */

interface ClusteredGraph {
  readonly boxes: readonly NetworkBox[];
  readonly edges: readonly GraphEdge[];
}

/** More boxes than this are none that anybody reads; the smallest are then drawn as one. */
const MOST_CLUSTERS = 80;
const WORDS = {
  da: { alone: 'Øvrige', ties: (n: number) => (n === 1 ? 'én forbindelse' : `${n} forbindelser`) },
  en: { alone: 'Others', ties: (n: number) => (n === 1 ? 'one tie' : `${n} ties`) },
} as const;

/** The graph of the groups; nodes without a group belong to the one that they are tied to most. */
export function clusteredGraph(graph: Graph, kinds: readonly NamedKind[], { language, linkOfGroup }: DrawingOptions): ClusteredGraph {
  const words = WORDS[language];
  const groupOf = withoutTheSmallest(groupsOfNodes(graph), words.alone);
  const members = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    const group = groupOf.get(node.id) ?? words.alone;
    members.set(group, [...(members.get(group) ?? []), node]);
  }
  const weights = new Map<string, { from: string; to: string; weight: number }>();
  for (const { from, to, weight = 1 } of graph.edges) {
    const [a = '', b = ''] = [groupOf.get(from) ?? words.alone, groupOf.get(to) ?? words.alone].sort();
    if (a === b) continue;
    const key = JSON.stringify([a, b]);
    weights.set(key, { from: a, to: b, weight: (weights.get(key)?.weight ?? 0) + weight });
  }
  return {
    boxes: [...members].map(([group, nodes]) => clusterBox(group, nodes, kinds, group === words.alone ? undefined : linkOfGroup?.(group))),
    edges: [...weights.values()].map((edge) => ({ ...edge, label: `${edge.from} – ${edge.to}: ${words.ties(edge.weight)}` })),
  };
}

function clusterBox(group: string, nodes: readonly GraphNode[], kinds: readonly NamedKind[], link: string | undefined): NetworkBox {
  const counts = kinds.flatMap(({ kind, name }, i): BoxLine[] => {
    const count = nodes.filter((n) => n.kind === kind).length;
    return count === 0 ? [] : [{ text: `${name}: ${count}`, sign: nodeSign(i) }];
  });
  const lines: BoxLine[] = [{ text: group, bold: true }, ...counts];
  const title = [group, ...counts.map(({ text }) => text)].join(', ');
  // A sign that no kind has: a group is none of them.
  return { id: group, place: 0, sign: GROUP, lines, title, link, ...sizeOf(lines) };
}

const GROUP = { stroke: '#3f4a54', fill: '#f6f8fa', shape: () => '' } as const;

// Round by round: whoever has no group of its own goes with most of those that it is tied to.
function groupsOfNodes({ nodes, edges }: Graph): Map<string, string> {
  const groups = new Map(nodes.flatMap(({ id, group }) => (group ? [[id, group] as const] : [])));
  const ties = new Map<string, [other: string, weight: number][]>();
  for (const { from, to, weight = 1 } of edges)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      ties.set(a, [...(ties.get(a) ?? []), [b, weight]]);
  for (let found = true; found; ) {
    const now = nodes.flatMap(({ id }) => {
      const group = groups.has(id)
        ? undefined
        : heaviest((ties.get(id) ?? []).flatMap(([o, w]) => (groups.has(o) ? [[groups.get(o) ?? '', w] as const] : [])));
      return group === undefined ? [] : [[id, group] as const];
    });
    for (const [id, group] of now) groups.set(id, group);
    found = now.length > 0;
  }
  return groups;
}

function heaviest(ties: readonly (readonly [group: string, weight: number])[]): string | undefined {
  const sums = new Map<string, number>();
  for (const [group, weight] of ties) sums.set(group, (sums.get(group) ?? 0) + weight);
  return [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function withoutTheSmallest(groups: ReadonlyMap<string, string>, alone: string): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>();
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  if (sizes.size <= MOST_CLUSTERS) return groups;
  const kept = new Set(
    [...sizes]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST_CLUSTERS - 1)
      .map(([group]) => group),
  );
  return new Map([...groups].map(([id, group]) => [id, kept.has(group) ? group : alone]));
}
