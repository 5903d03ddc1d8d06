import { GraphQLInt } from 'graphql';
import { z } from 'zod';
import { HVEM, HVEM_OPSLAG, paaVegneAf } from '../helhedsplan/explain/on-behalf-of';
import { FEJL, ugyldig } from '../kernel/errors';
import { dagEfter } from '../kernel/period';
import { Beregn, Delobjekt, enumtype, type KunLaesning, Vaerdi } from '../model/decorators';
import { Objekthenvisning } from '../model/objekthenvisning';
import { Rolle } from '../model/rolle';
import { pr } from '../model/scalars';
import type { Opgaveslags } from './opgave-kind';
import { OPGAVESLAGS, type Opgaveartnavn, opgaveantal, opgaveraekker, SIDE_STANDARD } from './statement';

/** The worklist: what waits for whom on a day. */

const SIDE_HOEJST = 100;

export const Opgaveart = enumtype(
  'Opgaveart',
  'Opgaveart. What kind of thing waits.',
  Object.fromEntries(Object.entries(OPGAVESLAGS).map(([navn, s]) => [navn, s.beskrivelse])),
);

@Delobjekt('Opgave. Something that waits for somebody, and the act that would settle it.')
export class Opgave {
  @Vaerdi('enum', { enumtype: Opgaveart, beskrivelse: 'Art. What kind of thing waits.' })
  art!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Handling. The mutation that would settle it.' })
  handling!: KunLaesning;

  @Vaerdi('enum', { enumtype: Rolle, beskrivelse: 'Rolle. The role that it waits for.' })
  rolle!: KunLaesning;

  @Vaerdi('tekst', {
    nullbar: true,
    beskrivelse:
      'For. Natural key of the one it waits for: the one that was asked about, or else the leading applicant, the forum or the kommune; null where the role acts for nobody, or where any forvaltning of the kommune may do it.',
  })
  for!: KunLaesning;

  @Vaerdi(() => Objekthenvisning, { beskrivelse: 'Objekt. What it is about.' })
  objekt!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Grund. Why it waits, in a sentence.' })
  grund!: KunLaesning;

  @Vaerdi('dag', { nullbar: true, beskrivelse: 'Siden. The day since which it has waited; null when nothing says.' })
  siden!: KunLaesning;

  @Vaerdi('dag', { nullbar: true, beskrivelse: 'Frist. The day by which it is due; null where there is none.' })
  frist!: KunLaesning;
}

@Delobjekt('Opgaveliste. A page of what waits: what is due first stands first, then what has waited longest.')
export class Opgaveliste {
  @Vaerdi(() => Opgave, { liste: true, beskrivelse: 'The rows of the page.' })
  nodes!: KunLaesning;

  @Vaerdi('heltal', { beskrivelse: 'Number of rows in the whole list.' })
  totalCount!: KunLaesning;

  @Vaerdi('boolsk', { beskrivelse: 'Whether rows follow after this page.' })
  hasNextPage!: KunLaesning;
}

const Raekke = z.object({
  art: z.custom<Opgaveartnavn>((v) => typeof v === 'string' && Object.hasOwn(OPGAVESLAGS, v)),
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

const Opslag = z.object({ raekker: z.array(Raekke), antal: z.int() });
const Sidevalg = z.object({ first: z.int().nullable(), spring: z.int().nullable() });

function kontrol(argumenter: Readonly<Record<string, unknown>>): void {
  const { first, spring } = Sidevalg.parse(argumenter);
  if (first !== null && (first < 0 || first > SIDE_HOEJST)) throw ugyldig('first', FEJL.tal(0, SIDE_HOEJST, first));
  if (spring !== null && spring < 0) throw ugyldig('spring', FEJL.tal(0, 2_147_483_647, spring));
}

function opgave(r: z.output<typeof Raekke>): object {
  const slags: Opgaveslags = OPGAVESLAGS[r.art];
  const { art, siden, objekt: id, type, noegle, titel } = r;
  return {
    art,
    handling: slags.handling,
    rolle: slags.rolle,
    for: r.hvem,
    objekt: { id, type, noegle, titel },
    grund: slags.grund(r),
    siden,
    frist: r.frist !== null && slags.fristErDagenFoer ? dagEfter(r.frist, -1) : r.frist,
  };
}

export const OpgaverFelt = (): PropertyDecorator =>
  Beregn({
    type: () => Opgaveliste,
    argumenter: [
      ...HVEM,
      pr,
      { navn: 'art', type: Opgaveart, valgfri: true, beskrivelse: 'Only what is of this kind.' },
      {
        navn: 'first',
        type: GraphQLInt,
        valgfri: true,
        beskrivelse: `The first rows; 0 to ${SIDE_HOEJST}, ${SIDE_STANDARD} when left out.`,
      },
      { navn: 'spring', type: GraphQLInt, valgfri: true, beskrivelse: 'How many rows to leave out before them; none when left out.' },
    ],
    fakta: [],
    kontrol,
    opslag: { ...HVEM_OPSLAG, raekker: opgaveraekker, antal: opgaveantal },
    beregn: (_fakta, argumenter, spoergsmaal) => {
      paaVegneAf(argumenter, spoergsmaal);
      const { raekker, antal } = Opslag.parse(spoergsmaal.opslag);
      const { spring } = Sidevalg.parse(argumenter);
      return {
        nodes: raekker.map(opgave),
        totalCount: antal,
        hasNextPage: (spring ?? 0) + raekker.length < antal,
      };
    },
    beskrivelse:
      'Opgaver. The worklist: what waits on the day for the one who asks, or for the one that `rolle` and `for` name: plans in each state with the act that comes next, contracts, accounts, money and seats in fora. Roles that act on nothing of their own (OFFENTLIG, ANALYTIKER, ADMINISTRATOR) see everything.',
  });
