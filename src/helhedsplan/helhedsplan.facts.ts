import { z } from 'zod';
import { enumvaerdi, noder, raekkenummer } from '../act/facts';
import { Organ, Udfald } from '../afgoerelse/afgoerelse.entity';
import { Punktart } from '../afgoerelse/afgoerelsespunkt.entity';
import { Rolle } from '../model/rolle';
import { Disponeringsart } from '../pulje/disponering.entity';
import { Vurdering } from '../redegoerelse/redegoerelse.entity';
import { Tilsynsart } from '../redegoerelse/tilsyn.entity';
import { Anvendelsesart } from './finansiering/anvendelse.entity';
import { Finansieringskilde } from './finansiering/finansieringskilde';
import { HelhedsplanStatus } from './helhedsplan.enums';
import { Reguleringskontoart } from './reguleringskonto/reguleringskontopost.entity';
import { Deltagerrolle } from './ties/deltagelse.entity';
import { Foelgeart } from './ties/planfoelge.entity';

const dag = z.string();
const periode = { fra: dag, til: dag.nullable() };
const afgoerelse = z.object({
  id: raekkenummer,
  noegle: z.string(),
  organ: enumvaerdi(() => Organ),
  dato: dag,
  udfald: enumvaerdi(() => Udfald),
});
const postering = z.object({ art: enumvaerdi(() => Disponeringsart), dato: dag, beloeb: z.int() });

const pulje = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  kommune: z.object({ noegle: z.string(), navn: z.string() }),
  bevillinger: noder(z.object({ dato: dag, beloeb: z.int() })),
  disponeringer: noder(postering),
});

const kontrakt = z.object({
  noegle: z.string(),
  titel: z.string(),
  ...periode,
  byomraade: z.object({ noegle: z.string(), navn: z.string() }),
  versioner: noder(
    z.object({ nummer: z.int(), gyldigFra: dag, afgoerelsespunkter: noder(z.object({ art: enumvaerdi(() => Punktart), afgoerelse })) }),
  ),
});

const omraade = z.object({
  noegle: z.string(),
  navn: z.string(),
  kommune: z.object({ noegle: z.string() }),
  udpegninger: noder(z.object(periode)),
});

/** What a later decision may replace, as it is kept of the time before: pools without their postings, which have days of their own. */
export const foerfakta = z.object({
  oekonomiskRamme: z.int(),
  ansoegere: noder(
    z.object({
      rolle: enumvaerdi(() => Deltagerrolle),
      boligorganisation: z.object({
        id: raekkenummer,
        noegle: z.string(),
        navn: z.string(),
        administrationer: noder(z.object({ ...periode, administrator: z.object({ noegle: z.string() }) })),
      }),
    }),
  ),
  afdelingstilknytninger: noder(
    z.object({
      ...periode,
      afdeling: z.object({
        id: raekkenummer,
        noegle: z.string(),
        navn: z.string(),
        oprettet: dag.nullable(),
        nedlagt: dag.nullable(),
        kommune: z.object({ noegle: z.string(), navn: z.string() }),
        byomraade: omraade.nullable(),
        boligorganisation: z.object({ noegle: z.string() }),
        ejerskaber: noder(z.object({ fra: dag.nullable(), til: dag.nullable(), boligorganisation: z.object({ noegle: z.string() }) })),
      }),
    }),
  ),
  byomraader: noder(omraade.extend({ fora: noder(z.object({ noegle: z.string(), ...periode })) })),
  finansiering: noder(
    z.object({
      kilde: enumvaerdi(() => Finansieringskilde),
      beloeb: z.int(),
      pulje: pulje.omit({ bevillinger: true, disponeringer: true }).nullable(),
    }),
  ),
  anvendelser: noder(z.object({ art: enumvaerdi(() => Anvendelsesart), beloeb: z.int() })),
});

const json = z.string().transform((tekst): unknown => JSON.parse(tekst));
const punkt = z.object({
  foer: json.pipe(foerfakta).nullable(),
  art: enumvaerdi(() => Punktart),
  beloeb: z.int().nullable(),
  formaal: z.string().nullable(),
  slutFoer: dag.nullable(),
  slut: dag.nullable(),
  afgoerelse,
});

/** All that rules and acts judge of one plan: money in øre, shares in basis points. */
export const planfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  titel: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  start: dag,
  slut: dag,
  status: enumvaerdi(() => HelhedsplanStatus),
  varighedMaaneder: z.int(),
  kommune: z.object({ noegle: z.string(), navn: z.string(), forvaltninger: noder(z.object({ noegle: z.string(), ...periode })) }),
  bevillingsperiode: z.object({
    noegle: z.string(),
    navn: z.string(),
    ...periode,
    lokaltMinimum: z.int().nullable(),
    indsatsomraader: noder(z.object({ noegle: z.string(), navn: z.string() })),
  }),
  ...foerfakta.shape,
  finansiering: noder(z.object({ kilde: enumvaerdi(() => Finansieringskilde), beloeb: z.int(), pulje: pulje.nullable() })),
  maal: noder(
    z.object({
      id: raekkenummer,
      nummer: z.int(),
      indsatsomraade: z.object({ noegle: z.string(), navn: z.string() }),
      succeskriterier: noder(z.object({ id: raekkenummer })),
      milepaele: noder(z.object({ id: raekkenummer, tekst: z.string(), naaet: dag.nullable() })),
    }),
  ),
  kontraktdaekninger: noder(z.object({ ...periode, kontrakt })),
  afgoerelsespunkter: noder(punkt),
  disponeringer: noder(postering.extend({ pulje: z.object({ noegle: z.string(), navn: z.string() }) })),
  redegoerelser: noder(
    z.object({
      id: raekkenummer,
      aar: z.int(),
      udgave: z.int(),
      frist: dag,
      indsendt: dag.nullable(),
      vurdering: enumvaerdi(() => Vurdering).nullable(),
      vurderet: dag.nullable(),
      haendelser: noder(z.object({ id: raekkenummer, handling: z.string(), tidspunkt: z.string(), rolle: enumvaerdi(() => Rolle) })),
    }),
  ),
  tilsyn: noder(z.object({ art: enumvaerdi(() => Tilsynsart), dato: dag })),
  reguleringskonto: noder(
    z.object({
      art: enumvaerdi(() => Reguleringskontoart),
      dato: dag,
      beloeb: z.int(),
      formaal: z.string(),
      kommunalAfgoerelse: afgoerelse.nullable(),
      lbfAfgoerelse: afgoerelse.nullable(),
    }),
  ),
  efterfoelgere: noder(z.object({ noegle: z.string() })),
  forgaengerled: noder(
    z.object({
      art: enumvaerdi(() => Foelgeart),
      forgaenger: z.object({ titel: z.string(), afgoerelsespunkter: noder(z.object({ art: enumvaerdi(() => Punktart), afgoerelse })) }),
    }),
  ),
  haendelser: noder(z.object({ id: raekkenummer, handling: z.string(), dato: dag, tidspunkt: z.string(), rolle: z.string() })),
});

export type Planfakta = z.output<typeof planfakta>;
export type Afgjort = Planfakta['afgoerelsespunkter'][number];
export type Postering = z.output<typeof postering>;

const AFGOERELSE = 'id noegle organ dato udfald';
const PULJE = 'id noegle navn kommune { noegle navn } bevillinger { nodes { dato beloeb } } disponeringer { nodes { art dato beloeb } }';
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
export const FOERSELEKTION = `oekonomiskRamme ${PARTER} finansiering { nodes { kilde beloeb pulje { id noegle navn kommune { noegle navn } } } }`;

/** What is read of a plan for its facts. */
export const PLANSELEKTION = `id noegle titel aliaser version start slut status oekonomiskRamme varighedMaaneder
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
