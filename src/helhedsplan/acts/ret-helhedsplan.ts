import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { Helhedsplan } from '../helhedsplan.entity';
import { planFactSource } from '../helhedsplan.fact-source';
import { RetHelhedsplanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { INGEN_NYE_PARTER } from '../rules/kontrakt/kontraktbinding';
import type { StepTaken } from '../take-step';
import { takeStep } from '../take-step';
import { removeMaal, replaceParts, requirePeriode, writeMaal } from '../write-parts';

export const retHelhedsplan = defineAct<RetHelhedsplanInput>({
  name: 'retHelhedsplan',
  description:
    'Ret helhedsplan. Changes a plan that is in preparation or prequalified. Null clears what may be empty; a list that is given replaces the one there. By an applicant.',
  input: RetHelhedsplanInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const { id } = await takeStep(x, 'RET', input, {}, async (u) => {
      const period = { start: input.start ?? u.plan.start, slut: input.slut ?? u.plan.slut };
      requirePeriode(period);
      const columns = changedColumns(input, u, period);
      if (Object.keys(columns).length > 0) await x.update(() => Helhedsplan, u.id, columns);
      await replaceParts(x, u.id, u.plan, input, period);
      if (input.ansoegere) x.require(breach([INGEN_NYE_PARTER], { foer: u.plan, efter: await x.facts(planFactSource, u.id) }, x.today));
      if (input.maal) {
        await removeMaal(x, u.plan.maal);
        await writeMaal(x, u.id, input.maal);
      }
    });
    return { objects: { helhedsplan: id }, dato: x.today };
  },
});

function changedColumns(input: RetHelhedsplanInput, u: StepTaken, period: { start: string; slut: string }): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  // Title and aliases are folded together, so they are saved together.
  if (input.titel || input.aliaser) {
    columns.titel = input.titel ?? u.plan.titel;
    columns.aliaser = input.aliaser ?? u.plan.aliaser;
  }
  for (const field of ['formaal', 'sagsnr', 'lbfSagsnr'] as const) if (input[field] !== undefined) columns[field] = input[field];
  if (input.oekonomiskRamme) columns.oekonomiskRamme = input.oekonomiskRamme;
  if (input.prisaar) columns.prisaar = input.prisaar;
  if (input.start || input.slut) Object.assign(columns, period);
  return columns;
}
