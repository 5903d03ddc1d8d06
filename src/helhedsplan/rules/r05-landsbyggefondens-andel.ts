import { formatKroner, formatPercent, plainPercent } from '../../kernel/format';
import { holdsIf, notApplicable, numberOn, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { atMostShare, fromLandsbyggefonden } from '../helhedsplan.figures';
import { withPlanWayOut } from './with-way-out';

const LOKALT_MINIMUM: RuleTerm = {
  navn: {
    da: 'Mindste lokale andel af rammen, for bevillingsperioder, der begynder fra denne dag',
    en: 'Least local share of the frame, for programme periods that begin from this day',
  },
  fra: '2011-01-01',
  til: null,
  value: 2500,
  enhed: 'PROCENT',
};

/** The least local share in basis points: the rule's, or the period's own where that is stricter; null before there was one. */
export function lokaltMinimum({
  fra: from,
  lokaltMinimum: own,
}: Pick<PlanFacts['bevillingsperiode'], 'fra' | 'lokaltMinimum'>): number | null {
  const rule = numberOn([LOKALT_MINIMUM], from);
  return rule === null ? own : Math.max(rule, own ?? 0);
}

export const R5: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R5',
  afvisning: 'LANDSBYGGEFONDENS_ANDEL',
  krav: {
    da: 'Fra bevillingsperioden 2011-14 betaler Landsbyggefonden højst 75 % af rammen, og mindst 25 % betales lokalt',
    en: 'From the programme period 2011-14 Landsbyggefonden pays at most 75 % of the frame, and at least 25 % is paid locally',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfAnsoegning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan hæve den lokale finansiering eller sænke Landsbyggefondens bidrag',
    en: 'The applicant can raise the local funding or lower Landsbyggefonden’s contribution',
  },
  termer: [LOKALT_MINIMUM],
  judge(f) {
    // The rules of the period that pays follow the case (rule R19).
    const minimum = lokaltMinimum(f.bevillingsperiode);
    if (minimum === null)
      return notApplicable({
        da: `${f.bevillingsperiode.navn} har intet fastsat lokalt minimum`,
        en: `${f.bevillingsperiode.navn} set no local minimum`,
      });
    const max = 10_000 - minimum;
    const part = fromLandsbyggefonden(f);
    return holdsIf(atMostShare(part, f.oekonomiskRamme, max), {
      tekst: {
        da: `Landsbyggefonden betaler ${formatKroner(part, 'da')} af ${formatKroner(f.oekonomiskRamme, 'da')}; højst ${formatPercent(max, 'da')} er tilladt`,
        en: `Landsbyggefonden pays ${formatKroner(part, 'en')} of ${formatKroner(f.oekonomiskRamme, 'en')}; at most ${formatPercent(max, 'en')} is allowed`,
      },
      faktisk: plainPercent(part, f.oekonomiskRamme),
      graense: String(max / 100),
      enhed: 'PROCENT',
    });
  },
});
