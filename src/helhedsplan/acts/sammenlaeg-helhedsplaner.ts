import { z } from 'zod';
import { defineAct } from '../../act/act';
import { type ActContext, collectReasons } from '../../act/act-context';
import { factSource, nodes, rowNumber } from '../../act/facts';
import { inputError } from '../../act/input';
import { type NewPunkt, newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { dayAfter } from '../../kernel/period';
import { breach } from '../../kernel/rule';
import { Helhedsplan } from '../helhedsplan.entity';
import { planFactSource } from '../helhedsplan.fact-source';
import { SammenlaegHelhedsplanerInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { SAMMENLAEGNINGSKRAV } from '../rules/slaegt/sammenlaegning';
import { type StepTaken, takeStepOn } from '../take-step';
import { Planfoelge } from '../ties/planfoelge.entity';
import { moveTies } from '../write-parts';

export const sammenlaegHelhedsplaner = defineAct<SammenlaegHelhedsplanerInput>({
  name: 'sammenlaegHelhedsplaner',
  description:
    'Sammenlæg helhedsplaner. Running plans end and go into another plan, which Landsbyggefonden has committed its share of and which has not ended. Estates that the other plan does not have are told as a warning. By Landsbyggefonden.',
  input: SammenlaegHelhedsplanerInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const efterfoelger = await x.find(() => Helhedsplan, input.efterfoelger, 'input.efterfoelger');
    x.objects.helhedsplan = efterfoelger;
    const set = await seenVersions(x, input);
    await x.markChanged(() => Helhedsplan, efterfoelger, set.get(efterfoelger));
    const fresh = await x.facts(planFactSource, efterfoelger);
    const date = input.dato ?? x.today;
    const oldPlans: NewPunkt[] = [];
    const { attempt: trial, finish: endAll } = collectReasons();
    for (const [i, reference] of input.helhedsplaner.entries()) {
      const id = await x.find(() => Helhedsplan, reference, `input.helhedsplaner[${i}]`);
      await x.markChanged(() => Helhedsplan, id, set.get(id));
      const old = await x.facts(planFactSource, id);
      const ancestors = await ancestorsOf(x, id);
      let fits = false;
      await trial(async () => {
        x.require(breach(SAMMENLAEGNINGSKRAV, { old, fresh, dato: date, ancestors }, date));
        fits = true;
      });
      await trial(async () => {
        await takeStepOn(x, 'SAMMENLAEG', id, { dato: date }, async (u) => {
          if (fits) oldPlans.push(await putIn(x, u, { id: efterfoelger, titel: fresh.titel }));
        });
      });
    }
    endAll();
    const afgoerelse = await newAfgoerelse(
      x,
      { organ: 'LANDSBYGGEFONDEN', dato: date, udfald: 'GODKENDT', titel: `Sammenlægning til ${fresh.titel}`, noegle: input.noegle },
      oldPlans,
    );
    return { objects: { helhedsplan: efterfoelger }, dato: date, about: { afgoerelse } };
  },
});

/** Ends a plan on the day before, and lets it go into the new one; gives the item of the decision. */
async function putIn(
  x: ActContext,
  { id, plan, choices: { dato: date } }: StepTaken,
  fresh: { id: number; titel: string },
): Promise<NewPunkt> {
  const end = plan.slut >= date ? dayAfter(date, -1) : plan.slut;
  if (end !== plan.slut) {
    await x.update(() => Helhedsplan, id, { slut: end });
    await moveTies(x, id, plan, { start: plan.start, slut: end });
  }
  await tie(x, plan, id, fresh.id);
  return { art: 'SAMMENLAEGNING', helhedsplan: id, tekst: `Planen går ind i ${fresh.titel}.`, slutFoer: plan.slut, slut: end };
}

/** The successor may have been made to continue the plan that now goes into it. */
async function tie(x: ActContext, { noegle: key }: { readonly noegle: string }, forgaenger: number, efterfoelger: number): Promise<void> {
  const term = { forgaenger: { id: forgaenger }, efterfoelger: { id: efterfoelger } };
  const exists = await x.firstIndex(() => Planfoelge, term);
  if (exists !== null) await x.update(() => Planfoelge, exists, { art: 'SAMMENLAEGNING' });
  else await x.insert(() => Planfoelge, { ...term, art: 'SAMMENLAEGNING' }, `forgaenger ${key}`);
}

const LineageSource = factSource(
  () => Helhedsplan,
  'forgaengere { nodes { id noegle } }',
  z.object({ forgaengere: nodes(z.object({ id: rowNumber, noegle: z.string() })) }),
);

/** Natural keys of the plans that a plan follows, and that those follow. */
async function ancestorsOf(x: ActContext, id: number): Promise<string[]> {
  const foundOnes = new Map<number, string>();
  const queue = [id];
  for (const number of queue) {
    for (const f of (await x.facts(LineageSource, number)).forgaengere) {
      if (foundOnes.has(f.id)) continue;
      foundOnes.set(f.id, f.noegle);
      queue.push(f.id);
    }
  }
  return [...foundOnes.values()];
}

/** The versions that the client has seen, by the number of the plan. A plan that the act does not change is a slip of the sender. */
async function seenVersions(x: ActContext, input: SammenlaegHelhedsplanerInput): Promise<ReadonlyMap<number, number>> {
  const own = new Set(
    await x.findEach(
      () => Helhedsplan,
      input.helhedsplaner,
      (i) => `input.helhedsplaner[${i}]`,
    ),
  );
  own.add(await x.find(() => Helhedsplan, input.efterfoelger, 'input.efterfoelger'));
  const set = new Map<number, number>();
  for (const [i, v] of (input.versioner ?? []).entries()) {
    const id = await x.find(() => Helhedsplan, v.helhedsplan, `input.versioner[${i}].helhedsplan`);
    if (!own.has(id))
      throw inputError([
        { field: `input.versioner[${i}].helhedsplan`, error: { da: 'ændres ikke af handlingen', en: 'is not changed by the act' } },
      ]);
    set.set(id, v.expectedVersion);
  }
  return set;
}
