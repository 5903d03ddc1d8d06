import { kroner, kronertal } from '../../kernel/format';
import { hvis, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { sum } from './plan-figures';
import { medPlanensUdvej } from './with-way-out';

export const R7: Regel<Planfakta> = medPlanensUdvej({
  kode: 'R7',
  afvisning: 'FINANSIERING_GAAR_IKKE_OP',
  krav: {
    da: 'Bidragene er tilsammen præcis den økonomiske ramme, til den sidste øre',
    en: 'The contributions sum to the frame exactly, to the last øre',
  },
  alvor: 'FEJL',
  kilde: KILDE.bogholderi,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan rette bidragene eller rammen, så de går op',
    en: 'The applicant can correct the contributions or the frame so that they add up',
  },
  termer: [],
  bedoem(f) {
    const ialt = sum(f.finansiering);
    return hvis(ialt === f.oekonomiskRamme, {
      tekst: {
        da: `Bidragene er tilsammen ${kroner(ialt, 'da')}; rammen er ${kroner(f.oekonomiskRamme, 'da')}`,
        en: `The contributions are ${kroner(ialt, 'en')} together; the frame is ${kroner(f.oekonomiskRamme, 'en')}`,
      },
      faktisk: kronertal(ialt),
      graense: kronertal(f.oekonomiskRamme),
      enhed: 'KRONER',
    });
  },
});
