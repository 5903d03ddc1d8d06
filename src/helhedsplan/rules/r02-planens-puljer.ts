import { brokenBy, notApplicable, type Rule } from '../../kernel/rule';
import { overdraft } from '../../pulje/pulje.figures';
import { R2 } from '../../pulje/rules/r02-puljens-loft';
import type { PlanFacts } from '../helhedsplan.facts';

/** R2 seen from a plan: none of the pools that contribute to it is overdrawn on any day. */
export const R2_PLAN: Rule<PlanFacts> = {
  ...R2,
  judge(f) {
    const puljer = new Map(f.finansiering.flatMap((b) => (b.pulje ? [[b.pulje.noegle, b.pulje] as const] : [])));
    if (puljer.size === 0) return notApplicable({ da: 'Planen får intet fra en pulje', en: 'The plan gets nothing from a pool' });
    return brokenBy([...puljer.values()].flatMap(overdraft), {
      tekst: { da: 'Planens puljer rækker på alle dage', en: 'The plan’s pools suffice on every day' },
      faktisk: [...puljer.keys()].join(' '),
      graense: [...puljer.keys()].join(' '),
      enhed: 'NAVN',
    });
  },
};
