import { Adjacency } from '../../src/sti/adjacency';
import { distancesFrom, MAX_COUNT, shortestPaths } from '../../src/sti/walk';
import { dice } from '../support/random';

type Pair = readonly [number, number];

const everywhere = (_node: number): boolean => true;
const network = (nodes: number, ties: readonly Pair[]): Adjacency =>
  new Adjacency(
    nodes,
    ties.map(([a]) => a),
    ties.map(([, b]) => b),
  );
const byNumber = { atMost: 1000, order: (a: number, b: number): number => a - b };

function pathsIn(nodes: number, ties: readonly Pair[], [from, to]: Pair, mayPass = everywhere, atMost = 1000) {
  const adjacency = network(nodes, ties);
  const neighbours = (node: number): Iterable<number> => adjacency.of(node);
  const distances = distancesFrom(neighbours, from, nodes, mayPass);
  return { distance: distances.get(to), ...shortestPaths(neighbours, distances, [from, to], { ...byNumber, atMost, mayPass }) };
}

describe('shortest paths', () => {
  it('all of them, in the order of the objects on them', () => {
    const square: Pair[] = [
      [0, 1],
      [0, 2],
      [3, 1],
      [3, 2],
      [0, 4],
      [4, 5],
      [5, 3],
    ];
    expect(pathsIn(6, square, [0, 3])).toEqual({
      distance: 2,
      count: 2,
      paths: [
        [0, 1, 3],
        [0, 2, 3],
      ],
    });
  });

  it('two objects that are tied in three ways are one step apart in one way', () => {
    expect(
      pathsIn(
        2,
        [
          [0, 1],
          [1, 0],
          [0, 1],
        ],
        [0, 1],
      ),
    ).toEqual({ distance: 1, count: 1, paths: [[0, 1]] });
  });

  it('an object is no step away from itself', () => {
    expect(pathsIn(2, [[0, 1]], [0, 0])).toEqual({ distance: 0, count: 1, paths: [[0]] });
  });

  it('what may not be passed through can be where a path begins and ends', () => {
    const line: Pair[] = [
      [0, 1],
      [1, 2],
    ];
    const not = (closed: number) => (node: number) => node !== closed;
    expect(pathsIn(3, line, [0, 2], not(0)).distance).toBe(2);
    expect(pathsIn(3, line, [0, 2], not(2)).distance).toBe(2);
    expect(pathsIn(3, line, [0, 2], not(1))).toEqual({ distance: undefined, count: 0, paths: [] });
  });

  it('millions are counted and a few are told', () => {
    // Eight objects in each of ten ranks: 8^10 ways from end to end, which is more than are counted.
    const rank = (r: number): number[] => Array.from({ length: 8 }, (_, i) => 1 + r * 8 + i);
    const ties: Pair[] = [
      ...rank(0).map((b): Pair => [0, b]),
      ...Array.from({ length: 9 }, (_, r) => rank(r).flatMap((a) => rank(r + 1).map((b): Pair => [a, b]))).flat(),
      ...rank(9).map((a): Pair => [a, 81]),
    ];
    const { distance, count, paths } = pathsIn(82, ties, [0, 81], everywhere, 3);
    expect([distance, count, paths.length]).toEqual([11, MAX_COUNT, 3]);
  });
});

/** Every way without a step back, by trying them all. */
function tried(nodes: number, ties: readonly Pair[], [from, to]: Pair, mayPass: (node: number) => boolean): number[][] {
  const joined = (a: number, b: number): boolean => ties.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  let ways = [[from]];
  for (let length = 0; length < nodes; length += 1) {
    const there = ways.filter((way) => way.at(-1) === to);
    if (there.length > 0) return there;
    ways = ways.flatMap((way) => {
      const last = way.at(-1) ?? from;
      if (last !== from && !mayPass(last)) return [];
      return Array.from({ length: nodes }, (_, next) => next)
        .filter((next) => !way.includes(next) && joined(last, next))
        .map((next) => [...way, next]);
    });
  }
  return [];
}

it('are the same as those found by trying every way, in 300 networks drawn by number', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = dice(seed);
    const upTo = (n: number): number => Math.floor(random() * n);
    const nodes = 2 + upTo(7);
    const ties = Array.from({ length: upTo(14) }, (): Pair => [upTo(nodes), upTo(nodes)]).filter(([a, b]) => a !== b);
    const closed = new Set(Array.from({ length: upTo(3) }, () => upTo(nodes)));
    const ends: Pair = [upTo(nodes), upTo(nodes)];
    const mayPass = (node: number): boolean => !closed.has(node);
    const expected = tried(nodes, ties, ends, mayPass);
    const { count, paths } = pathsIn(nodes, ties, ends, mayPass);
    expect({ seed, count, paths: paths.map(String) }).toEqual({ seed, count: expected.length, paths: expected.map(String).sort() });
  }
});
