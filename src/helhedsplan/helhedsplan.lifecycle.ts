import type { ActName } from '../access/act-permissions';
import type { Day } from '../kernel/day';
import type { LocalizedText } from '../kernel/errors';
import { dayAfter, monthsBetween } from '../kernel/period';
import type { Role } from '../kernel/roles';
import type { Rule } from '../kernel/rule';
import { BEGYNDT, type HelhedsplanStatus, LEVENDE, LOEBENDE, MED_PENGE, MED_TILSAGN } from './helhedsplan.enums';
import type { PlanFacts } from './helhedsplan.facts';
import { balance, fromPulje } from './helhedsplan.figures';
import type { PlanCase, PlanChoices } from './plan-case';
import * as H from './rules/handlingskrav';
import { KONTRAKTEN_ER_SLUT_PAA_DAGEN } from './rules/kontrakt/kontrakten-er-slut';
import * as P from './rules/penge/pengekrav';
import * as M from './rules/redegoerelse/milepaelskrav';
import * as T from './rules/redegoerelse/tilsynskrav';
import * as E from './rules/tid/enden';

/**
 * What can be done with a plan, as data: from which states, to which, what the act demands, and how the facts will be after
 * it; which rules must hold then stands in `rules/index.ts`. The acts enforce this table, `kan` and `muligeHandlinger` explain from it, and the
 * picture of the states in `schema/lifecycle.md` is drawn from it; so none of them can say something else than the others.
 * One table, read from top to bottom as a plan lives; that is why the file is long.
 */
export interface Step {
  /** The mutation that does it. */
  readonly handling: ActName;
  readonly navn: LocalizedText;
  readonly fra: readonly HelhedsplanStatus[];
  /** Null: the state stays. */
  readonly til: HelhedsplanStatus | null;
  /** Another state, in a case of its own. */
  readonly otherwise?: { readonly til: HelhedsplanStatus; readonly naar: (f: PlanFacts, v: PlanChoices) => boolean };
  readonly krav: readonly Rule<PlanCase>[];
  readonly efter: (f: PlanFacts, v: PlanChoices) => PlanFacts;
  /** The amount when none is given. */
  readonly beloeb?: (f: PlanFacts, pulje: string) => number;
  /** The day that it counts from, where that is not simply the day that is given. */
  readonly dag?: (wished: Day, today: Day, role: Role) => Day;
  /** The milestone when none is given. */
  readonly milepael?: (f: PlanFacts) => number | null;
}

const asItIs = (f: PlanFacts): PlanFacts => f;

const FOER_TILSAGN: readonly HelhedsplanStatus[] = [
  'FORBEREDELSE',
  'PRAEKVALIFIKATION_ANSOEGT',
  'PRAEKVALIFICERET',
  'INDSENDT',
  'INDSTILLET',
  'GODKENDT',
];

const afgjort =
  (kind: PlanFacts['afgoerelsespunkter'][number]['art'], organ?: PlanFacts['afgoerelsespunkter'][number]['afgoerelse']['organ']) =>
  (f: PlanFacts, v: PlanChoices): PlanFacts => ({
    ...f,
    afgoerelsespunkter: [
      ...f.afgoerelsespunkter,
      // Whoever may not approve is refused by a demand of the act; the facts only need a body of the right kind.
      {
        art: kind,
        beloeb: null,
        formaal: null,
        slutFoer: null,
        slut: null,
        foer: null,
        afgoerelse: {
          id: 0,
          noegle: '',
          organ: organ ?? (v.organ === 'FAGUDVALG' ? 'FAGUDVALG' : 'KOMMUNALBESTYRELSE'),
          dato: v.dato,
          udfald: 'GODKENDT',
        },
      },
    ],
  });

const posteret =
  (kind: PlanFacts['disponeringer'][number]['art']) =>
  (f: PlanFacts, v: PlanChoices): PlanFacts => {
    const post = { art: kind, dato: v.dato, beloeb: v.beloeb };
    return {
      ...f,
      disponeringer: [...f.disponeringer, { ...post, pulje: { noegle: v.pulje ?? '', navn: v.pulje ?? '' } }],
      finansiering: f.finansiering.map((b) =>
        b.pulje?.noegle === v.pulje && b.pulje ? { ...b, pulje: { ...b.pulje, disponeringer: [...b.pulje.disponeringer, post] } } : b,
      ),
    };
  };

const ALWAYS = '9999-12-31';

/** Ended the day before, unless it was over already. */
const shortened = (f: PlanFacts, v: PlanChoices): PlanFacts => {
  const end = f.slut < v.dato ? f.slut : dayAfter(v.dato, -1);
  return { ...f, slut: end, varighedMaaneder: monthsBetween(f.start, end) };
};

/** What is committed and not paid, pool by pool, on the last of all days. */
export const unpaid = (f: PlanFacts): { readonly pulje: string; readonly beloeb: number }[] =>
  [...new Set(f.disponeringer.map((d) => d.pulje.noegle))].flatMap((pulje) => {
    const { disponeret, udbetalt } = balance(f, pulje, ALWAYS);
    return disponeret > udbetalt ? [{ pulje, beloeb: disponeret - udbetalt }] : [];
  });

const withReturn = (f: PlanFacts, v: PlanChoices): PlanFacts =>
  unpaid(f).reduce((plan, { pulje, beloeb: amount }) => posteret('TILBAGEFOERT')(plan, { ...v, pulje, beloeb: amount }), f);

/** Every act on one plan. Where `til` is set, the state is changed by the one who carries the act out. */
export const PLAN_STEPS = {
  RET: {
    handling: 'retHelhedsplan',
    navn: { da: 'Ret planen', en: 'Change the plan' },
    fra: ['FORBEREDELSE', 'PRAEKVALIFICERET'],
    til: null,
    krav: [],
    efter: asItIs,
  },
  ANBEFAL: {
    handling: 'anbefalHelhedsplan',
    navn: { da: 'Anbefal til prækvalifikation', en: 'Recommend for prequalification' },
    fra: ['FORBEREDELSE'],
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, E.ER_IKKE_SLUT],
    efter: asItIs,
  },
  ANSOEG_PRAEKVALIFIKATION: {
    handling: 'ansoegPraekvalifikation',
    navn: { da: 'Ansøg om prækvalifikation', en: 'Apply for prequalification' },
    fra: ['FORBEREDELSE'],
    til: 'PRAEKVALIFIKATION_ANSOEGT',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.KOMMUNAL_ANBEFALING, E.ER_IKKE_SLUT],
    efter: (f, v) => ({
      ...f,
      haendelser: [...f.haendelser, { id: 0, handling: 'ansoegPraekvalifikation', dato: v.dato, tidspunkt: '', rolle: '' }],
    }),
  },
  PRAEKVALIFICER: {
    handling: 'praekvalificerHelhedsplan',
    navn: { da: 'Prækvalificér', en: 'Prequalify' },
    fra: ['PRAEKVALIFIKATION_ANSOEGT'],
    til: 'PRAEKVALIFICERET',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, E.ER_IKKE_SLUT],
    efter: afgjort('PRAEKVALIFIKATION', 'LANDSBYGGEFONDEN'),
  },
  GIV_AFSLAG: {
    handling: 'givAfslag',
    navn: { da: 'Giv afslag', en: 'Refuse' },
    fra: ['PRAEKVALIFIKATION_ANSOEGT', 'GODKENDT'],
    til: 'AFSLAG',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, E.IKKE_FOER_DET_DER_ER, P.INTET_DISPONERET],
    efter: asItIs,
  },
  INDSEND: {
    handling: 'indsendHelhedsplan',
    navn: { da: 'Indsend til kommunalbestyrelsen', en: 'Hand in to the kommunalbestyrelse' },
    fra: ['PRAEKVALIFICERET'],
    til: 'INDSENDT',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.RETTE_KOMMUNE, E.ER_IKKE_SLUT],
    efter: asItIs,
  },
  INDSTIL: {
    handling: 'indstilHelhedsplan',
    navn: { da: 'Indstil til afgørelse', en: 'Recommend for decision' },
    fra: ['INDSENDT'],
    til: 'INDSTILLET',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, E.ER_IKKE_SLUT],
    efter: asItIs,
  },
  GODKEND: {
    handling: 'registrerAfgoerelse',
    navn: { da: 'Godkend', en: 'Approve' },
    fra: ['INDSTILLET'],
    til: 'GODKENDT',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.RETTE_ORGAN, E.ER_IKKE_SLUT],
    efter: afgjort('GODKENDELSE'),
  },
  AFVIS: {
    handling: 'registrerAfgoerelse',
    navn: { da: 'Afvis', en: 'Reject' },
    fra: ['INDSTILLET'],
    til: 'AFSLAG',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.RETTE_ORGAN, E.IKKE_FOER_DET_DER_ER],
    efter: asItIs,
  },
  UDSAET: {
    handling: 'registrerAfgoerelse',
    navn: { da: 'Udsæt', en: 'Postpone' },
    fra: ['INDSTILLET'],
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.RETTE_ORGAN],
    efter: asItIs,
  },
  GIV_TILSAGN: {
    handling: 'givTilsagn',
    navn: { da: 'Giv tilsagn', en: 'Commit Landsbyggefonden’s share' },
    fra: ['GODKENDT'],
    til: 'TILSAGN',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, E.ER_IKKE_SLUT],
    efter: afgjort('TILSAGN', 'LANDSBYGGEFONDEN'),
  },
  IGANGSAET: {
    handling: 'igangsaetHelhedsplan',
    navn: { da: 'Sæt planen i gang', en: 'Set the plan going' },
    fra: ['TILSAGN'],
    til: 'IGANGVAERENDE',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.ER_BEGYNDT, E.ER_IKKE_SLUT],
    efter: asItIs,
  },
  FORLAENG: {
    handling: 'forlaengHelhedsplan',
    navn: { da: 'Forlæng', en: 'Extend' },
    fra: LOEBENDE,
    til: 'FORLAENGET',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, E.FORLAENGES_FOER_SLUT, H.NY_SLUT_ER_SENERE, T.SLUTAARET_ER_IKKE_OPGJORT],
    efter: (f, v) => {
      const end = v.slut ?? f.slut;
      return { ...f, slut: end, varighedMaaneder: monthsBetween(f.start, end) };
    },
  },
  AFSLUT: {
    handling: 'afslutHelhedsplan',
    navn: { da: 'Afslut', en: 'End' },
    fra: LOEBENDE,
    til: 'AFSLUTTET',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.ER_SLUT, E.IKKE_FOER_DET_DER_ER],
    efter: asItIs,
  },
  SAMMENLAEG: {
    handling: 'sammenlaegHelhedsplaner',
    navn: { da: 'Læg sammen med en anden plan', en: 'Merge into another plan' },
    fra: LOEBENDE,
    til: 'SAMMENLAGT',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.EFTER_FOERSTE_DAG, E.AFKORTES_EFTER_DET_DER_ER],
    efter: shortened,
  },
  AENDR: {
    handling: 'aendrGodkendtPlan',
    navn: { da: 'Ændr den godkendte plan ved en ny afgørelse', en: 'Change the approved plan by a new decision' },
    fra: MED_PENGE,
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, H.RETTE_ORGAN, E.ER_IKKE_SLUT],
    efter: asItIs,
  },
  STANDS: {
    handling: 'standsHelhedsplan',
    navn: { da: 'Stands planen', en: 'Stop the plan' },
    fra: LEVENDE,
    til: 'STANDSET',
    // One that had not begun never runs.
    otherwise: { til: 'TRUKKET', naar: (f, v) => v.dato <= f.start },
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, E.ER_IKKE_SLUT, E.AFKORTES_EFTER_DET_DER_ER, P.INTET_BEHOLDES_UDEN_START],
    efter: (f, v) => {
      const left = v.keep ? f : withReturn(f, v);
      return v.dato > f.start ? shortened(left, v) : left;
    },
  },
  TRAEK: {
    handling: 'traekHelhedsplan',
    navn: { da: 'Træk ansøgningen tilbage', en: 'Withdraw the application' },
    fra: FOER_TILSAGN,
    til: 'TRUKKET',
    krav: [H.IKKE_I_FREMTIDEN, H.I_RAEKKEFOELGE, E.IKKE_FOER_DET_DER_ER, P.INTET_DISPONERET],
    efter: asItIs,
  },
  DISPONER: {
    handling: 'disponerPulje',
    navn: { da: 'Disponér puljepenge', en: 'Commit money of the pool' },
    fra: MED_PENGE,
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, P.PULJEN_BIDRAGER, P.BELOEB_OVER_NUL, P.GODKENDT_PAA_DAGEN, E.ER_IKKE_SLUT],
    efter: posteret('DISPONERET'),
    beloeb: (f, pulje) => fromPulje(f, pulje) - balance(f, pulje, ALWAYS).disponeret,
  },
  FRIGIV: {
    handling: 'frigivMidler',
    navn: { da: 'Frigiv disponerede penge', en: 'Release committed money' },
    fra: MED_PENGE,
    til: null,
    krav: [
      H.IKKE_I_FREMTIDEN,
      P.PULJEN_BIDRAGER,
      P.BELOEB_OVER_NUL,
      P.GODKENDT_PAA_DAGEN,
      P.HOEJST_DET_DISPONEREDE,
      KONTRAKTEN_ER_SLUT_PAA_DAGEN,
    ],
    efter: posteret('FRIGIVET'),
    beloeb: (f, pulje) => balance(f, pulje, ALWAYS).disponeret - balance(f, pulje, ALWAYS).frigivet,
  },
  UDBETAL: {
    handling: 'udbetal',
    navn: { da: 'Udbetal frigivne penge', en: 'Pay released money' },
    fra: BEGYNDT,
    til: null,
    krav: [
      H.IKKE_I_FREMTIDEN,
      P.PULJEN_BIDRAGER,
      P.BELOEB_OVER_NUL,
      T.EFTER_TILSAGN_OG_START,
      T.INTET_STOP,
      T.REDEGOERELSER_ER_KOMMET,
      KONTRAKTEN_ER_SLUT_PAA_DAGEN,
    ],
    efter: posteret('UDBETALT'),
    beloeb: (f, pulje) => {
      const s = balance(f, pulje, ALWAYS);
      return Math.min(s.frigivet, s.disponeret) - s.udbetalt;
    },
  },
  TILBAGEFOER: {
    handling: 'tilbagefoer',
    navn: { da: 'Før penge tilbage til puljen', en: 'Return money to the pool' },
    fra: [...MED_PENGE, 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET', 'TRUKKET'],
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, P.PULJEN_BIDRAGER, P.BELOEB_OVER_NUL],
    efter: posteret('TILBAGEFOERT'),
    beloeb: (f, pulje) => balance(f, pulje, ALWAYS).disponeret - balance(f, pulje, ALWAYS).udbetalt,
  },
  INDSEND_REDEGOERELSE: {
    handling: 'indsendRedegoerelse',
    navn: { da: 'Indsend årlig redegørelse', en: 'Hand in the yearly account' },
    fra: BEGYNDT,
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, T.AARET_KAN_REDEGOERES, T.INDSENDES_I_DAG],
    efter: asItIs,
    dag: (wished, today, role) => (role === 'LANDSBYGGEFOND' ? wished : today),
  },
  TILBAGEHOLD: {
    handling: 'tilbageholdUdbetaling',
    navn: { da: 'Hold udbetalinger tilbage', en: 'Withhold payments' },
    fra: MED_TILSAGN,
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, T.ER_IKKE_TILBAGEHOLDT, T.STOP_EFTER_UDBETALINGER],
    efter: asItIs,
  },
  GENOPTAG: {
    handling: 'genoptagUdbetaling',
    navn: { da: 'Genoptag udbetalinger', en: 'Resume payments' },
    fra: MED_TILSAGN,
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, T.ER_TILBAGEHOLDT, T.REDEGOERELSER_ER_KOMMET],
    efter: asItIs,
  },
  BEMAERK: {
    handling: 'bemaerk',
    navn: { da: 'Afgiv en bemærkning', en: 'Make a remark' },
    fra: MED_TILSAGN,
    til: null,
    krav: [H.IKKE_I_FREMTIDEN],
    efter: asItIs,
  },
  NAA_MILEPAEL: {
    handling: 'naaMilepael',
    navn: { da: 'Meld en milepæl nået', en: 'Say that a milestone is reached' },
    fra: BEGYNDT,
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, M.NAAET_FRA_START, M.MILEPAEL_ER_AABEN],
    efter: asItIs,
    milepael: (f) => M.firstMilepael(f, (m) => m.naaet === null),
  },
  GENAABN_MILEPAEL: {
    handling: 'genaabnMilepael',
    navn: { da: 'Genåbn en milepæl', en: 'Reopen a milestone' },
    fra: BEGYNDT,
    til: null,
    krav: [H.IKKE_I_FREMTIDEN, M.MILEPAEL_ER_NAAET],
    efter: asItIs,
    milepael: (f) => M.firstMilepael(f, (m) => m.naaet !== null),
  },
} as const satisfies Readonly<Record<string, Step>>;

export type PlanStep = keyof typeof PLAN_STEPS;

/** The state that a step leads to; null: it stays. */
export const stateAfter = (
  { til: to, otherwise }: Pick<Step, 'til' | 'otherwise'>,
  f: PlanFacts,
  v: PlanChoices,
): HelhedsplanStatus | null => (otherwise?.naar(f, v) ? otherwise.til : to);

export const allSteps = (): readonly (readonly [PlanStep, Step])[] =>
  Object.keys(PLAN_STEPS)
    .filter((n): n is PlanStep => n in PLAN_STEPS)
    .map((n) => [n, PLAN_STEPS[n]]);
