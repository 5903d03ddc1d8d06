import type { Day } from '../kernel/day';
import type { PlanDecisionKind } from './plan-signs';

/** A plan as it is drawn: a row with a bar. */
export interface PlanRow {
  readonly titel: string;
  /** Its first or its last day is made up: its name has a star. */
  readonly invented: boolean;
  readonly start: Day;
  /** Its last day. */
  readonly slut: Day;
  /** How the bar is drawn: it runs on the day of the picture; it has been committed and runs on other days; nothing has committed it. */
  readonly drawnAs: 'RUNNING' | 'COMMITTED' | 'PLANNED';
  readonly decisions: readonly PlanDecision[];
  /** All that the row shows, in words. */
  readonly told: string;
  readonly link: string;
}

export interface PlanDecision {
  readonly kind: PlanDecisionKind;
  readonly dag: Day;
  /** Somebody made it up, or its day: it is drawn hollow. */
  readonly invented: boolean;
}

/** Plans that stand together under a name. */
export interface RowGroup {
  readonly name: string;
  readonly rows: readonly PlanRow[];
}

/** What every picture of plans is drawn with. */
export interface PlanFrame {
  readonly language: 'da' | 'en';
  readonly title: string;
  readonly description: string;
  readonly pr: Day;
}
