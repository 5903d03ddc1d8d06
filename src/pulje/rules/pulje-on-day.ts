import type { Day } from '../../kernel/day';
import type { PuljeFacts } from '../pulje.facts';

/** The facts of a pool as they were decided on or before a day. */
export const puljeOnDay = (f: PuljeFacts, day: Day): PuljeFacts => ({
  ...f,
  bevillinger: f.bevillinger.filter((b) => b.dato <= day),
  disponeringer: f.disponeringer.filter((d) => d.dato <= day),
});
