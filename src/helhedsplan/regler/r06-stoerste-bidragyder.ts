import { KILDE } from '../../kerne/kilder';
import { hvis, type Regel } from '../../kerne/regel';
import { kronertal } from '../../kerne/skriv';
import { Finansieringskilde } from '../finansieringskilde';
import type { Planfakta } from './planfakta';
import { fraLandsbyggefonden, sum } from './regneregler';

export const R6: Regel<Planfakta> = {
  kode: 'R6',
  afvisning: 'LANDSBYGGEFONDEN_IKKE_STOERST',
  krav: { da: 'Landsbyggefonden er den største bidragyder', en: 'Landsbyggefonden is the largest funder' },
  alvor: 'ADVARSEL',
  kilde: KILDE.finansiering,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Se på fordelingen af finansieringen igen', en: 'Look at the division of the funding again' },
  termer: [],
  bedoem(f) {
    const fond = fraLandsbyggefonden(f);
    const andre = Object.keys(Finansieringskilde.vaerdier)
      .filter((k) => k !== 'LANDSBYGGEFONDEN')
      .map((k) => sum(f.finansiering.filter((b) => b.kilde === k)));
    const stoerste = Math.max(0, ...andre);
    return hvis(fond >= stoerste, {
      tekst: {
        da: 'Landsbyggefondens bidrag holdt op mod det største af de andre',
        en: 'Landsbyggefonden’s contribution held against the largest of the others',
      },
      faktisk: kronertal(fond),
      graense: kronertal(stoerste),
      enhed: 'KRONER',
    });
  },
};
