import { formatKroner, plainKroner } from '../../kernel/format';
import { holdsIf, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import { Finansieringskilde } from '../helhedsplan.enums';
import type { PlanFacts } from '../helhedsplan.facts';
import { fromLandsbyggefonden, sumOf } from '../helhedsplan.figures';
import { withPlanWayOut } from './with-way-out';

export const R6: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R6',
  afvisning: 'LANDSBYGGEFONDEN_IKKE_STOERST',
  krav: { da: 'Landsbyggefonden er den største bidragyder', en: 'Landsbyggefonden is the largest funder' },
  alvor: 'ADVARSEL',
  kilde: SOURCES.finansiering,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan fordele finansieringen på en anden måde',
    en: 'The applicant can divide the funding in another way',
  },
  termer: [],
  judge(f) {
    const fond = fromLandsbyggefonden(f);
    const others = Object.keys(Finansieringskilde.values)
      .filter((k) => k !== 'LANDSBYGGEFONDEN')
      .map((k) => sumOf(f.finansiering.filter((b) => b.kilde === k)));
    const largestOne = Math.max(0, ...others);
    return holdsIf(fond >= largestOne, {
      tekst: {
        da: `Landsbyggefonden bidrager med ${formatKroner(fond, 'da')}; det største af de andre bidrag er ${formatKroner(largestOne, 'da')}`,
        en: `Landsbyggefonden contributes ${formatKroner(fond, 'en')}; the largest of the other contributions is ${formatKroner(largestOne, 'en')}`,
      },
      faktisk: plainKroner(fond),
      graense: plainKroner(largestOne),
      enhed: 'KRONER',
    });
  },
});
