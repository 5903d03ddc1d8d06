import type { Ejere } from '../access/act-permissions';
import type { Dag } from '../kernel/day';
import { daekker } from '../kernel/period';
import type { Rolle } from '../kernel/roles';
import type { Planfakta } from './helhedsplan.facts';

/** What an act on a plan is asked to do; what is left out has a default that the facts give. */
export interface Planvalg {
  readonly dato: Dag;
  readonly iDag: Dag;
  /** The day that was asked for, which is not `dato` where the act itself says the day. */
  readonly oensket: Dag | null;
  /** Who asks. */
  readonly rolle: Rolle;
  readonly beloeb: number;
  /** Natural key of the pool. */
  readonly pulje: string | null;
  /** New last day. */
  readonly slut: Dag | null;
  /** Calendar year of an account. */
  readonly aar: number | null;
  /** Natural key of the kommune that is applied through. */
  readonly kommune: string;
  /** The body that decides. */
  readonly organ: string;
  /** Row number of a milestone. */
  readonly milepael: number | null;
  /** Of a plan that is stopped: whether money that is committed and not paid stays with it. */
  readonly behold: boolean;
}

/** A plan together with what is asked: what the demands of single acts judge. */
export interface Plansag {
  readonly plan: Planfakta;
  readonly valg: Planvalg;
}

/** Those that a plan belongs to, by the role that acts for them. */
export function ejereAfPlan(f: Planfakta, dag: Dag): Ejere {
  const organisationer = f.ansoegere.flatMap(({ boligorganisation: b }) => [
    b.noegle,
    // Whoever administers an applicant on the day acts for it.
    ...b.administrationer.filter((a) => daekker(a, dag)).map((a) => a.administrator.noegle),
  ]);
  return {
    BOLIGORGANISATION: [...new Set(organisationer)],
    KOMMUNALBESTYRELSE: [f.kommune.noegle],
    FORVALTNING: f.kommune.forvaltninger.filter((v) => daekker(v, dag)).map((v) => v.noegle),
    FORUM: f.byomraader.flatMap((b) => b.fora.map((o) => o.noegle)),
  };
}
