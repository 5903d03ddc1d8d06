import { taelt } from '../../kernel/format';
import { skrivPeriode } from '../../kernel/period';
import { hvis, type Regel, type Term } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { levetid } from './plan-figures';
import { medPlanensUdvej } from './with-way-out';

const REGEL = 48;

const VARIGHED: Term = {
  navn: { da: 'Varighed som regel', en: 'Duration as a rule' },
  fra: null,
  til: null,
  vaerdi: REGEL,
  enhed: 'MAANEDER',
};

export const R8: Regel<Planfakta> = medPlanensUdvej({
  kode: 'R8',
  afvisning: 'IKKE_FIREAARIG',
  krav: { da: 'En helhedsplan er som regel fireårig', en: 'A plan lasts four years as a rule' },
  alvor: 'ADVARSEL',
  kilde: KILDE.helhedsplaner,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan rette planens periode, hvis den ikke er som ment; der er ingen øvre grænse',
    en: 'The applicant can change the period if it is not as meant; there is no upper limit',
  },
  termer: [VARIGHED],
  bedoem: (f) =>
    hvis(f.varighedMaaneder === REGEL, {
      tekst: {
        da: `Planen varer ${taelt(f.varighedMaaneder, { en: 'én måned', flere: 'måneder' }, 'da')}, ${skrivPeriode(levetid(f), 'da')}; som regel varer en plan ${REGEL} måneder`,
        en: `The plan lasts ${taelt(f.varighedMaaneder, { en: 'one month', flere: 'months' }, 'en')}, ${skrivPeriode(levetid(f), 'en')}; as a rule a plan lasts ${REGEL} months`,
      },
      faktisk: String(f.varighedMaaneder),
      graense: String(REGEL),
      enhed: 'MAANEDER',
    }),
});
