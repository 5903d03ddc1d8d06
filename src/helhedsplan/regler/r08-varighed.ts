import { KILDE } from '../../kerne/kilder';
import { hvis, type Regel, type Term } from '../../kerne/regel';
import type { Planfakta } from './planfakta';

const REGEL = 48;

const VARIGHED: Term = {
  navn: { da: 'Varighed som regel', en: 'Duration as a rule' },
  fra: null,
  til: null,
  vaerdi: REGEL,
  enhed: 'MAANEDER',
};

export const R8: Regel<Planfakta> = {
  kode: 'R8',
  afvisning: 'IKKE_FIREAARIG',
  krav: { da: 'En helhedsplan er som regel 4-årig', en: 'A plan as a rule lasts four years' },
  alvor: 'ADVARSEL',
  kilde: KILDE.helhedsplaner,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Se efter, om perioden er som ment; der er ingen øvre grænse',
    en: 'Check that the period is as meant; there is no upper limit',
  },
  termer: [VARIGHED],
  bedoem: (f) =>
    hvis(f.varighedMaaneder === REGEL, {
      tekst: {
        da: `Planen varer ${f.varighedMaaneder} måneder (${f.start} til ${f.slut}); som regel ${REGEL}`,
        en: `The plan lasts ${f.varighedMaaneder} months (${f.start} to ${f.slut}); as a rule ${REGEL}`,
      },
      faktisk: String(f.varighedMaaneder),
      graense: String(REGEL),
      enhed: 'MAANEDER',
    }),
};
