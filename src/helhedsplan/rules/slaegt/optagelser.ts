import type { Dag } from '../../../kernel/day';
import type { Planfakta } from '../../helhedsplan.facts';

/** A plan that went into this one, and the first day of that. */
export interface Optagelse {
  readonly dag: Dag;
  readonly titel: string;
}

/** The plans that this one has taken in. */
export const optagelser = (f: Planfakta): Optagelse[] =>
  f.forgaengerled
    .filter((led) => led.art === 'SAMMENLAEGNING')
    .flatMap(({ forgaenger }) =>
      forgaenger.afgoerelsespunkter
        .filter((p) => p.art === 'SAMMENLAEGNING' && p.afgoerelse.udfald === 'GODKENDT')
        .map((p) => ({ dag: p.afgoerelse.dato, titel: forgaenger.titel })),
    );
