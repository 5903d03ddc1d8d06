import { type Day, formatDay } from '../../kernel/day';
import { covers, formatPeriod } from '../../kernel/period';
import { holdsIf, notApplicable, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { withPlanWayOut } from './with-way-out';

/** The day on which prequalification was applied for; null while it has not been. */
export function appliedOn(f: Pick<PlanFacts, 'haendelser'>): Day | null {
  const days = f.haendelser.filter((h) => h.handling === 'ansoegPraekvalifikation').map((h) => h.dato);
  return days.sort()[0] ?? null;
}

export const R19: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R19',
  afvisning: 'UDEN_FOR_BEVILLINGSPERIODEN',
  krav: {
    da: 'Der ansøges om prækvalifikation i den bevillingsperiode, planen hører til; periodens regler følger derefter sagen, så længe den løber',
    en: 'Prequalification is applied for within the programme period that the plan belongs to; the rules of the period then follow the case for its life',
  },
  alvor: 'FEJL',
  kilde: SOURCES.bevillingsperioder,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan oprette planen under den bevillingsperiode, der løber på ansøgningens dag',
    en: 'The applicant can make the plan under the programme period that runs on the day of the application',
  },
  // The days of a period are facts of the period, not of the rule.
  termer: [],
  judge(f) {
    const day = appliedOn(f);
    if (!day) return notApplicable({ da: 'Der er ikke ansøgt om prækvalifikation', en: 'Prequalification has not been applied for' });
    const { navn: name, fra: from, til: to } = f.bevillingsperiode;
    return holdsIf(covers(f.bevillingsperiode, day), {
      tekst: {
        da: `Der er ansøgt om prækvalifikation den ${formatDay(day, 'da')}; ${name} løber ${formatPeriod({ fra: from, til: to }, 'da')}`,
        en: `Prequalification was applied for on ${formatDay(day, 'en')}; the period of ${name} runs ${formatPeriod({ fra: from, til: to }, 'en')}`,
      },
      faktisk: day,
      graense: `${from}/${to ?? ''}`,
      enhed: 'DAG',
    });
  },
});
