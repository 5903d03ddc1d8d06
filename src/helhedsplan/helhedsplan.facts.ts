import { z } from 'zod';
import { enumValue, nodes, rowNumber } from '../act/facts';
import { Organ, Punktart, Udfald } from '../afgoerelse/afgoerelse.enums';
import { Rolle } from '../model/rolle';
import { Disponeringsart } from '../pulje/pulje.enums';
import { Tilsynsart, Vurdering } from '../redegoerelse/redegoerelse.enums';
import { Anvendelsesart, Deltagerrolle, Finansieringskilde, Foelgeart, HelhedsplanStatus, Reguleringskontoart } from './helhedsplan.enums';

const day = z.string();
const period = { fra: day, til: day.nullable() };
const afgoerelse = z.object({
  id: rowNumber,
  noegle: z.string(),
  organ: enumValue(() => Organ),
  dato: day,
  udfald: enumValue(() => Udfald),
});
const postering = z.object({ art: enumValue(() => Disponeringsart), dato: day, beloeb: z.int() });

const pulje = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  kommune: z.object({ noegle: z.string(), navn: z.string() }),
  bevillinger: nodes(z.object({ dato: day, beloeb: z.int() })),
  /** What was committed and returned, day by day. */
  disponeringer: z.array(postering),
});

const kontrakt = z.object({
  noegle: z.string(),
  titel: z.string(),
  ...period,
  byomraade: z.object({ noegle: z.string(), navn: z.string() }),
  versioner: nodes(
    z.object({ nummer: z.int(), gyldigFra: day, afgoerelsespunkter: nodes(z.object({ art: enumValue(() => Punktart), afgoerelse })) }),
  ),
});

const omraade = z.object({
  noegle: z.string(),
  navn: z.string(),
  kommune: z.object({ noegle: z.string() }),
  udpegninger: nodes(z.object(period)),
});

/** What a later decision may replace, as it is kept of the time before: pools without their postings, which have days of their own. */
export const formerFacts = z.object({
  oekonomiskRamme: z.int(),
  ansoegere: nodes(
    z.object({
      rolle: enumValue(() => Deltagerrolle),
      boligorganisation: z.object({
        id: rowNumber,
        noegle: z.string(),
        navn: z.string(),
        administrationer: nodes(z.object({ ...period, administrator: z.object({ noegle: z.string() }) })),
      }),
    }),
  ),
  afdelingstilknytninger: nodes(
    z.object({
      ...period,
      afdeling: z.object({
        id: rowNumber,
        noegle: z.string(),
        navn: z.string(),
        oprettet: day.nullable(),
        nedlagt: day.nullable(),
        kommune: z.object({ noegle: z.string(), navn: z.string() }),
        byomraade: omraade.nullable(),
        boligorganisation: z.object({ noegle: z.string() }),
        ejerskaber: nodes(z.object({ fra: day.nullable(), til: day.nullable(), boligorganisation: z.object({ noegle: z.string() }) })),
      }),
    }),
  ),
  byomraader: nodes(omraade.extend({ fora: nodes(z.object({ noegle: z.string(), ...period })) })),
  finansiering: nodes(
    z.object({
      kilde: enumValue(() => Finansieringskilde),
      beloeb: z.int(),
      pulje: pulje.omit({ bevillinger: true, disponeringer: true }).nullable(),
    }),
  ),
  anvendelser: nodes(z.object({ art: enumValue(() => Anvendelsesart), beloeb: z.int() })),
});

const json = z.string().transform((text): unknown => JSON.parse(text));
const punkt = z.object({
  foer: json.pipe(formerFacts).nullable(),
  art: enumValue(() => Punktart),
  beloeb: z.int().nullable(),
  formaal: z.string().nullable(),
  slutFoer: day.nullable(),
  slut: day.nullable(),
  afgoerelse,
});

/** All that rules and acts judge of one plan: money in øre, shares in basis points. */
export const planFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  titel: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  start: day,
  slut: day,
  status: enumValue(() => HelhedsplanStatus),
  varighedMaaneder: z.int(),
  kommune: z.object({ noegle: z.string(), navn: z.string(), forvaltninger: nodes(z.object({ noegle: z.string(), ...period })) }),
  bevillingsperiode: z.object({
    noegle: z.string(),
    navn: z.string(),
    ...period,
    lokaltMinimum: z.int().nullable(),
    indsatsomraader: nodes(z.object({ noegle: z.string(), navn: z.string() })),
  }),
  ...formerFacts.shape,
  finansiering: nodes(z.object({ kilde: enumValue(() => Finansieringskilde), beloeb: z.int(), pulje: pulje.nullable() })),
  maal: nodes(
    z.object({
      id: rowNumber,
      nummer: z.int(),
      indsatsomraade: z.object({ noegle: z.string(), navn: z.string() }),
      succeskriterier: nodes(z.object({ id: rowNumber })),
      milepaele: nodes(z.object({ id: rowNumber, tekst: z.string(), naaet: day.nullable() })),
    }),
  ),
  kontraktdaekninger: nodes(z.object({ ...period, kontrakt })),
  afgoerelsespunkter: nodes(punkt),
  disponeringer: nodes(postering.extend({ pulje: z.object({ noegle: z.string(), navn: z.string() }) })),
  redegoerelser: nodes(
    z.object({
      id: rowNumber,
      aar: z.int(),
      udgave: z.int(),
      frist: day,
      indsendt: day.nullable(),
      vurdering: enumValue(() => Vurdering).nullable(),
      vurderet: day.nullable(),
      haendelser: nodes(z.object({ id: rowNumber, handling: z.string(), tidspunkt: z.string(), rolle: enumValue(() => Rolle) })),
    }),
  ),
  tilsyn: nodes(z.object({ art: enumValue(() => Tilsynsart), dato: day })),
  reguleringskonto: nodes(
    z.object({
      art: enumValue(() => Reguleringskontoart),
      dato: day,
      beloeb: z.int(),
      formaal: z.string(),
      kommunalAfgoerelse: afgoerelse.nullable(),
      lbfAfgoerelse: afgoerelse.nullable(),
    }),
  ),
  efterfoelgere: nodes(z.object({ noegle: z.string() })),
  forgaengerled: nodes(
    z.object({
      art: enumValue(() => Foelgeart),
      forgaenger: z.object({ titel: z.string(), afgoerelsespunkter: nodes(z.object({ art: enumValue(() => Punktart), afgoerelse })) }),
    }),
  ),
  haendelser: nodes(z.object({ id: rowNumber, handling: z.string(), dato: day, tidspunkt: z.string(), rolle: z.string() })),
});

export type PlanFacts = z.output<typeof planFacts>;
export type AfgjortFacts = PlanFacts['afgoerelsespunkter'][number];
export type PosteringFacts = z.output<typeof postering>;

const AFGOERELSE = 'id noegle organ dato udfald';
const PULJE = 'id noegle navn kommune { noegle navn } bevillinger { nodes { dato beloeb } } disponeringer: disponeretPrDag';
const OMRAADE = 'noegle navn kommune { noegle } udpegninger { nodes { fra til } }';
const PUNKT = `foer art beloeb formaal slutFoer slut afgoerelse { ${AFGOERELSE} }`;
const KONTRAKT = `noegle titel fra til byomraade { noegle navn }
  versioner { nodes { nummer gyldigFra afgoerelsespunkter { nodes { art afgoerelse { ${AFGOERELSE} } } } } }`;

const PARTER = `ansoegere { nodes { rolle boligorganisation { id noegle navn administrationer { nodes { fra til administrator { noegle } } } } } }
  afdelingstilknytninger { nodes { fra til afdeling { id noegle navn oprettet nedlagt kommune { noegle navn } byomraade { ${OMRAADE} } boligorganisation { noegle }
    ejerskaber { nodes { fra til boligorganisation { noegle } } } } } }
  byomraader { nodes { ${OMRAADE} fora { nodes { noegle fra til } } } }
  anvendelser { nodes { art beloeb } }`;

/** What is kept of a plan that is changed. */
export const FORMER_SELECTION = `oekonomiskRamme ${PARTER} finansiering { nodes { kilde beloeb pulje { id noegle navn kommune { noegle navn } } } }`;

/** What is read of a plan for its facts. */
export const PLAN_SELECTION = `id noegle titel aliaser version start slut status oekonomiskRamme varighedMaaneder
  kommune { noegle navn forvaltninger { nodes { noegle fra til } } }
  bevillingsperiode { noegle navn fra til lokaltMinimum indsatsomraader { nodes { noegle navn } } }
  ${PARTER}
  finansiering { nodes { kilde beloeb pulje { ${PULJE} } } }
  maal { nodes { id nummer indsatsomraade { noegle navn } succeskriterier { nodes { id } } milepaele { nodes { id tekst naaet } } } }
  kontraktdaekninger { nodes { fra til kontrakt { ${KONTRAKT} } } }
  afgoerelsespunkter { nodes { ${PUNKT} } }
  disponeringer { nodes { art dato beloeb pulje { noegle navn } } }
  redegoerelser { nodes { id aar udgave frist indsendt vurdering vurderet haendelser { nodes { id handling tidspunkt rolle } } } }
  tilsyn { nodes { art dato } }
  reguleringskonto { nodes { art dato beloeb formaal kommunalAfgoerelse { ${AFGOERELSE} } lbfAfgoerelse { ${AFGOERELSE} } } }
  efterfoelgere { nodes { noegle } }
  forgaengerled { nodes { art forgaenger { titel afgoerelsespunkter { nodes { art afgoerelse { ${AFGOERELSE} } } } } } }
  haendelser { nodes { id handling dato tidspunkt rolle } }`;
