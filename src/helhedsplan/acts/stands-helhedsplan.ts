import { defineAct } from '../../act/act';
import type { ActContext } from '../../act/act-context';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { dayAfter } from '../../kernel/period';
import { Kommune } from '../../kommune/kommune.entity';
import { Disponering } from '../../pulje/disponering.entity';
import { Pulje } from '../../pulje/pulje.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { StandsHelhedsplanInput } from '../helhedsplan.inputs';
import { unpaid } from '../helhedsplan.lifecycle';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { type StepTaken, takeStep } from '../take-step';
import { moveTies } from '../write-parts';

export const standsHelhedsplan = defineAct<StandsHelhedsplanInput>({
  name: 'standsHelhedsplan',
  description:
    'Stands helhedsplan. A plan with tilsagn is stopped before its last day. It ends on the day before, or, when it had not begun, it never runs (TRUKKET). Money that is committed and not paid goes back to its pools, unless it is kept for what the plan owes. By Landsbyggefonden, or the kommunalbestyrelse of the kommune.',
  input: StandsHelhedsplanInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const keep = input.disponeredeMidler === 'BEHOLDES';
    let afgoerelse = 0;
    const { id, choices } = await takeStep(x, 'STANDS', input, { dato: input.dato, keep }, async (u) => {
      afgoerelse = await write(x, u, input);
    });
    return { objects: { helhedsplan: id }, dato: choices.dato, about: { afgoerelse } };
  },
});

async function write(x: ActContext, u: StepTaken, input: StandsHelhedsplanInput): Promise<number> {
  const end = u.choices.dato > u.plan.start ? dayAfter(u.choices.dato, -1) : null;
  if (end) {
    await x.update(() => Helhedsplan, u.id, { slut: end });
    await moveTies(x, u.id, u.plan, { start: u.plan.start, slut: end });
  }
  const titel = input.titel ?? `Standsning af ${u.plan.titel}`;
  const lbf = x.actor.role === 'LANDSBYGGEFOND';
  const afgoerelse = await newAfgoerelse(
    x,
    {
      ...input,
      titel,
      organ: lbf ? 'LANDSBYGGEFONDEN' : 'KOMMUNALBESTYRELSE',
      dato: u.choices.dato,
      udfald: 'GODKENDT',
      kommune: lbf ? null : await x.find(() => Kommune, u.plan.kommune.noegle, 'input.helhedsplan'),
    },
    [{ art: 'STANDSNING', helhedsplan: u.id, tekst: input.tekst ?? titel, slutFoer: u.plan.slut, slut: end }],
  );
  if (u.choices.keep) return afgoerelse;
  for (const { pulje, beloeb: amount } of unpaid(u.plan)) {
    const puljeId = await x.find(() => Pulje, pulje, 'input.helhedsplan');
    await x.markChanged(() => Pulje, puljeId);
    await x.insert(() => Disponering, {
      pulje: { id: puljeId },
      helhedsplan: { id: u.id },
      art: 'TILBAGEFOERT',
      dato: u.choices.dato,
      beloeb: amount,
      afgoerelse: { id: afgoerelse },
    });
  }
  return afgoerelse;
}
