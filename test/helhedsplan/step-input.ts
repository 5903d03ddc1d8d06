import { rolesFor } from '../../src/access/act-permissions';
import { PLAN_STEPS, type PlanStep, type Step } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { afgoerelse } from '../support/plans';

/** What the mutation behind each step on a plan takes, when nothing special is meant. */

type Input = Readonly<Record<string, unknown>>;

export interface Chosen {
  readonly plan: string;
  readonly dato: string;
  readonly beloeb?: number | null;
  readonly slut?: string | null;
  /** Id of a milestone. */
  readonly milepael?: string | null;
}

/** A complete account of a plan of `finansiering()` with one goal. */
export const redegoerelse = (plan: string, date: string, year?: number): Input => ({
  helhedsplan: plan,
  dato: date,
  aar: year,
  gennemfoerelse: 'Som planlagt',
  maalopfyldelser: [{ maal: 1, grad: 'OPFYLDT' }],
  midlerforbrug: ['LANDSBYGGEFONDEN', 'KOMMUNE', 'BOLIGORGANISATION'].map((finansieringskilde) => ({
    finansieringskilde,
    budget: 1000,
    forbrug: 1000,
  })),
});

const withoutDate = ({ plan }: Chosen): Input => ({ helhedsplan: plan });
const withDate = ({ plan, dato: date }: Chosen): Input => ({ helhedsplan: plan, dato: date });
const withAmount = ({ plan, dato: date, beloeb: amount }: Chosen): Input => ({ helhedsplan: plan, dato: date, beloeb: amount });
const withText = ({ plan, dato: date }: Chosen): Input => ({ helhedsplan: plan, dato: date, tekst: 'Tilsyn' });
const withMilepael = ({ plan, dato: date, milepael }: Chosen): Input => ({ helhedsplan: plan, dato: date, milepael });
const withOutcome =
  (outcome: string) =>
  ({ plan, dato: date }: Chosen): Input =>
    afgoerelse(plan, date, 'GODKENDELSE', outcome);

export const STEP_INPUT: Readonly<Record<PlanStep, (v: Chosen) => Input>> = {
  RET: withoutDate,
  ANBEFAL: withDate,
  ANSOEG_PRAEKVALIFIKATION: withDate,
  PRAEKVALIFICER: withDate,
  GIV_AFSLAG: withDate,
  INDSEND: (v) => ({ ...withDate(v), kommune: 'KOEBENHAVN' }),
  INDSTIL: withDate,
  GODKEND: withOutcome('GODKENDT'),
  AFVIS: withOutcome('AFVIST'),
  UDSAET: withOutcome('UDSAT'),
  GIV_TILSAGN: withDate,
  IGANGSAET: withDate,
  FORLAENG: (v) => ({ ...withDate(v), slut: v.slut }),
  AFSLUT: withDate,
  SAMMENLAEG: ({ plan, dato: date }) => ({ helhedsplaner: [plan], efterfoelger: 'EFTERFOELGER', dato: date }),
  // The frame that the random plans have: whether the act may be done, not what it changes, is asked of `kan`.
  AENDR: (v) => ({ ...withDate(v), oekonomiskRamme: 1_000_000 }),
  STANDS: withDate,
  TRAEK: withDate,
  DISPONER: withAmount,
  FRIGIV: withAmount,
  UDBETAL: withAmount,
  TILBAGEFOER: withAmount,
  INDSEND_REDEGOERELSE: ({ plan, dato: date }) => redegoerelse(plan, date),
  TILBAGEHOLD: withText,
  GENOPTAG: withText,
  BEMAERK: withText,
  NAA_MILEPAEL: withMilepael,
  GENAABN_MILEPAEL: withMilepael,
};

/** Who carries a step out in the suites, by the first role that may. */
export function actorFor(step: PlanStep): 'ansoeger' | 'tmf' | 'br' | 'lbf' {
  const { handling: act }: Step = PLAN_STEPS[step];
  const [role] = rolesFor(act);
  if (role === 'BOLIGORGANISATION') return 'ansoeger';
  if (role === 'FORVALTNING') return 'tmf';
  if (role === 'KOMMUNALBESTYRELSE') return 'br';
  if (role === 'LANDSBYGGEFOND') return 'lbf';
  throw new Error(`${act}: none of the actors of the tests has the role ${role}`);
}
