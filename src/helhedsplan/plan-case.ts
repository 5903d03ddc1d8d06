import type { Owners } from '../access/act-permissions';
import type { Day } from '../kernel/day';
import { covers } from '../kernel/period';
import type { Role } from '../kernel/roles';
import type { PlanFacts } from './helhedsplan.facts';

/** What an act on a plan is asked to do; what is left out has a default that the facts give. */
export interface PlanChoices {
  readonly dato: Day;
  readonly today: Day;
  /** The day that was asked for, which is not `dato` where the act itself says the day. */
  readonly wished: Day | null;
  /** Who asks. */
  readonly rolle: Role;
  readonly beloeb: number;
  /** Natural key of the pool. */
  readonly pulje: string | null;
  /** New last day. */
  readonly slut: Day | null;
  /** Calendar year of an account. */
  readonly aar: number | null;
  /** Natural key of the kommune that is applied through. */
  readonly kommune: string;
  /** The body that decides. */
  readonly organ: string;
  /** Row number of a milestone. */
  readonly milepael: number | null;
  /** Of a plan that is stopped: whether money that is committed and not paid stays with it. */
  readonly keep: boolean;
}

/** A plan together with what is asked: what the demands of single acts judge. */
export interface PlanCase {
  readonly plan: PlanFacts;
  readonly choices: PlanChoices;
}

/** Those that a plan belongs to, by the role that acts for them. */
export function ownersOfPlan(f: PlanFacts, day: Day): Owners {
  const organisations = f.ansoegere.flatMap(({ boligorganisation: b }) => [
    b.noegle,
    // Whoever administers an applicant on the day acts for it.
    ...b.administrationer.filter((a) => covers(a, day)).map((a) => a.administrator.noegle),
  ]);
  return {
    BOLIGORGANISATION: [...new Set(organisations)],
    KOMMUNALBESTYRELSE: [f.kommune.noegle],
    FORVALTNING: f.kommune.forvaltninger.filter((v) => covers(v, day)).map((v) => v.noegle),
    FORUM: f.byomraader.flatMap((b) => b.fora.map((o) => o.noegle)),
  };
}
