import { type Dag, skrivDag } from '../../kernel/day';
import { daekker, skrivPeriode } from '../../kernel/period';
import { hvis, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { medPlanensUdvej } from './with-way-out';

/** The day on which prequalification was applied for; null while it has not been. */
export function ansoegtDen(f: Pick<Planfakta, 'haendelser'>): Dag | null {
  const dage = f.haendelser.filter((h) => h.handling === 'ansoegPraekvalifikation').map((h) => h.dato);
  return dage.sort()[0] ?? null;
}

export const R19: Regel<Planfakta> = medPlanensUdvej({
  kode: 'R19',
  afvisning: 'UDEN_FOR_BEVILLINGSPERIODEN',
  krav: {
    da: 'Der ansøges om prækvalifikation i den bevillingsperiode, planen hører til; periodens regler følger derefter sagen, så længe den løber',
    en: 'Prequalification is applied for within the programme period that the plan belongs to; the rules of the period then follow the case for its life',
  },
  alvor: 'FEJL',
  kilde: KILDE.bevillingsperioder,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan oprette planen under den bevillingsperiode, der løber på ansøgningens dag',
    en: 'The applicant can make the plan under the programme period that runs on the day of the application',
  },
  // The days of a period are facts of the period, not of the rule.
  termer: [],
  bedoem(f) {
    const dag = ansoegtDen(f);
    if (!dag) return ikkeRelevant({ da: 'Der er ikke ansøgt om prækvalifikation', en: 'Prequalification has not been applied for' });
    const { navn, fra, til } = f.bevillingsperiode;
    return hvis(daekker(f.bevillingsperiode, dag), {
      tekst: {
        da: `Der er ansøgt om prækvalifikation den ${skrivDag(dag, 'da')}; ${navn} løber ${skrivPeriode({ fra, til }, 'da')}`,
        en: `Prequalification was applied for on ${skrivDag(dag, 'en')}; the period of ${navn} runs ${skrivPeriode({ fra, til }, 'en')}`,
      },
      faktisk: dag,
      graense: `${fra}/${til ?? ''}`,
      enhed: 'DAG',
    });
  },
});
