import { formatDay } from '../../../kernel/day';
import { brokenBy, type Reason, type Rule } from '../../../kernel/rule';
import type { PlanFacts } from '../../helhedsplan.facts';
import { I_RAEKKEFOELGE } from '../handlingskrav';

type Punkt = PlanFacts['afgoerelsespunkter'][number];

const UDFALD = { GODKENDT: { da: 'godkendt', en: 'approved' }, AFVIST: { da: 'afvist', en: 'rejected' } } as const;

/** Whether nothing more can have been decided: of a plan that was rejected nothing at all, of one that was approved no postponement. */
const comesTooLate = (settled: Punkt, other: Punkt): boolean =>
  other.afgoerelse.dato > settled.afgoerelse.dato &&
  (settled.afgoerelse.udfald === 'AFVIST' || (other.art === 'GODKENDELSE' && other.afgoerelse.udfald === 'UDSAT'));

/** In stored rows: whether a plan is approved is settled once, and what was decided about the question lies before that. */
export const AFGJORT_TIL_SIDST: Rule<PlanFacts> = {
  ...I_RAEKKEFOELGE,
  judge(f) {
    const reasons = f.afgoerelsespunkter.flatMap((settled): Reason[] => {
      const { udfald, dato } = settled.afgoerelse;
      if (settled.art !== 'GODKENDELSE' || udfald === 'UDSAT') return [];
      const late = f.afgoerelsespunkter.filter((other) => comesTooLate(settled, other)).map((other) => other.afgoerelse.dato);
      const [day] = late.sort();
      if (day === undefined) return [];
      return [
        {
          tekst: {
            da: `Planen blev ${UDFALD[udfald].da} den ${formatDay(dato, 'da')}, men en afgørelse om den er fra den ${formatDay(day, 'da')}`,
            en: `The plan was ${UDFALD[udfald].en} on ${formatDay(dato, 'en')}, but a decision about it is dated ${formatDay(day, 'en')}`,
          },
          faktisk: dato,
          graense: day,
          enhed: 'DAG',
        },
      ];
    });
    return brokenBy(reasons, {
      tekst: {
        da: 'Intet om godkendelsen er besluttet, efter at den var afgjort',
        en: 'Nothing about the approval was decided after it was settled',
      },
      faktisk: '',
      graense: '',
      enhed: 'DAG',
    });
  },
};
