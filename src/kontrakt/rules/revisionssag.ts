import type { Day } from '../../kernel/day';
import type { DaekningFacts, KontraktFacts } from '../kontrakt.facts';

/** A contract before a revision and after it, and what was asked. */
export interface RevisionCase {
  readonly kontrakt: KontraktFacts;
  readonly efter: KontraktFacts;
  readonly choices: {
    readonly organ: 'BOLIGSOCIALT_FORUM' | 'BYDELSBESTYRELSE' | 'KOMMUNALBESTYRELSE';
    readonly dato: Day;
    readonly today: Day;
    readonly gyldigFra: Day;
  };
}

/** What the contract comes to cover. */
export const newOnes = ({ kontrakt, efter: after }: RevisionCase): DaekningFacts[] =>
  after.daekninger.filter((d) => !kontrakt.daekninger.some((f) => f.id === d.id));
