/** Walks through a network whose objects are numbered from 0: distances, and the shortest paths between two of them. */

/** Whom an object is tied to; one that is tied in several ways may come several times. */
export type Neighbours = (node: number) => Iterable<number>;

/** How far objects are from the first one, the nearest first; those of which `mayPass` is false are reached, and not passed through. */
export function distancesFrom(
  neighbours: Neighbours,
  first: number,
  furthest: number,
  mayPass: (node: number) => boolean,
): ReadonlyMap<number, number> {
  const distances = new Map([[first, 0]]);
  let edge = [first];
  for (let distance = 1; distance <= furthest && edge.length > 0; distance += 1) {
    const next: number[] = [];
    for (const node of edge) {
      if (node !== first && !mayPass(node)) continue;
      for (const other of neighbours(node)) {
        if (distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    }
    edge = next;
  }
  return distances;
}

export interface ShortestPaths {
  /** How many there are; at most `MAX_COUNT`. */
  readonly count: number;
  /** The first of them, each from end to end. */
  readonly paths: readonly (readonly number[])[];
}

/** There can be more paths than a number can tell: twenty objects in each of six steps make millions. */
export const MAX_COUNT = 1_000_000_000;

type Onward = ReadonlyMap<number, readonly number[]>;

/** The shortest paths to `last` in a network of these distances; objects that come first in `order` come first in the paths. */
export function shortestPaths(
  neighbours: Neighbours,
  distances: ReadonlyMap<number, number>,
  [first, last]: readonly [number, number],
  {
    mayPass,
    atMost,
    order,
  }: { readonly mayPass: (node: number) => boolean; readonly atMost: number; readonly order: (a: number, b: number) => number },
): ShortestPaths {
  const onward = new Map<number, Set<number>>();
  // Grows while it is gone through: all from which the end is reached.
  const reaching = new Set([last]);
  for (const node of reaching) {
    const nearer = (distances.get(node) ?? 0) - 1;
    for (const other of neighbours(node)) {
      if (distances.get(other) !== nearer || (other !== first && !mayPass(other))) continue;
      onward.set(other, (onward.get(other) ?? new Set()).add(node));
      reaching.add(other);
    }
  }
  const ordered = new Map([...onward].map(([node, next]) => [node, [...next].sort(order)]));
  return { count: countFrom(ordered, first, last), paths: listed(ordered, first, last, atMost) };
}

function countFrom(onward: Onward, first: number, last: number): number {
  const known = new Map([[last, 1]]);
  const count = (node: number): number => {
    const counted = known.get(node);
    if (counted !== undefined) return counted;
    const sum = (onward.get(node) ?? []).reduce((total, next) => Math.min(MAX_COUNT, total + count(next)), 0);
    known.set(node, sum);
    return sum;
  };
  return count(first);
}

/** Every object on the way leads to the end, so that as many paths as are wanted are found without a step back. */
function listed(onward: Onward, first: number, last: number, atMost: number): number[][] {
  const paths: number[][] = [];
  const follow = (path: readonly number[], node: number): void => {
    if (paths.length >= atMost) return;
    const whole = [...path, node];
    if (node === last) paths.push(whole);
    else for (const next of onward.get(node) ?? []) follow(whole, next);
  };
  follow([], first);
  return paths;
}
