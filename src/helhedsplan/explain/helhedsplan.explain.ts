import { z } from 'zod';
import { rolesFor } from '../../access/act-permissions';
import { MuligHandling, Mulighed, possibility, Regelvurdering, ruleVerdicts, Simulering, simulation } from '../../act/explanation';
import type { Day } from '../../kernel/day';
import { defineEnum } from '../../kernel/enums';
import { badInput, INPUT_FAULTS } from '../../kernel/errors';
import { breach } from '../../kernel/rule';
import { Computed } from '../../model/decorators';
import type { ArgDeclaration, Asker } from '../../model/model';
import { DateScalar, KronerScalar, ProcentScalar, pr } from '../../model/scalars';
import { PLAN_SELECTION, type PlanFacts, planFacts } from '../helhedsplan.facts';
import { allSteps, PLAN_STEPS, type PlanStep, type Step } from '../helhedsplan.lifecycle';
import { PLAN_RULES } from '../rules';
import { planOnDay } from '../rules/plan-on-day';
import { accessObstacle, choicesFor, type GivenChoices, isAllowed, obstacles } from './obstacles';
import { ASKED_FOR_ARGS, ASKED_FOR_LOOKUP, onBehalfOf } from './on-behalf-of';
import { breachesAfter, largestFor } from './simulation';

/** The fields of a plan that explain: `regler`, `kan`, `muligeHandlinger`, `simuler`. */

const PlanAct = defineEnum(
  'Planhandling',
  'Planhandling. An act on one plan, for `kan`.',
  Object.fromEntries(allSteps().map(([name, step]) => [name, `${step.navn.da}. ${step.navn.en}: \`${step.handling}\`.`])),
);

const date: ArgDeclaration = {
  name: 'dato',
  type: DateScalar,
  defaultValue: 'today',
  description: 'The day from which the act would count. Left out: today.',
};

const Chosen = z.object({
  handling: z.custom<PlanStep>((v) => typeof v === 'string' && Object.hasOwn(PLAN_STEPS, v)),
  dato: z.string(),
  beloeb: z.number().nullable(),
  slut: z.string().nullable(),
});

function findingFor(f: PlanFacts, name: PlanStep, given: GivenChoices, { actor, today }: Asker) {
  const step: Step = PLAN_STEPS[name];
  const access = accessObstacle(actor, step.handling, f, today);
  return [...(access ? [access] : []), ...obstacles(name, f, choicesFor(step, f, { ...given, rolle: actor.role }, today))];
}

/** What is seen of a plan on a day: of one that is over, only what was decided by then. */
export const set = (f: PlanFacts, day: Day, today: Day): PlanFacts => (day < today ? planOnDay(f, day) : f);

export const ReglerFelt = (): PropertyDecorator =>
  Computed({
    type: () => Regelvurdering,
    list: true,
    args: [pr],
    facts: { selection: PLAN_SELECTION },
    cost: 800,
    compute: (facts, args, { today }) => ruleVerdicts(PLAN_RULES, set(planFacts.parse(facts), String(args.pr), today), String(args.pr)),
    description:
      'Regler. Every rule of plans with its verdict on this one, and the figures that decided it. Of an earlier day only what was decided by then is seen.',
  });

export const KanFelt = (): PropertyDecorator =>
  Computed({
    type: () => Mulighed,
    args: [
      { name: 'handling', type: PlanAct, description: 'The act.' },
      date,
      {
        name: 'beloeb',
        type: KronerScalar,
        optional: true,
        description: 'The amount of a posting. Left out: what the act itself would take.',
      },
      { name: 'slut', type: DateScalar, optional: true, description: 'The new last day of an extension.' },
      ...ASKED_FOR_ARGS,
    ],
    facts: { selection: PLAN_SELECTION },
    cost: 800,
    lookup: ASKED_FOR_LOOKUP,
    compute: (facts, args, asker) => {
      const { handling: act, ...given } = Chosen.parse(args);
      return possibility(findingFor(planFacts.parse(facts), act, given, onBehalfOf(args, asker)));
    },
    description:
      'Kan. Whether the one who asks (or the one that `rolle` and `for` name) may carry out an act on the plan now, and everything that stands in the way.',
  });

export const MuligeHandlingerFelt = (): PropertyDecorator =>
  Computed({
    type: () => MuligHandling,
    list: true,
    args: [date, ...ASKED_FOR_ARGS],
    facts: { selection: PLAN_SELECTION },
    cost: 800,
    lookup: ASKED_FOR_LOOKUP,
    compute: (facts, args, asker) => {
      const f = planFacts.parse(facts);
      const who = onBehalfOf(args, asker);
      return allSteps()
        .filter(([, step]) => step.fra.includes(f.status))
        .map(([name, step]) => {
          const finding = findingFor(f, name, { dato: String(args.dato) }, who);
          return {
            handling: name,
            mutation: step.handling,
            navn: step.navn,
            roller: rolesFor(step.handling),
            tilTilstand: step.til,
            tilladt: isAllowed(finding),
            hindringer: possibility(finding).hindringer,
          };
        });
    },
    description:
      'Mulige handlinger. The acts that may come next from the state that the plan is in, for whom, and what stands in the way of the one who asks, or of the one that `rolle` and `for` name.',
  });

/** A hundred percent, in basis points. */
const WHOLE = 10_000;

const Change = z.object({ oekonomiskRamme: z.number().nullable(), kommunalAndel: z.number().nullable(), pr: z.string() });

/** Figures that no plan could have are told as those of an act are. */
function requireFigures(args: Readonly<Record<string, unknown>>): void {
  const { oekonomiskRamme: ramme, kommunalAndel: andel } = Change.parse(args);
  if (ramme !== null && ramme < 1) throw badInput('oekonomiskRamme', { da: 'mindst 0.01', en: 'at least 0.01' });
  if (andel !== null && (andel < 0 || andel > WHOLE)) throw badInput('kommunalAndel', INPUT_FAULTS.number(0, 100, andel / 100));
}

export const SimulerFelt = (): PropertyDecorator =>
  Computed({
    type: () => Simulering,
    args: [
      {
        name: 'oekonomiskRamme',
        type: KronerScalar,
        optional: true,
        description: 'Another frame, in kroner. It is split as the plan is split today.',
      },
      {
        name: 'kommunalAndel',
        type: ProcentScalar,
        optional: true,
        description: 'Another municipal share, in percent of the frame. The other local payers take the difference.',
      },
      pr,
    ],
    facts: { selection: PLAN_SELECTION },
    cost: 4000,
    check: requireFigures,
    compute: (facts, args) => {
      const f = planFacts.parse(facts);
      const change = Change.parse(args);
      return simulation(breach(PLAN_RULES, f, change.pr), breachesAfter(f, change), largestFor(f, change));
    },
    description:
      'Simulér. What another frame or another municipal share would break or mend, judged by every rule that the change itself would meet: also whether the pool holds what it would come to pay. Nothing is changed.',
  });
