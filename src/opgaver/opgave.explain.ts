import { GraphQLInt } from 'graphql';
import { z } from 'zod';
import { ASKED_FOR_ARGS, ASKED_FOR_LOOKUP, onBehalfOf } from '../helhedsplan/explain/on-behalf-of';
import { defineEnum } from '../kernel/enums';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { dayAfter } from '../kernel/period';
import { type ApiOnly, Computed, Part, Value } from '../model/decorators';
import { Objekthenvisning } from '../model/objekthenvisning';
import { Rolle } from '../model/rolle';
import { pr } from '../model/scalars';
import type { OpgaveKind } from './opgave-kind';
import { DEFAULT_OPGAVE_PAGE_SIZE, OPGAVE_KINDS, type OpgaveartName, opgaveCount, opgaveRows } from './statement';

/** The worklist: what waits for whom on a day. */

const MAX_PAGE_SIZE = 100;

export const Opgaveart = defineEnum(
  'Opgaveart',
  'Opgaveart. What kind of thing waits.',
  Object.fromEntries(Object.entries(OPGAVE_KINDS).map(([name, s]) => [name, s.description])),
);

@Part('Opgave. Something that waits for somebody, and the act that would settle it.')
export class Opgave {
  @Value('enum', { enumType: Opgaveart, description: 'Art. What kind of thing waits.' })
  art!: ApiOnly;

  @Value('text', { description: 'Handling. The mutation that would settle it.' })
  handling!: ApiOnly;

  @Value('enum', { enumType: Rolle, description: 'Rolle. The role that it waits for.' })
  rolle!: ApiOnly;

  @Value('text', {
    nullable: true,
    description:
      'For. Natural key of the one it waits for: the one that was asked about, or else the leading applicant, the forum or the kommune; null where the role acts for nobody, or where any forvaltning of the kommune may do it.',
  })
  for!: ApiOnly;

  @Value(() => Objekthenvisning, { description: 'Objekt. What it is about.' })
  objekt!: ApiOnly;

  @Value('saetning', { description: 'Grund. Why it waits, in a sentence.' })
  grund!: ApiOnly;

  @Value('day', { nullable: true, description: 'Siden. The day since which it has waited; null when nothing says.' })
  siden!: ApiOnly;

  @Value('day', { nullable: true, description: 'Frist. The day by which it is due; null where there is none.' })
  frist!: ApiOnly;
}

@Part('Opgaveliste. A page of what waits: what is due first stands first, then what has waited longest.')
export class Opgaveliste {
  @Value(() => Opgave, { list: true, description: 'The rows of the page.' })
  nodes!: ApiOnly;

  @Value('int', { description: 'Number of rows in the whole list.' })
  totalCount!: ApiOnly;

  @Value('bool', { description: 'Whether rows follow after this page.' })
  hasNextPage!: ApiOnly;
}

const NounRow = z.object({
  art: z.custom<OpgaveartName>((v) => typeof v === 'string' && Object.hasOwn(OPGAVE_KINDS, v)),
  type: z.string(),
  objekt: z.string(),
  noegle: z.string(),
  titel: z.string(),
  hvem: z.string().nullable(),
  siden: z.string().nullable(),
  frist: z.string().nullable(),
  navn: z.string().nullable(),
  beloeb: z.int().nullable(),
  aar: z.int().nullable(),
});

const Lookup = z.object({ raekker: z.array(NounRow), antal: z.int() });
const PageOptions = z.object({ first: z.int().nullable(), spring: z.int().nullable() });

function check(args: Readonly<Record<string, unknown>>): void {
  const { first, spring: skip } = PageOptions.parse(args);
  if (first !== null && (first < 0 || first > MAX_PAGE_SIZE)) throw badInput('first', INPUT_FAULTS.number(0, MAX_PAGE_SIZE, first));
  if (skip !== null && skip < 0) throw badInput('spring', INPUT_FAULTS.number(0, 2_147_483_647, skip));
}

function opgave(r: z.output<typeof NounRow>): object {
  const valueKind: OpgaveKind = OPGAVE_KINDS[r.art];
  const { art: kind, siden: thePage, objekt: id, type, noegle: key, titel } = r;
  return {
    art: kind,
    handling: valueKind.handling,
    rolle: valueKind.rolle,
    for: r.hvem,
    objekt: { id, type, noegle: key, titel },
    grund: valueKind.grund(r),
    siden: thePage,
    frist: r.frist !== null && valueKind.deadlineIsDayBefore ? dayAfter(r.frist, -1) : r.frist,
  };
}

export const OpgaverFelt = (): PropertyDecorator =>
  Computed({
    type: () => Opgaveliste,
    args: [
      ...ASKED_FOR_ARGS,
      pr,
      { name: 'art', type: Opgaveart, optional: true, description: 'Only what is of this kind.' },
      {
        name: 'first',
        type: GraphQLInt,
        optional: true,
        description: `The first rows; 0 to ${MAX_PAGE_SIZE}, ${DEFAULT_OPGAVE_PAGE_SIZE} when left out.`,
      },
      { name: 'spring', type: GraphQLInt, optional: true, description: 'How many rows to leave out before them; none when left out.' },
    ],
    facts: [],
    check,
    lookup: { ...ASKED_FOR_LOOKUP, raekker: opgaveRows, antal: opgaveCount },
    compute: (_facts, args, question) => {
      onBehalfOf(args, question);
      const { raekker: rows, antal: count } = Lookup.parse(question.lookup);
      const { spring: skip } = PageOptions.parse(args);
      return {
        nodes: rows.map(opgave),
        totalCount: count,
        hasNextPage: (skip ?? 0) + rows.length < count,
      };
    },
    description:
      'Opgaver. The worklist: what waits on the day for the one who asks, or for the one that `rolle` and `for` name: plans in each state with the act that comes next, contracts, accounts, money and seats in fora. Roles that act on nothing of their own (OFFENTLIG, ANALYTIKER, ADMINISTRATOR) see everything.',
  });
