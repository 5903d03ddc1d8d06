import { kroner, kronertal } from '../../kernel/format';
import { hvis, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import { Finansieringskilde } from '../finansiering/finansieringskilde';
import type { Planfakta } from '../helhedsplan.facts';
import { fraLandsbyggefonden, sum } from './plan-figures';
import { medPlanensUdvej } from './with-way-out';

export const R6: Regel<Planfakta> = medPlanensUdvej({
  kode: 'R6',
  afvisning: 'LANDSBYGGEFONDEN_IKKE_STOERST',
  krav: { da: 'Landsbyggefonden er den største bidragyder', en: 'Landsbyggefonden is the largest funder' },
  alvor: 'ADVARSEL',
  kilde: KILDE.finansiering,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan fordele finansieringen på en anden måde',
    en: 'The applicant can divide the funding in another way',
  },
  termer: [],
  bedoem(f) {
    const fond = fraLandsbyggefonden(f);
    const andre = Object.keys(Finansieringskilde.vaerdier)
      .filter((k) => k !== 'LANDSBYGGEFONDEN')
      .map((k) => sum(f.finansiering.filter((b) => b.kilde === k)));
    const stoerste = Math.max(0, ...andre);
    return hvis(fond >= stoerste, {
      tekst: {
        da: `Landsbyggefonden bidrager med ${kroner(fond, 'da')}; det største af de andre bidrag er ${kroner(stoerste, 'da')}`,
        en: `Landsbyggefonden contributes ${kroner(fond, 'en')}; the largest of the other contributions is ${kroner(stoerste, 'en')}`,
      },
      faktisk: kronertal(fond),
      graense: kronertal(stoerste),
      enhed: 'KRONER',
    });
  },
});
