import { KILDE } from '../../kerne/kilder';
import { hvis, ikkeRelevant, type Regel } from '../../kerne/regel';
import { kroner, procenttal } from '../../kerne/skriv';
import type { Planfakta } from './planfakta';
import { fraLandsbyggefonden, hoejstAndel } from './regneregler';

export const R5: Regel<Planfakta> = {
  kode: 'R5',
  afvisning: 'LANDSBYGGEFONDENS_ANDEL',
  krav: {
    da: 'Landsbyggefonden betaler højst 75 %, og mindst 25 % betales lokalt, i de bevillingsperioder, hvor det lokale minimum er fastsat (fra 2011-14)',
    en: 'Landsbyggefonden pays at most 75 % and at least 25 % is paid locally, in the programme periods that set the local minimum (from 2011-14)',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfAnsoegning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Hæv den lokale finansiering, eller sænk Landsbyggefondens bidrag',
    en: 'Raise the local funding or lower Landsbyggefonden’s contribution',
  },
  // The minimum is a fact of each programme period (`bevillingsperiode.lokaltMinimum`), not of the rule.
  termer: [],
  bedoem(f) {
    const minimum = f.bevillingsperiode.lokaltMinimum;
    if (minimum === null)
      return ikkeRelevant({
        da: `Bevillingsperioden ${f.bevillingsperiode.noegle} har intet fastsat lokalt minimum`,
        en: `The programme period ${f.bevillingsperiode.noegle} sets no local minimum`,
      });
    const hoejst = 10_000 - minimum;
    const del = fraLandsbyggefonden(f);
    return hvis(hoejstAndel(del, f.oekonomiskRamme, hoejst), {
      tekst: {
        da: `Landsbyggefonden betaler ${kroner(del, 'da')} af ${kroner(f.oekonomiskRamme, 'da')}; højst ${hoejst / 100} %`,
        en: `Landsbyggefonden pays ${kroner(del, 'en')} of ${kroner(f.oekonomiskRamme, 'en')}; at most ${hoejst / 100} %`,
      },
      faktisk: procenttal(del, f.oekonomiskRamme),
      graense: String(hoejst / 100),
      enhed: 'PROCENT',
    });
  },
};
