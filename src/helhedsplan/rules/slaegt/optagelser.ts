import type { Day } from '../../../kernel/day';
import type { PlanFacts } from '../../helhedsplan.facts';

/** A plan that went into this one, and the first day of that. */
export interface OptagelseCase {
  readonly dag: Day;
  readonly titel: string;
}

/** The plans that this one has taken in. */
export const optagelserOf = (f: PlanFacts): OptagelseCase[] =>
  f.forgaengerled
    .filter((term) => term.art === 'SAMMENLAEGNING')
    .flatMap(({ forgaenger }) =>
      forgaenger.afgoerelsespunkter
        .filter((p) => p.art === 'SAMMENLAEGNING' && p.afgoerelse.udfald === 'GODKENDT')
        .map((p) => ({ dag: p.afgoerelse.dato, titel: forgaenger.titel })),
    );
