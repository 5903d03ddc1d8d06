import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Network } from './network-data';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed extends SimulationNodeDatum {
  readonly id: string;
}

/** Where the objects stand, and how large the drawing is. */
export interface GraphLayout {
  readonly points: ReadonlyMap<string, Point>;
  readonly width: number;
  readonly height: number;
}

const EDGE = 80;
/** Fewer for many, so that it is over within a moment. */
const ticks = (count: number): number => (count > 120 ? 120 : 250);

/** Lays a network out; those that stood before begin where they were, so that the picture is known again. */
export function laidOutNetwork({ nodes, edges }: Network, before: ReadonlyMap<string, Point>): GraphLayout {
  const placed: Placed[] = [...nodes.keys()].map((id) => ({ id, ...before.get(id) }));
  const links = [...edges.values()].map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(placed)
    .force(
      'link',
      forceLink<Placed, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(95),
    )
    .force('charge', forceManyBody().strength(-320).distanceMax(500))
    .force('collide', forceCollide(44))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.07))
    .stop()
    .tick(ticks(placed.length));
  const xs = placed.map(({ x = 0 }) => x);
  const ys = placed.map(({ y = 0 }) => y);
  const [left, top] = [Math.min(...xs) - EDGE, Math.min(...ys) - EDGE / 2];
  return {
    points: new Map(placed.map(({ id, x = 0, y = 0 }) => [id, { x: x - left, y: y - top }])),
    width: Math.max(...xs) - left + EDGE,
    height: Math.max(...ys) - top + EDGE / 2,
  };
}
