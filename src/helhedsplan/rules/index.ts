import type { Rule } from '../../kernel/rule';
import type { PlanFacts } from '../helhedsplan.facts';
import type { PlanStep } from '../helhedsplan.lifecycle';
import { I_RAEKKEFOELGE } from './handlingskrav';
import { DAEKKES_I_SIN_TID, I_KONTRAKTENS_BYOMRAADE } from './kontrakt/kontraktbinding';
import { KONTRAKTEN_ER_SLUT, KONTRAKTEN_ER_SLUT_PAA_DAGEN } from './kontrakt/kontrakten-er-slut';
import { EGEN_KOMMUNES_PULJE } from './penge/egen-kommunes-pulje';
import * as F from './penge/frigivelse';
import { KONTOEN_BRUGES_EFTER_TILSAGN, KONTOEN_EFTER_TILSAGN } from './penge/kontoen-efter-tilsagn';
import * as P from './penge/pengekrav';
import { R1 } from './r01-kommunalt-loft';
import { R2_PLAN } from './r02-planens-puljer';
import { R3 } from './r03-udsat-byomraade';
import { R4 } from './r04-kontrakt-i-kraft';
import { R5 } from './r05-landsbyggefondens-andel';
import { R6 } from './r06-stoerste-bidragyder';
import { R7 } from './r07-finansieringen-gaar-op';
import { R8 } from './r08-varighed';
import { R9 } from './r09-samme-kommune';
import { R10 } from './r10-ansoegere';
import { R11 } from './r11-godkendt-foer-tilsagn';
import { R14 } from './r14-aarlig-redegoerelse';
import { R15 } from './r15-reguleringskonto';
import { R16 } from './r16-anvendelse';
import { R18 } from './r18-periodens-indsatsomraader';
import { R19 } from './r19-bevillingsperiode';
import * as M from './redegoerelse/milepaelskrav';
import * as O from './redegoerelse/redegoerelsesorden';
import * as T from './redegoerelse/tilsynskrav';
import { LEVEDE_VED_OPTAGELSEN, SAMMENLAEGNINGSKRAV } from './slaegt/sammenlaegning';
import { AFDELINGEN_FINDES } from './sted/afdelingen-findes';
import { BYOMRAADE_HAR_AFDELING } from './sted/byomraade-har-afdeling';
import { AFGJORT_TIL_SIDST } from './tid/afgoerelsens-orden';
import * as E from './tid/enden';

/** When a rule is asked of a plan: after a step of its lifecycle, or after an act that is none. */
export type Moment =
  | PlanStep
  | 'OPRET'
  /** An entry on the reguleringskonto. */
  | 'KONTOPOST'
  /** A decision that releases money, and one on the reguleringskonto. */
  | 'BESLUT_FRIGIVELSE'
  | 'BESLUT_KONTO';

/** A rule of plans, and where it is asked. */
export interface PlacedRule {
  readonly rule: Rule<PlanFacts>;
  /** The acts after which it must hold. */
  readonly after: readonly Moment[];
  /** Demands that keep acts from ever breaking it, where it is not asked after them. */
  readonly kept?: readonly Rule<never>[];
  /** Why stored rows are not held against it; every other rule is explained by `regler` and judged by the audit. */
  readonly notStored?: string;
}

/** What holds of every plan from the day it is made. */
const FROM_THE_START = ['OPRET', 'RET', 'ANSOEG_PRAEKVALIFIKATION', 'INDSEND', 'INDSTIL', 'GODKEND', 'AENDR'] as const;

/**
 * Every rule that is judged of a plan, in the order of their numbers. This is the one list: the acts enforce from it, `kan` and
 * `regler` explain from it, the audit and the rule book read it. A rule that is not here does not exist; one that is here holds
 * after the acts that stand beside it.
 */
export const PLACED_RULES: readonly PlacedRule[] = [
  { rule: R1, after: [...FROM_THE_START, 'DISPONER'] },
  { rule: R2_PLAN, after: ['DISPONER'] },
  { rule: R3, after: [...FROM_THE_START, 'DISPONER'] },
  { rule: R4, after: ['SAMMENLAEG', 'AENDR', 'STANDS', 'DISPONER'] },
  { rule: R5, after: FROM_THE_START },
  { rule: R6, after: FROM_THE_START },
  { rule: R7, after: FROM_THE_START },
  { rule: R8, after: [...FROM_THE_START, 'FORLAENG'] },
  { rule: R9, after: FROM_THE_START },
  { rule: R10, after: [...FROM_THE_START, 'SAMMENLAEG', 'STANDS'] },
  { rule: R11, after: ['GIV_TILSAGN', 'IGANGSAET', 'FORLAENG', 'AFSLUT', 'SAMMENLAEG', 'STANDS', 'UDBETAL'] },
  { rule: R14, after: ['AFSLUT', 'SAMMENLAEG', 'STANDS'] },
  { rule: R15, after: ['KONTOPOST'] },
  { rule: R16, after: FROM_THE_START },
  { rule: R18, after: FROM_THE_START },
  { rule: AFDELINGEN_FINDES, after: FROM_THE_START },
  { rule: R19, after: ['ANSOEG_PRAEKVALIFIKATION'] },
  { rule: BYOMRAADE_HAR_AFDELING, after: [...FROM_THE_START, 'SAMMENLAEG', 'STANDS'] },
  { rule: F.FRIGIVELSE_ER_BESLUTTET, after: ['FRIGIV'] },
  { rule: F.RETTE_ORGAN_FRIGIVER, after: ['BESLUT_FRIGIVELSE'] },
  { rule: F.FRIGIVES_EFTER_GODKENDELSEN, after: ['BESLUT_FRIGIVELSE'] },
  { rule: F.FRIGIVES_INDEN_FOR_DET_DISPONEREDE, after: ['BESLUT_FRIGIVELSE', 'AENDR', 'STANDS', 'TILBAGEFOER'] },
  { rule: KONTRAKTEN_ER_SLUT, after: [], kept: [KONTRAKTEN_ER_SLUT_PAA_DAGEN] },
  { rule: E.INTET_EFTER_ENDEN, after: [], kept: [E.IKKE_FOER_DET_DER_ER, E.AFKORTES_EFTER_DET_DER_ER, E.ER_IKKE_SLUT] },
  { rule: AFGJORT_TIL_SIDST, after: [], kept: [I_RAEKKEFOELGE, E.IKKE_FOER_DET_DER_ER] },
  { rule: E.ER_FORLAENGET_FOER_SLUT, after: [], kept: [E.FORLAENGES_FOER_SLUT] },
  { rule: E.SKRIDT_FOER_SLUT, after: ['RET'], kept: [E.ER_IKKE_SLUT] },
  { rule: LEVEDE_VED_OPTAGELSEN, after: [], kept: SAMMENLAEGNINGSKRAV.filter((r) => r.kode === LEVEDE_VED_OPTAGELSEN.kode) },
  { rule: KONTOEN_EFTER_TILSAGN, after: ['BESLUT_KONTO'], kept: [KONTOEN_BRUGES_EFTER_TILSAGN] },
  { rule: EGEN_KOMMUNES_PULJE, after: FROM_THE_START },
  { rule: P.INDEN_FOR_BIDRAGET, after: ['AENDR', 'DISPONER'] },
  { rule: P.INTET_I_DEN_DER_IKKE_BLEV, after: [], kept: [P.INTET_DISPONERET] },
  { rule: P.POSTERINGSORDEN, after: ['AENDR', 'STANDS', 'DISPONER', 'UDBETAL', 'TILBAGEFOER'] },
  { rule: O.UDBETALT_MED_REDEGOERELSER, after: [], kept: [T.REDEGOERELSER_ER_KOMMET] },
  { rule: O.INDSENDT_DA_DEN_KOM, after: [], kept: [T.INDSENDES_I_DAG] },
  { rule: O.UDBETALT_UDEN_STOP, after: [], kept: [T.INTET_STOP, T.STOP_EFTER_UDBETALINGER] },
  { rule: O.AARENE_ER_PLANENS, after: [], kept: [T.AARET_KAN_REDEGOERES, T.SLUTAARET_ER_IKKE_OPGJORT] },
  { rule: O.UDGAVER_I_RAEKKEFOELGE, after: [], kept: [T.AARET_KAN_REDEGOERES] },
  { rule: M.MILEPAELE_NAAET_FRA_START, after: [], kept: [M.NAAET_FRA_START] },
  {
    rule: O.ALT_UDBETALT_MED_REDEGOERELSER,
    after: ['FORLAENG'],
    notStored: 'the same of stored rows, payment by payment, is UDBETALT_MED_REDEGOERELSER',
  },
  { rule: I_KONTRAKTENS_BYOMRAADE, after: ['RET', 'AENDR'], notStored: 'of stored rows the contract is judged' },
  { rule: DAEKKES_I_SIN_TID, after: ['RET'], notStored: 'of stored rows the contract is judged' },
];

/** Every rule that can be judged of a plan as it stands. */
export const PLAN_RULES: readonly Rule<PlanFacts>[] = PLACED_RULES.filter((p) => p.notStored === undefined).map((p) => p.rule);

const byMoment = new Map<Moment, readonly Rule<PlanFacts>[]>();

/** The rules that must hold of a plan after an act. */
export function rulesAfter(moment: Moment): readonly Rule<PlanFacts>[] {
  const known = byMoment.get(moment);
  if (known) return known;
  const own = PLACED_RULES.filter((p) => p.after.includes(moment)).map((p) => p.rule);
  byMoment.set(moment, own);
  return own;
}
