import { brudtAf, ikkeRelevant, type Regel } from '../../kernel/rule';
import { overtraek } from '../../pulje/rules/puljeloft';
import { R2 } from '../../pulje/rules/r02-puljens-loft';
import type { Planfakta } from '../helhedsplan.facts';

/** R2 seen from a plan: none of the pools that contribute to it is overdrawn on any day. */
export const R2_PLAN: Regel<Planfakta> = {
  ...R2,
  bedoem(f) {
    const puljer = new Map(f.finansiering.flatMap((b) => (b.pulje ? [[b.pulje.noegle, b.pulje] as const] : [])));
    if (puljer.size === 0) return ikkeRelevant({ da: 'Planen får intet fra en pulje', en: 'The plan gets nothing from a pool' });
    return brudtAf([...puljer.values()].flatMap(overtraek), {
      tekst: { da: 'Planens puljer rækker på alle dage', en: 'The plan’s pools suffice on every day' },
      faktisk: [...puljer.keys()].join(' '),
      graense: [...puljer.keys()].join(' '),
      enhed: 'NAVN',
    });
  },
};
