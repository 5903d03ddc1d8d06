import type { Udfoerelse } from '../act/act-context';
import { brud } from '../kernel/rule';
import { type Givet, hindringer, valgFor } from './explain/obstacles';
import { Helhedsplan } from './helhedsplan.entity';
import { Planfaktakilde } from './helhedsplan.fact-source';
import type { Planfakta } from './helhedsplan.facts';
import { PLANTRIN, type Plantrin, type Trin, tilstandEfter } from './helhedsplan.lifecycle';
import { ejereAfPlan, type Planvalg } from './plan-case';

interface Planreference {
  readonly helhedsplan: string;
  readonly expectedVersion?: number | null;
}

export interface Udfoert {
  readonly id: number;
  readonly plan: Planfakta;
  readonly valg: Planvalg;
}

/**
 * Carries out one act of the table on one plan: finds it, holds the actor against its owners, refuses with every obstacle
 * at once, changes the state, writes what the act writes, and reads the facts again to see that the rules hold of them too.
 */
export async function udfoerTrin(
  x: Udfoerelse,
  navn: Plantrin,
  input: Planreference,
  givet: Givet,
  skriv?: (u: Udfoert) => Promise<void>,
): Promise<Udfoert> {
  const id = await x.tag(() => Helhedsplan, input.helhedsplan, 'helhedsplan', input.expectedVersion);
  return trinPaa(x, navn, id, givet, skriv);
}

/** The same on a plan that has been found. */
export async function trinPaa(
  x: Udfoerelse,
  navn: Plantrin,
  id: number,
  givet: Givet,
  skriv?: (u: Udfoert) => Promise<void>,
): Promise<Udfoert> {
  const trin: Trin = PLANTRIN[navn];
  const plan = await x.fakta(Planfaktakilde, id);
  x.ejere(ejereAfPlan(plan, x.dag));
  const valg = valgFor(trin, plan, { ...givet, rolle: x.aktoer.rolle }, x.dag);
  x.kraev(hindringer(navn, plan, valg));
  const til = tilstandEfter(trin, plan, valg);
  if (til) await x.ret(() => Helhedsplan, id, { status: til });
  await skriv?.({ id, plan, valg });
  x.kraev(brud(trin.regler, await x.fakta(Planfaktakilde, id), valg.dato));
  return { id, plan, valg };
}
