import { kroner, procent, procenttal } from '../../kernel/format';
import { hvis, ikkeRelevant, type Regel, type Term, talPr } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { fraLandsbyggefonden, hoejstAndel } from './plan-figures';
import { medPlanensUdvej } from './with-way-out';

const LOKALT_MINIMUM: Term = {
  navn: {
    da: 'Mindste lokale andel af rammen, for bevillingsperioder, der begynder fra denne dag',
    en: 'Least local share of the frame, for programme periods that begin from this day',
  },
  fra: '2011-01-01',
  til: null,
  vaerdi: 2500,
  enhed: 'PROCENT',
};

/** The least local share in basis points: the rule's, or the period's own where that is stricter; null before there was one. */
export function lokaltMinimum({ fra, lokaltMinimum: egen }: Pick<Planfakta['bevillingsperiode'], 'fra' | 'lokaltMinimum'>): number | null {
  const regel = talPr([LOKALT_MINIMUM], fra);
  return regel === null ? egen : Math.max(regel, egen ?? 0);
}

export const R5: Regel<Planfakta> = medPlanensUdvej({
  kode: 'R5',
  afvisning: 'LANDSBYGGEFONDENS_ANDEL',
  krav: {
    da: 'Fra bevillingsperioden 2011-14 betaler Landsbyggefonden højst 75 % af rammen, og mindst 25 % betales lokalt',
    en: 'From the programme period 2011-14 Landsbyggefonden pays at most 75 % of the frame, and at least 25 % is paid locally',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfAnsoegning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan hæve den lokale finansiering eller sænke Landsbyggefondens bidrag',
    en: 'The applicant can raise the local funding or lower Landsbyggefonden’s contribution',
  },
  termer: [LOKALT_MINIMUM],
  bedoem(f) {
    // The rules of the period that pays follow the case (rule R19).
    const minimum = lokaltMinimum(f.bevillingsperiode);
    if (minimum === null)
      return ikkeRelevant({
        da: `${f.bevillingsperiode.navn} har intet fastsat lokalt minimum`,
        en: `${f.bevillingsperiode.navn} set no local minimum`,
      });
    const hoejst = 10_000 - minimum;
    const del = fraLandsbyggefonden(f);
    return hvis(hoejstAndel(del, f.oekonomiskRamme, hoejst), {
      tekst: {
        da: `Landsbyggefonden betaler ${kroner(del, 'da')} af ${kroner(f.oekonomiskRamme, 'da')}; højst ${procent(hoejst, 'da')} er tilladt`,
        en: `Landsbyggefonden pays ${kroner(del, 'en')} of ${kroner(f.oekonomiskRamme, 'en')}; at most ${procent(hoejst, 'en')} is allowed`,
      },
      faktisk: procenttal(del, f.oekonomiskRamme),
      graense: String(hoejst / 100),
      enhed: 'PROCENT',
    });
  },
});
