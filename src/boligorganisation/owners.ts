import type { Dag } from '../kernel/day';

/** Who owned an estate when. */

export interface Ejerperiode {
  readonly fra: Dag | null;
  readonly til: Dag | null;
  readonly boligorganisation: { readonly noegle: string };
}

/** What is asked of an estate to know its owners. */
export interface Ejet<E extends Ejerperiode = Ejerperiode> {
  readonly boligorganisation: E['boligorganisation'];
  readonly ejerskaber: readonly E[];
}

/** The owners of an estate with their periods; one that nobody has recorded an owner of is its organisation's own all along. */
export const ejerperioder = (a: Ejet): readonly Ejerperiode[] =>
  a.ejerskaber.length > 0 ? a.ejerskaber : [{ fra: null, til: null, boligorganisation: a.boligorganisation }];

/** Natural key of the owner on a day; null when nobody owned it then. */
export const ejerPr = (a: Ejet, dag: Dag): string | null =>
  ejerperioder(a).find((e) => (e.fra === null || e.fra <= dag) && (e.til === null || dag < e.til))?.boligorganisation.noegle ?? null;

/** Whether the organisation owned the estate on a day of `[fra, til)`. */
export const ejedeI = (a: Ejet, organisation: string, fra: Dag, til: Dag | null): boolean =>
  ejerperioder(a).some(
    (e) =>
      e.boligorganisation.noegle === organisation && (e.til === null || fra < e.til) && (til === null || e.fra === null || e.fra < til),
  );
