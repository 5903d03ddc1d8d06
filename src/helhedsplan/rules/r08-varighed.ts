import { counted } from '../../kernel/format';
import { formatPeriod } from '../../kernel/period';
import { holdsIf, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { lifetime } from '../helhedsplan.figures';
import { withPlanWayOut } from './with-way-out';

const RULE = 48;

const VARIGHED: RuleTerm = {
  navn: { da: 'Varighed som regel', en: 'Duration as a rule' },
  fra: null,
  til: null,
  value: RULE,
  enhed: 'MAANEDER',
};

export const R8: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R8',
  afvisning: 'IKKE_FIREAARIG',
  krav: { da: 'En helhedsplan er som regel fireårig', en: 'A plan lasts four years as a rule' },
  alvor: 'ADVARSEL',
  kilde: SOURCES.helhedsplaner,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan rette planens periode, hvis den ikke er som ment; der er ingen øvre grænse',
    en: 'The applicant can change the period if it is not as meant; there is no upper limit',
  },
  termer: [VARIGHED],
  judge: (f) =>
    holdsIf(f.varighedMaaneder === RULE, {
      tekst: {
        da: `Planen varer ${counted(f.varighedMaaneder, { en: 'én måned', several: 'måneder' }, 'da')}, ${formatPeriod(lifetime(f), 'da')}; som regel varer en plan ${RULE} måneder`,
        en: `The plan lasts ${counted(f.varighedMaaneder, { en: 'one month', several: 'months' }, 'en')}, ${formatPeriod(lifetime(f), 'en')}; as a rule a plan lasts ${RULE} months`,
      },
      faktisk: String(f.varighedMaaneder),
      graense: String(RULE),
      enhed: 'MAANEDER',
    }),
});
