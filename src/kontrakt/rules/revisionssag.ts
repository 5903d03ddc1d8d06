import type { Dag } from '../../kernel/day';
import type { Daekning, Kontraktfakta } from '../kontrakt.facts';

/** A contract before a revision and after it, and what was asked. */
export interface Revisionssag {
  readonly kontrakt: Kontraktfakta;
  readonly efter: Kontraktfakta;
  readonly valg: {
    readonly organ: 'BOLIGSOCIALT_FORUM' | 'BYDELSBESTYRELSE' | 'KOMMUNALBESTYRELSE';
    readonly dato: Dag;
    readonly iDag: Dag;
    readonly gyldigFra: Dag;
  };
}

/** What the contract comes to cover. */
export const nye = ({ kontrakt, efter }: Revisionssag): Daekning[] =>
  efter.daekninger.filter((d) => !kontrakt.daekninger.some((f) => f.id === d.id));
