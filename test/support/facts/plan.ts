import type { PlanFacts } from '../../../src/helhedsplan/helhedsplan.facts';
import type { PlanCase, PlanChoices } from '../../../src/helhedsplan/plan-case';
import { BOERN, KOEBENHAVN, omraade, SUNDHED } from './places';
import {
  account,
  applicant,
  contribution,
  coverage,
  decided,
  decidedByFonden,
  estate,
  event,
  goal,
  planPulje,
  post,
  putIn,
  used,
} from './plan-parts';

type Overrides = Partial<Omit<PlanFacts, 'bevillingsperiode'>> & { readonly bevillingsperiode?: Partial<PlanFacts['bevillingsperiode']> };

export const KOMMUNENS_JA = decided('REGULERINGSKONTO', '2014-04-01', { beloeb: 50_000, formaal: 'Sommerfest' });
export const FONDENS_JA = decidedByFonden('REGULERINGSKONTO', '2014-04-10', { beloeb: 50_000, formaal: 'Sommerfest' });

/** Everything that was decided about the plan, in order. */
export const DECISIONS = [
  decided('ANBEFALING', '2013-01-10', { organ: 'FAGUDVALG' }),
  decidedByFonden('PRAEKVALIFIKATION', '2013-03-01'),
  decided('GODKENDELSE', '2013-08-29'),
  decidedByFonden('TILSAGN', '2013-11-01'),
  decided('FRIGIVELSE', '2013-12-12', { beloeb: 12_500_000 }),
  KOMMUNENS_JA,
  FONDENS_JA,
];

/** All but the decisions of these kinds. */
export const decisionsWithout = (...kinds: readonly string[]): PlanFacts['afgoerelsespunkter'] =>
  DECISIONS.filter((p) => !kinds.includes(p.art));

/** The steps that the plan has taken, and its payment. */
export const EVENTS = [
  event('ansoegPraekvalifikation', '2013-02-01', 1),
  event('indsendHelhedsplan', '2013-05-01', 2),
  event('indstilHelhedsplan', '2013-06-01', 3),
  event('igangsaetHelhedsplan', '2014-01-01', 4),
  event('udbetal', '2014-02-01', 5),
];

export const POSTINGS = [
  post('DISPONERET', '2013-10-01', 12_500_000),
  post('FRIGIVET', '2014-01-15', 5_000_000),
  post('UDBETALT', '2014-02-01', 2_500_000),
];

/** A frame of DKK 1,000,000: 75 % of Landsbyggefonden, 12.5 % of the pool, 12.5 % of the organisation. */
export const funding = (fond = 75_000_000, pulje = 12_500_000, organisation = 12_500_000): PlanFacts['finansiering'] => [
  contribution('LANDSBYGGEFONDEN', fond),
  contribution('KOMMUNE', pulje, planPulje()),
  contribution('BOLIGORGANISATION', organisation),
];

const DEFAULTS: PlanFacts = {
  id: 1,
  noegle: 'planen',
  titel: 'Planen',
  aliaser: [],
  version: 1,
  start: '2014-01-01',
  slut: '2017-12-31',
  status: 'IGANGVAERENDE',
  varighedMaaneder: 48,
  oekonomiskRamme: 100_000_000,
  kommune: { ...KOEBENHAVN, forvaltninger: [] },
  bevillingsperiode: {
    noegle: '2011-14',
    navn: '2011-14-midlerne',
    fra: '2011-01-01',
    til: '2015-01-01',
    lokaltMinimum: 2500,
    indsatsomraader: [BOERN, SUNDHED],
  },
  ansoegere: [applicant()],
  afdelingstilknytninger: [estate()],
  byomraader: [omraade()],
  finansiering: funding(),
  anvendelser: [
    { art: 'FRIKOEB', beloeb: 10_600_000 },
    { art: 'FACILITERING', beloeb: 1_900_000 },
  ],
  maal: [goal()],
  kontraktdaekninger: [coverage()],
  afgoerelsespunkter: DECISIONS,
  disponeringer: POSTINGS,
  redegoerelser: [account(2014, '2015-03-02')],
  tilsyn: [],
  reguleringskonto: [putIn('2014-03-01', 100_000), used('2014-04-15', 50_000, KOMMUNENS_JA, FONDENS_JA)],
  efterfoelgere: [],
  forgaengerled: [],
  haendelser: EVENTS,
};

/** A plan of København as it stands in June 2015: it has run since 2014, got its money, and accounted for its first year. */
export const planFacts = ({ bevillingsperiode, ...overrides }: Overrides = {}): PlanFacts => ({
  ...DEFAULTS,
  ...overrides,
  bevillingsperiode: { ...DEFAULTS.bevillingsperiode, ...bevillingsperiode },
});

/** A plan of which nothing is decided, posted or accounted for yet. */
export const freshPlan = (overrides: Overrides = {}): PlanFacts =>
  planFacts({
    status: 'FORBEREDELSE',
    maal: [],
    finansiering: [
      contribution('LANDSBYGGEFONDEN', 75_000_000),
      contribution('KOMMUNE', 12_500_000, planPulje({ disponeringer: [] })),
      contribution('BOLIGORGANISATION', 12_500_000),
    ],
    kontraktdaekninger: [],
    afgoerelsespunkter: [],
    disponeringer: [],
    redegoerelser: [],
    reguleringskonto: [],
    haendelser: [],
    ...overrides,
  });

/** An act on the plan on 1 June 2015, recorded that day. */
export const planCase = (choices: Partial<PlanChoices> = {}, plan: PlanFacts = planFacts()): PlanCase => {
  const dato = choices.dato ?? '2015-06-01';
  return {
    plan,
    choices: {
      dato,
      today: dato,
      wished: null,
      rolle: 'BOLIGORGANISATION',
      beloeb: 100_000,
      pulje: 'puljen',
      slut: null,
      aar: null,
      kommune: KOEBENHAVN.noegle,
      organ: 'KOMMUNALBESTYRELSE',
      milepael: null,
      keep: false,
      ...choices,
    },
  };
};
