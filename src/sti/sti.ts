import { GraphQLID, GraphQLInt } from 'graphql';
import { z } from 'zod';
import { type ApiOnly, Computed, Part, Value } from '../model/decorators';
import { Objekthenvisning } from '../model/objekthenvisning';
import { ON_DAY, OptionalTypes, requireName, requireWithin } from './arguments';
import { NetworkOfDay } from './network-of-day';
import { DEFAULT_NODES, Knudetype, nounsChosen } from './nodes';
import { NETWORK_LOOKUP } from './statement';
import { Baandart } from './ties';
import { distancesFrom, shortestPaths } from './walk';

/** How two objects hang together: the shortest paths between them, step by step in words. */

const [DEFAULT_LENGTH, MAX_LENGTH, MAX_PATHS] = [6, 10, 10];

@Part('Trin. One step of a path: two objects, and what ties them.')
export class Stitrin {
  @Value(() => Objekthenvisning, { description: 'Fra. Where the step begins.' })
  fra!: ApiOnly;

  @Value(() => Objekthenvisning, { description: 'Til. Where it ends.' })
  til!: ApiOnly;

  @Value('enum', { enumType: Baandart, description: 'Art. What ties the two; of several ties the first.' })
  art!: ApiOnly;

  @Value('saetning', { description: 'Tekst. The tie as a sentence.' })
  tekst!: ApiOnly;
}

@Part('Sti. One way from the first object to the last.')
export class Sti {
  @Value(() => Stitrin, { list: true, description: 'Trin. The steps, in order; none when both are the same object.' })
  trin!: ApiOnly;
}

@Part('Stisvar. How two objects hang together.')
export class Stisvar {
  @Value(() => Objekthenvisning, { description: 'Fra. The object that paths begin at.' })
  fra!: ApiOnly;

  @Value(() => Objekthenvisning, { description: 'Til. The object that they end at.' })
  til!: ApiOnly;

  @Value('int', {
    nullable: true,
    description: 'Afstand. Steps of the shortest path; null when none of at most `hoejst` steps joins the two on the day.',
  })
  afstand!: ApiOnly;

  @Value('int', { description: 'Antal. How many paths are that short; at most 1,000,000,000 are counted.' })
  antal!: ApiOnly;

  @Value(() => Sti, { list: true, description: `Stier. The shortest paths, by the names on them; the first ${MAX_PATHS}.` })
  stier!: ApiOnly;
}

const Args = z.object({
  fra: z.string(),
  til: z.string(),
  hoejst: z
    .int()
    .nullable()
    .transform((v) => v ?? DEFAULT_LENGTH),
  over: OptionalTypes,
});

function check(args: Readonly<Record<string, unknown>>): void {
  const { fra, til, hoejst } = Args.parse(args);
  requireName('fra', fra);
  requireName('til', til);
  requireWithin('hoejst', hoejst, [1, MAX_LENGTH]);
}

function answer(network: NetworkOfDay, { fra, til, hoejst, over }: z.output<typeof Args>): object {
  const [first, last] = [network.find('fra', fra), network.find('til', til)];
  const ends = { fra: network.referenceTo(first), til: network.referenceTo(last) };
  const chosen = nounsChosen(over);
  const mayPass = (node: number): boolean => chosen.has(network.nodeAt(node).noun);
  const there = network.nodeAt(first).holds && network.nodeAt(last).holds;
  const distances = there ? distancesFrom(network.neighbours, first, hoejst, mayPass) : new Map<number, number>();
  const afstand = distances.get(last);
  if (afstand === undefined) return { ...ends, afstand: null, antal: 0, stier: [] };
  const choices = { mayPass, atMost: MAX_PATHS, order: network.inOrder };
  const { count, paths } = shortestPaths(network.neighbours, distances, [first, last], choices);
  return { ...ends, afstand, antal: count, stier: paths.map((path) => ({ trin: stepsOf(network, path) })) };
}

const stepsOf = (network: NetworkOfDay, path: readonly number[]): object[] =>
  path.slice(1).map((to, i) => {
    const from = path[i] ?? to;
    const [tie] = network.tiesBetween(from, to);
    if (!tie) throw new Error('a path leads between two objects that nothing ties');
    return { fra: network.referenceTo(from), til: network.referenceTo(to), art: tie.art, tekst: tie.tekst };
  });

export const StiFelt = (): PropertyDecorator =>
  Computed({
    type: () => Stisvar,
    args: [
      { name: 'fra', type: GraphQLID, description: 'The object that paths begin at, by global id or natural key.' },
      { name: 'til', type: GraphQLID, description: 'The object that they end at, by global id or natural key.' },
      {
        name: 'hoejst',
        type: GraphQLInt,
        optional: true,
        description: `The most steps that a path may have: 1 to ${MAX_LENGTH}, ${DEFAULT_LENGTH} when left out.`,
      },
      {
        name: 'over',
        type: Knudetype,
        list: true,
        optional: true,
        description: `Kinds of objects that paths may lead through. Left out: ${DEFAULT_NODES.join(', ')}; the others tie nearly all to all.`,
      },
      ON_DAY,
    ],
    facts: [],
    check,
    lookup: NETWORK_LOOKUP,
    compute: async (_facts, args, { lookup, actor }) => answer(await NetworkOfDay.read(lookup, actor.role), Args.parse(args)),
    description:
      'Sti. How two objects hang together: the shortest paths between them through plans, organisations, estates, areas, fora and contracts, each step in words.',
  });
