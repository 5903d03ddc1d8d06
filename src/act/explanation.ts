import type { Day } from '../kernel/day';
import { defineEnum } from '../kernel/enums';
import { withFullStop } from '../kernel/errors';
import { type Breach as BreachData, isError, judgeAll, type Rule } from '../kernel/rule';
import { type ApiOnly, Part, Value } from '../model/decorators';
import { Rolle } from '../model/rolle';
import { Afvisning, Alvor } from './payload';

/** Rules that explain themselves: the objects of `regler`, `kan`, `muligeHandlinger` and `simuler`. */

export const Regelstatus = defineEnum('Regelstatus', 'Regelstatus. How a rule stands to an object.', {
  OVERHOLDT: 'Overholdt. Upheld.',
  BRUDT: 'Brudt. Broken.',
  IKKE_RELEVANT: 'Ikke relevant. The rule says nothing about the object.',
});

@Part('Regelvurdering. One rule, and how it stands to the object on the day.')
export class Regelvurdering {
  @Value('text', { description: 'Kode. The rule, for example `R1`.' })
  kode!: ApiOnly;

  @Value('enum', { enumType: Regelstatus, description: 'Status. Upheld, broken, or not relevant.' })
  status!: ApiOnly;

  @Value('enum', { enumType: Alvor, description: 'Alvor. Whether a breach refuses or warns.' })
  alvor!: ApiOnly;

  @Value('saetning', { description: 'Krav. What the rule demands.' })
  krav!: ApiOnly;

  @Value('saetning', { description: 'Kilde. Where the rule stands.' })
  kilde!: ApiOnly;

  @Value('saetning', { list: true, description: 'Grunde. Why it stands so, with the figures that decided it.' })
  grunde!: ApiOnly;
}

@Part(
  'Mulighed. Whether somebody may carry out an act on the object now, and what stands in the way: the one who asks, or the one that was asked about.',
)
export class Mulighed {
  @Value('bool', {
    description:
      'Tilladt. True exactly when the act, sent with the same choices and otherwise sound input, would be carried out. Choices that `kan` does not take are judged by the act: the successor of a merger, the content of an account, new values of `retHelhedsplan`.',
  })
  tilladt!: ApiOnly;

  @Value(() => Afvisning, { list: true, description: 'Hindringer. Everything that stands in the way; empty exactly when `tilladt`.' })
  hindringer!: ApiOnly;

  @Value(() => Afvisning, { list: true, description: 'Advarsler. What the act would be carried out in spite of.' })
  advarsler!: ApiOnly;
}

@Part('Mulig handling. An act that may come next in the life of the object, and for whom.')
export class MuligHandling {
  @Value('text', { description: 'Handling. The act, as `kan(handling:)` takes it.' })
  handling!: ApiOnly;

  @Value('text', { description: 'Mutation. The mutation that carries it out.' })
  mutation!: ApiOnly;

  @Value('saetning', { description: 'Navn. What it is called.' })
  navn!: ApiOnly;

  @Value('enum', { enumType: Rolle, list: true, description: 'Roller. Who may carry it out.' })
  roller!: ApiOnly;

  @Value('text', { nullable: true, description: 'Til tilstand. The state afterwards; null when it stays.' })
  tilTilstand!: ApiOnly;

  @Value('bool', { description: 'Tilladt. Whether the one who asks, or is asked about, may do it now.' })
  tilladt!: ApiOnly;

  @Value(() => Afvisning, { list: true, description: 'Hindringer. What stands in the way for the one who asks, or is asked about.' })
  hindringer!: ApiOnly;
}

@Part('Højst. The largest that would hold.')
export class Hoejst {
  @Value('kroner', { description: 'Beløb. In kroner: of a plan what the kommune pays, of a pool what can be committed besides.' })
  beloeb!: ApiOnly;

  @Value('procent', { nullable: true, description: 'Andel. The amount in percent of the frame, cut to a hundredth; null of a pool.' })
  andel!: ApiOnly;
}

@Part('Simulering. What a change would break that holds today, and what it would mend. Nothing is changed.')
export class Simulering {
  @Value('bool', { description: 'Holder. True when the change breaks no rule that refuses.' })
  holder!: ApiOnly;

  @Value(() => Afvisning, { list: true, description: 'Brud. Every breach after the change.' })
  brud!: ApiOnly;

  @Value(() => Afvisning, { list: true, description: 'Nye brud. Breaches that are not there today.' })
  nyeBrud!: ApiOnly;

  @Value(() => Afvisning, { list: true, description: 'Udbedrede. Breaches of today that the change would mend.' })
  udbedrede!: ApiOnly;

  @Value(() => Hoejst, {
    nullable: true,
    description: 'Højst. The largest amount and share that would hold; null when a rule is broken whatever the amount.',
  })
  hoejst!: ApiOnly;
}

/** Every rule's verdict as `Regelvurdering`s. */
export function ruleVerdicts<F>(rules: readonly Rule<F>[], facts: F, day: Day): object[] {
  return judgeAll(rules, facts, day).map(({ rule, verdict }) => ({
    kode: rule.kode,
    status: verdict.status,
    alvor: rule.alvor,
    krav: withFullStop(rule.krav),
    kilde: rule.kilde,
    grunde: verdict.reasons.map((g) => withFullStop(g.tekst)),
  }));
}

export function possibility(finding: readonly BreachData[]): { tilladt: boolean; hindringer: BreachData[]; advarsler: BreachData[] } {
  const obstacles = finding.filter(isError);
  return { tilladt: obstacles.length === 0, hindringer: obstacles, advarsler: finding.filter((a) => !isError(a)) };
}

/** What a change does to the breaches. Two breaches are the same when rule and limit are, whatever the figure. */
export function simulation(before: readonly BreachData[], after: readonly BreachData[], max: object | null): object {
  const same = (a: BreachData, b: BreachData): boolean => a.regel === b.regel && a.kode === b.kode && a.graense === b.graense;
  return {
    holder: !after.some(isError),
    brud: after,
    nyeBrud: after.filter((a) => !before.some((b) => same(a, b))),
    udbedrede: before.filter((a) => !after.some((b) => b.regel === a.regel)),
    hoejst: max,
  };
}
