import { GraphQLID, GraphQLInt } from 'graphql';
import { z } from 'zod';
import { type ApiOnly, Computed, Part, Value } from '../model/decorators';
import { Objekthenvisning } from '../model/objekthenvisning';
import { ON_DAY, OptionalTypes, requireName, requireWithin } from './arguments';
import { NetworkOfDay } from './network-of-day';
import { DEFAULT_NODES, Knudetype, NODE_NAMES, nounsChosen } from './nodes';
import { NETWORK_LOOKUP } from './statement';
import { Baandart } from './ties';
import { distancesFrom } from './walk';

/** What stands around an object: objects within some steps of it, and all that ties them to each other. */

const [DEFAULT_DEPTH, MAX_DEPTH, MAX_NODES] = [1, 4, 1000];

@Part('Omegnsknude. An object of a neighbourhood.')
export class Omegnsknude {
  @Value(() => Objekthenvisning, { description: 'Objekt. The object.' })
  objekt!: ApiOnly;

  @Value('int', { description: 'Afstand. Steps from the object that was asked about, which itself is 0 away.' })
  afstand!: ApiOnly;

  @Value('int', { description: 'Naboer. How many objects of the neighbourhood it is tied to.' })
  naboer!: ApiOnly;
}

@Part('Bånd. What ties two objects in one way.')
export class Baand {
  @Value('enum', { enumType: Baandart, description: 'Art. What ties them.' })
  art!: ApiOnly;

  @Value('int', { description: 'Antal. How many rows say so, for example two seats.' })
  antal!: ApiOnly;

  @Value('saetning', { description: 'Tekst. The tie as a sentence.' })
  tekst!: ApiOnly;
}

@Part('Omegnskant. Two objects of a neighbourhood that are tied to each other.')
export class Omegnskant {
  @Value(() => Objekthenvisning, {
    description: 'Fra. The one that is nearer to the object that was asked about, or stands before the other.',
  })
  fra!: ApiOnly;

  @Value(() => Objekthenvisning, { description: 'Til. The other one.' })
  til!: ApiOnly;

  @Value('int', { description: 'Vægt. How many rows tie them, all kinds of ties together.' })
  vaegt!: ApiOnly;

  @Value(() => Baand, { list: true, description: 'Bånd. What ties them, kind by kind.' })
  baand!: ApiOnly;
}

@Part('Omegn. The neighbourhood of an object: nodes and edges.')
export class Omegn {
  @Value(() => Omegnsknude, { list: true, description: `Knuder. The objects, the nearest first; at most ${MAX_NODES}.` })
  knuder!: ApiOnly;

  @Value(() => Omegnskant, { list: true, description: 'Kanter. What ties the objects of the list to each other.' })
  kanter!: ApiOnly;

  @Value('bool', { description: `Afskåret. Whether there are more objects than the nearest ${MAX_NODES}.` })
  afskaaret!: ApiOnly;
}

const Args = z.object({
  om: z.string(),
  dybde: z
    .int()
    .nullable()
    .transform((v) => v ?? DEFAULT_DEPTH),
  typer: OptionalTypes,
});

function check(args: Readonly<Record<string, unknown>>): void {
  const { om, dybde } = Args.parse(args);
  requireName('om', om);
  requireWithin('dybde', dybde, [0, MAX_DEPTH]);
}

interface Neighbourhood {
  readonly knuder: readonly object[];
  readonly kanter: readonly object[];
  readonly afskaaret: boolean;
}

/** The objects within some steps of one, the nearest `atMost` of them, and what ties them to each other. */
export function neighbourhood(network: NetworkOfDay, { om, dybde, typer }: z.output<typeof Args>, atMost = MAX_NODES): Neighbourhood {
  const centre = network.find('om', om);
  const chosen = nounsChosen(typer);
  const isChosen = (node: number): boolean => chosen.has(network.nodeAt(node).noun);
  const depth = network.nodeAt(centre).holds ? dybde : 0;
  const distances = distancesFrom(network.neighbours, centre, depth, isChosen);
  const rank = (node: number): number => NODE_NAMES.indexOf(network.nodeAt(node).noun);
  const found = [...distances]
    .filter(([node]) => node === centre || isChosen(node))
    .sort(([a, near], [b, far]) => near - far || rank(a) - rank(b) || network.inOrder(a, b));
  const shown = found.slice(0, atMost);
  const places = new Map(shown.map(([node], place) => [node, place]));
  const neighboursOf = (node: number): number[] => [...new Set(network.neighbours(node))].filter((other) => places.has(other));
  const place = (node: number): number => places.get(node) ?? 0;
  return {
    knuder: shown.map(([node, afstand]) => ({ objekt: network.referenceTo(node), afstand, naboer: neighboursOf(node).length })),
    kanter: shown.flatMap(([node]) =>
      neighboursOf(node)
        .filter((other) => place(node) < place(other))
        .sort((a, b) => place(a) - place(b))
        .map((other) => edgeBetween(network, node, other)),
    ),
    afskaaret: found.length > shown.length,
  };
}

function edgeBetween(network: NetworkOfDay, from: number, to: number): object {
  const ties = network.tiesBetween(from, to);
  return {
    fra: network.referenceTo(from),
    til: network.referenceTo(to),
    vaegt: ties.reduce((sum, { rows }) => sum + rows, 0),
    baand: ties.map(({ art, rows, tekst }) => ({ art, antal: rows, tekst })),
  };
}

export const OmegnFelt = (): PropertyDecorator =>
  Computed({
    type: () => Omegn,
    args: [
      { name: 'om', type: GraphQLID, description: 'The object that it is about, by global id or natural key.' },
      {
        name: 'dybde',
        type: GraphQLInt,
        optional: true,
        description: `How many steps away objects may be: 0 to ${MAX_DEPTH}, ${DEFAULT_DEPTH} when left out.`,
      },
      {
        name: 'typer',
        type: Knudetype,
        list: true,
        optional: true,
        description: `Kinds of objects that are shown and passed through, besides the object itself. Left out: ${DEFAULT_NODES.join(', ')}; the others tie nearly all to all.`,
      },
      ON_DAY,
    ],
    facts: [],
    check,
    lookup: NETWORK_LOOKUP,
    compute: async (_facts, args, { lookup, actor }) => neighbourhood(await NetworkOfDay.read(lookup, actor.role), Args.parse(args)),
    description:
      'Omegn. What stands around an object: the objects within some steps of it, and what ties them to each other, with weights; with `format=svg` it is a picture.',
  });
