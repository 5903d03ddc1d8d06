import { isJsonObject } from '../kernel/json-object';
import type { Graph, GraphEdge, GraphNode, GraphValue } from '../network/graph';
import { parseId } from '../planner/id';
import { WRAPPING } from './table-shape';

/**
 * The network in an answer: every object that has an `id` is a node, and each stands tied to the nearest one around it, by the names of the fields
 * between them. What has no id (a link, a connection) is passed through.
 *
 *     helhedsplaner { nodes { id titel ansoegere { nodes { boligorganisation { id navn } } } } }
 *     → Helhedsplan –ansoegere.boligorganisation– Boligorganisation
 *
 * What has no `id` and goes from one object to another is itself a tie, as the edges of `omegn` and the steps of `sti` are:
 *
 *     kanter { fra { id titel } til { id titel } vaegt baand { tekst } }
 */

interface Builder {
  readonly nodes: Map<string, GraphNode>;
  readonly edges: Map<string, GraphEdge>;
}

/** What a thing is called by, the best first. */
const NAMES = ['titel', 'navn', 'kortnavn', 'noegle', 'nummer', 'tekst'];
/** Kinds that many others lie in, by which a large network is drawn together; one with none of them by the kinds themselves. */
const GROUPS = ['Byomraade', 'Kommune', 'Boligorganisation'];

export function graphOfAnswer(data: unknown): Graph {
  const builder: Builder = { nodes: new Map(), edges: new Map() };
  visit(builder, data, null, []);
  const kinds = new Set([...builder.nodes.values()].map((n) => n.kind));
  const group = GROUPS.find((kind) => kinds.has(kind));
  return {
    nodes: [...builder.nodes.values()].map((node) => {
      if (group === undefined) return { ...node, group: node.kind };
      return node.kind === group ? { ...node, group: node.label } : node;
    }),
    edges: [...builder.edges.values()],
  };
}

function visit(builder: Builder, value: unknown, owner: string | null, path: readonly string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(builder, item, owner, path);
    return;
  }
  if (!isJsonObject(value)) return;
  if (visitEdge(builder, value)) return;
  const own = nodeOf(value);
  if (own) {
    const known = builder.nodes.get(own.id);
    builder.nodes.set(own.id, known ? { ...own, label: known.label, values: { ...own.values, ...known.values } } : own);
    if (owner !== null && owner !== own.id) tie(builder, owner, own.id, path.join('.'));
  }
  const [from, above] = own ? [own.id, []] : [owner, path];
  for (const [name, part] of Object.entries(value)) visit(builder, part, from, WRAPPING.has(name) ? above : [...above, name]);
}

/** Whether the value is an edge from one object to another, which is then in the graph. */
function visitEdge(builder: Builder, value: Readonly<Record<string, unknown>>): boolean {
  const { id, fra, til, vaegt } = value;
  if (id !== undefined || !isJsonObject(fra) || !isJsonObject(til)) return false;
  const [from, to] = [nodeOf(fra), nodeOf(til)];
  if (!from || !to) return false;
  for (const end of [fra, til]) visit(builder, end, null, []);
  tie(builder, from.id, to.id, wordsOf(value), typeof vaegt === 'number' ? vaegt : undefined);
  return true;
}

/** What an edge says of itself: its sentence, or those of the ties that it is made of, or their kinds. */
function wordsOf(edge: Readonly<Record<string, unknown>>): string {
  const parts = Array.isArray(edge.baand) ? edge.baand.filter(isJsonObject) : [edge];
  return parts.map(({ tekst, art }) => String(tekst ?? art ?? '')).join(' ');
}

// Seen from both sides it is one tie; seen again the same way it is none.
function tie({ edges }: Builder, from: string, to: string, label: string, weight?: number): void {
  const key = JSON.stringify([...[from, to].sort(), label]);
  if (!edges.has(key)) edges.set(key, { from, to, label, ...(weight === undefined ? {} : { weight }) });
}

function nodeOf(value: Readonly<Record<string, unknown>>): GraphNode | null {
  const { id } = value;
  if (typeof id !== 'string' || !/^[a-z]{2,3}_\d+$/.test(id)) return null;
  const called = NAMES.map((name) => value[name]).find((v) => typeof v === 'string' && v !== '');
  const leaves = Object.entries(value).flatMap(([name, v]): [string, GraphValue][] =>
    name !== 'id' && (typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean') ? [[name, v]] : [],
  );
  return { id, kind: parseId('id', id).type.name, label: typeof called === 'string' ? called : id, values: Object.fromEntries(leaves) };
}
