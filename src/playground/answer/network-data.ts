import { isInterfaceType, isObjectType } from 'graphql';
import { isRow, labelOf, type Row } from './lists';
import type { Run } from './runs';
import type { Shape } from './shape';

export interface NetworkNode {
  readonly id: string;
  readonly type: string | undefined;
  readonly label: string | undefined;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** The field that leads from one to the other. */
  readonly relation: string;
}

export interface Network {
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly edges: ReadonlyMap<string, NetworkEdge>;
}

export const NO_NETWORK: Network = { nodes: new Map(), edges: new Map() };

/** Objects that are drawn at most: more are neither told apart nor laid out in reasonable time. */
export const MAX_NODES = 250;

/** What leads through a connection and is no relation of its own. */
const THROUGH = new Set(['nodes', 'edges', 'node']);

/** The objects of an answer that have an id, and which of them stand within which. */
export function networkOf({ data }: Run, shape: Shape): Network {
  return grown(NO_NETWORK, data, shape);
}

/** A network with those of another answer; one that is there keeps what was known of it. */
export function grown(network: Network, data: Row, shape: Shape): Network {
  const nodes = new Map(network.nodes);
  const edges = new Map(network.edges);
  const walk = (row: Row, at: Shape, owner: string | undefined, path: readonly string[]): void => {
    const id = idOf(row, at);
    const ends = id === undefined ? endsOf(row, at) : undefined;
    if (ends) {
      join(edges, { from: ends.from, to: ends.to, relation: wordsOf(row, at) });
    }
    if (id !== undefined) {
      const before = nodes.get(id);
      if (before === undefined && nodes.size >= MAX_NODES) {
        return;
      }
      nodes.set(id, { id, type: before?.type ?? typeOf(row, at), label: before?.label ?? ownLabel(row) });
      if (owner !== undefined && owner !== id) {
        join(edges, { from: owner, to: id, relation: path.join('.') });
      }
    }
    for (const [name, value] of Object.entries(row)) {
      const below = at.field(name);
      const place = [...(id === undefined ? path : []), ...(THROUGH.has(name) ? [] : [below.fieldName ?? name])];
      for (const each of Array.isArray(value) ? value : [value]) {
        if (isRow(each)) {
          walk(each, below, id ?? owner, place);
        }
      }
    }
  };
  walk(data, shape, undefined, []);
  return { nodes, edges };
}

/** Two objects are joined once, however many ways the answer comes from one to the other. */
function join(edges: Map<string, NetworkEdge>, edge: NetworkEdge): void {
  const key = [edge.from, edge.to].sort().join(' ');
  if (!edges.has(key)) {
    edges.set(key, edge);
  }
}

/** The objects that a step of a path or an edge of a neighbourhood leads from and to. */
function endsOf(row: Row, at: Shape): { readonly from: string; readonly to: string } | undefined {
  const end = (fieldName: string): string | undefined => {
    const [name, value] = Object.entries(row).find(([one, v]) => at.field(one).fieldName === fieldName && isRow(v)) ?? [];
    return name !== undefined && isRow(value) ? idOf(value, at.field(name)) : undefined;
  };
  const [from, to] = [end('fra'), end('til')];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** What a tie says of itself: its sentence, or those of all that it is made of. */
function wordsOf(row: Row, at: Shape): string {
  const said = Object.entries(row).flatMap(([name, value]): string[] => {
    const { fieldName } = at.field(name);
    if (fieldName === 'tekst' && typeof value === 'string') return [value];
    return fieldName === 'baand' && Array.isArray(value)
      ? value.flatMap((one: unknown) => (isRow(one) ? [wordsOf(one, at.field(name))] : []))
      : [];
  });
  return said.join(' ');
}

/** What stands for an object without being it: an answer of paths and neighbourhoods is made of them. */
const REFERENCE = 'Objekthenvisning';

function idOf(row: Row, { type }: Shape): string | undefined {
  const isNode =
    type === undefined ||
    type.name === REFERENCE ||
    (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')) ||
    isInterfaceType(type);
  return isNode && typeof row.id === 'string' ? row.id : undefined;
}

function typeOf(row: Row, { type }: Shape): string | undefined {
  if (type?.name === REFERENCE) {
    return typeof row.type === 'string' ? row.type : undefined;
  }
  return typeof row.__typename === 'string' ? row.__typename : isObjectType(type) ? type.name : undefined;
}

/** An id says nothing to people. */
function ownLabel(row: Row): string | undefined {
  const label = labelOf(row);
  return label === row.id ? undefined : label;
}

export function nodeName({ label, type }: NetworkNode): string {
  return label === undefined ? (type ?? '?') : type === undefined ? label : `${type} ${label}`;
}
