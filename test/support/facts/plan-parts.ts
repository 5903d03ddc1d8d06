import type { AfgjortFacts, PlanFacts } from '../../../src/helhedsplan/helhedsplan.facts';
import type { Day } from '../../../src/kernel/day';
import { FSB, KOEBENHAVN, omraade, TINGBJERG } from './places';

/** Parts of the facts of a plan, each whole and valid by itself. Money is in øre. */

type Part<K extends 'ansoegere' | 'afdelingstilknytninger' | 'finansiering' | 'kontraktdaekninger' | 'disponeringer'> =
  PlanFacts[K][number];
type Afdeling = Part<'afdelingstilknytninger'>['afdeling'];
type Pulje = NonNullable<Part<'finansiering'>['pulje']>;
type Kontrakt = Part<'kontraktdaekninger'>['kontrakt'];
type Redegoerelse = PlanFacts['redegoerelser'][number];
type Maal = PlanFacts['maal'][number];
type Kontopost = PlanFacts['reguleringskonto'][number];

export const applicant = (b = FSB, rolle: Part<'ansoegere'>['rolle'] = 'LEDENDE'): Part<'ansoegere'> => ({
  rolle,
  boligorganisation: { id: 1, ...b, administrationer: [] },
});

/** An estate of fsb in Tingbjerg that takes part from the first day on. */
export const estate = (
  afdeling: Partial<Afdeling> = {},
  fra: Day = '2014-01-01',
  til: Day | null = null,
): Part<'afdelingstilknytninger'> => ({
  fra,
  til,
  afdeling: {
    id: 1,
    noegle: 'fsb-1',
    navn: 'Tingbjerg I',
    oprettet: null,
    nedlagt: null,
    kommune: KOEBENHAVN,
    byomraade: omraade(),
    boligorganisation: { noegle: FSB.noegle },
    ejerskaber: [],
    ...afdeling,
  },
});

/** The pool of København; what is committed to the plan by default is posted on it. */
export const planPulje = (overrides: Partial<Pulje> = {}): Pulje => ({
  id: 1,
  noegle: 'puljen',
  navn: 'Puljen',
  kommune: KOEBENHAVN,
  bevillinger: [{ dato: '2012-01-01', beloeb: 3_000_000_000 }],
  disponeringer: [{ art: 'DISPONERET', dato: '2013-10-01', beloeb: 12_500_000 }],
  ...overrides,
});

export const contribution = (kilde: Part<'finansiering'>['kilde'], beloeb: number, pulje: Pulje | null = null): Part<'finansiering'> => ({
  kilde,
  beloeb,
  pulje,
});

export const post = (art: Part<'disponeringer'>['art'], dato: Day, beloeb: number, pulje = 'puljen'): Part<'disponeringer'> => ({
  art,
  dato,
  beloeb,
  pulje: { noegle: pulje, navn: pulje === 'puljen' ? 'Puljen' : pulje },
});

type Decision = Omit<Partial<AfgjortFacts>, 'afgoerelse' | 'art'> & Partial<AfgjortFacts['afgoerelse']>;

/** An item of a decision about the plan, approved by the kommunalbestyrelse unless it says otherwise. */
export function decided(art: AfgjortFacts['art'], dato: Day, overrides: Decision = {}): AfgjortFacts {
  const { id = 1, noegle = `${art}-${dato}`, organ = 'KOMMUNALBESTYRELSE', udfald = 'GODKENDT', ...item } = overrides;
  return {
    art,
    foer: null,
    beloeb: null,
    formaal: null,
    slutFoer: null,
    slut: null,
    ...item,
    afgoerelse: { id, noegle, organ, dato, udfald },
  };
}

/** By Landsbyggefonden. */
export const decidedByFonden = (art: AfgjortFacts['art'], dato: Day, overrides: Decision = {}): AfgjortFacts =>
  decided(art, dato, { organ: 'LANDSBYGGEFONDEN', ...overrides });

export const event = (handling: string, dato: Day, id = 1, tidspunkt = `${dato}T11:00:00.000Z`): PlanFacts['haendelser'][number] => ({
  id,
  handling,
  dato,
  tidspunkt,
  rolle: 'BOLIGORGANISATION',
});

/** The contract of Tingbjerg, approved in August 2013, in force from September. */
export const coverage = (
  kontrakt: Partial<Kontrakt> = {},
  fra: Day = '2013-09-01',
  til: Day | null = '2018-01-01',
): Part<'kontraktdaekninger'> => ({
  fra,
  til,
  kontrakt: {
    noegle: 'kontrakt-tingbjerg',
    titel: 'Kontrakt for Tingbjerg',
    fra: '2013-09-01',
    til: '2018-01-01',
    byomraade: TINGBJERG,
    versioner: [{ nummer: 1, gyldigFra: '2013-09-01', afgoerelsespunkter: [decided('GODKENDELSE', '2013-08-29')] }],
    ...kontrakt,
  },
});

/** The account of a year, handed in by the applicant on a day and recorded on it. */
export const account = (aar: number, indsendt: Day | null, overrides: Partial<Redegoerelse> = {}): Redegoerelse => ({
  id: aar,
  aar,
  udgave: 1,
  frist: `${aar + 1}-06-30`,
  indsendt,
  vurdering: null,
  vurderet: null,
  haendelser:
    indsendt === null
      ? []
      : [{ id: 100, handling: 'indsendRedegoerelse', tidspunkt: `${indsendt}T11:00:00.000Z`, rolle: 'BOLIGORGANISATION' }],
  ...overrides,
});

/** An account that Landsbyggefonden did not approve, by the event of this number. */
export const refusedAccount = (aar: number, indsendt: Day, vurderet: Day, id = 101, udgave = 1): Redegoerelse => {
  const handedIn = account(aar, indsendt, { udgave, vurdering: 'IKKE_GODKENDT', vurderet });
  const assessed = { id, handling: 'vurderRedegoerelse', tidspunkt: `${vurderet}T11:00:00.000Z`, rolle: 'LANDSBYGGEFOND' } as const;
  return { ...handedIn, haendelser: [...handedIn.haendelser, assessed] };
};

export const goal = (overrides: Partial<Maal> = {}): Maal => ({
  id: 1,
  nummer: 1,
  indsatsomraade: { noegle: 'boern_unge', navn: 'Børn og unge' },
  succeskriterier: [{ id: 1 }],
  milepaele: [
    { id: 1, tekst: 'Lektiecafé', naaet: '2014-05-01' },
    { id: 2, tekst: 'Klub', naaet: null },
  ],
  ...overrides,
});

export const putIn = (dato: Day, beloeb: number): Kontopost => ({
  art: 'INDSAT',
  dato,
  beloeb,
  formaal: 'Forudbetalt',
  kommunalAfgoerelse: null,
  lbfAfgoerelse: null,
});

/** A use of the reguleringskonto that rests on two decisions. */
export const used = (
  dato: Day,
  beloeb: number,
  kommunal: AfgjortFacts | null,
  lbf: AfgjortFacts | null,
  formaal = 'Sommerfest',
): Kontopost => ({
  art: 'ANVENDT',
  dato,
  beloeb,
  formaal,
  kommunalAfgoerelse: kommunal?.afgoerelse ?? null,
  lbfAfgoerelse: lbf?.afgoerelse ?? null,
});
