import type { Rule } from '../../kernel/rule';
import type { PlanFacts } from '../helhedsplan.facts';
import { KONTRAKTEN_ER_SLUT } from './kontrakt/kontrakten-er-slut';
import { EGEN_KOMMUNES_PULJE } from './penge/egen-kommunes-pulje';
import { FRIGIVELSE_ER_BESLUTTET, FRIGIVELSESREGLER } from './penge/frigivelse';
import { KONTOEN_EFTER_TILSAGN } from './penge/kontoen-efter-tilsagn';
import { INDEN_FOR_BIDRAGET, INTET_I_DEN_DER_IKKE_BLEV, POSTERINGSORDEN } from './penge/pengekrav';
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
import { MILEPAELE_NAAET_FRA_START } from './redegoerelse/milepaelskrav';
import { REDEGOERELSESORDEN } from './redegoerelse/redegoerelsesorden';
import { LEVEDE_VED_OPTAGELSEN } from './slaegt/sammenlaegning';
import { AFDELINGEN_FINDES } from './sted/afdelingen-findes';
import { BYOMRAADE_HAR_AFDELING } from './sted/byomraade-har-afdeling';
import { ER_FORLAENGET_FOER_SLUT, INTET_EFTER_ENDEN, SKRIDT_FOER_SLUT } from './tid/enden';

/** Every rule that can be judged of a plan as it stands, in the order of their numbers. */
export const PLAN_RULES: readonly Rule<PlanFacts>[] = [
  R1,
  R2_PLAN,
  R3,
  R4,
  R5,
  R6,
  R7,
  R8,
  R9,
  R10,
  R11,
  R14,
  R15,
  R16,
  R18,
  AFDELINGEN_FINDES,
  R19,
  BYOMRAADE_HAR_AFDELING,
  FRIGIVELSE_ER_BESLUTTET,
  ...FRIGIVELSESREGLER,
  KONTRAKTEN_ER_SLUT,
  INTET_EFTER_ENDEN,
  ER_FORLAENGET_FOER_SLUT,
  SKRIDT_FOER_SLUT,
  LEVEDE_VED_OPTAGELSEN,
  KONTOEN_EFTER_TILSAGN,
  EGEN_KOMMUNES_PULJE,
  INDEN_FOR_BIDRAGET,
  INTET_I_DEN_DER_IKKE_BLEV,
  POSTERINGSORDEN,
  ...REDEGOERELSESORDEN,
  MILEPAELE_NAAET_FRA_START,
];
