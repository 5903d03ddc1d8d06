import type { Dag } from '../../kernel/day';
import type { Puljefakta } from '../pulje.facts';

/** The facts of a pool as they were decided on or before a day. */
export const puljePr = (f: Puljefakta, dag: Dag): Puljefakta => ({
  ...f,
  bevillinger: f.bevillinger.filter((b) => b.dato <= dag),
  disponeringer: f.disponeringer.filter((d) => d.dato <= dag),
});
