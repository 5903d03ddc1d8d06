import { Graph as Layers, layout } from '@dagrejs/dagre';

/**
 * Places boxes in columns so that ties are short and cross little, by dagre: layers instead of springs, since boxes that hold a text
 * then never cover each other, and the same graph always comes out the same.
 */

export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Ties lead from a low to a high place; those of one place in either direction. */
  readonly place: number;
}

export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBoxes {
  readonly width: number;
  readonly height: number;
  /** The middle of each box. */
  readonly middle: ReadonlyMap<string, PicturePoint>;
  /** The way of each tie, in the order in which they were given. */
  readonly ways: readonly (readonly PicturePoint[])[];
}

/** Ties between the same two boxes are one. */
export function placeBoxes(
  boxes: readonly Box[],
  ties: readonly Tie[],
  gap: { readonly across: number; readonly along: number },
): PlacedBoxes {
  const layers = new Layers();
  layers.setGraph({ rankdir: 'LR', nodesep: gap.across, edgesep: 6, ranksep: gap.along, ranker: 'network-simplex' });
  layers.setDefaultEdgeLabel(() => ({}));
  const place = new Map(boxes.map((box) => [box.id, box.place]));
  for (const { id, width, height } of boxes) layers.setNode(id, { width, height });
  for (const { from, to, weight } of ties) {
    const [a, b] = (place.get(from) ?? 0) <= (place.get(to) ?? 0) ? [from, to] : [to, from];
    layers.setEdge(a, b, { weight: Math.min(weight, 10) });
  }
  layout(layers);
  const middle = new Map(boxes.map(({ id }) => [id, pointOf(layers.node(id))]));
  const ways = ties.map(({ from, to }) => {
    const edge = layers.hasEdge(from, to) ? layers.edge(from, to) : layers.edge(to, from);
    return [...(edge.points ?? [])].map(pointOf);
  });
  const { width, height } = layers.graph();
  return { width: numberOf(width), height: numberOf(height), middle, ways };
}

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const pointOf = (value: { readonly x?: unknown; readonly y?: unknown }): PicturePoint => ({ x: numberOf(value.x), y: numberOf(value.y) });
