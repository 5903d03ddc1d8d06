import { defineAct } from '../../act/act';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const givTilsagn = defineAct<PlanafgoerelseInput>({
  name: 'givTilsagn',
  description:
    'Giv tilsagn. Landsbyggefonden commits its share; the kommunalbestyrelse must have approved the plan first (rule R11). By Landsbyggefonden.',
  input: PlanafgoerelseInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    let afgoerelse = 0;
    const { id, choices } = await takeStep(x, 'GIV_TILSAGN', input, { dato: input.dato }, async (u) => {
      const titel = input.titel ?? `Tilsagn til ${u.plan.titel}`;
      afgoerelse = await newAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: u.choices.dato, udfald: 'GODKENDT' }, [
        { art: 'TILSAGN', helhedsplan: u.id, tekst: input.tekst ?? titel },
      ]);
    });
    return { objects: { helhedsplan: id }, dato: choices.dato, about: { afgoerelse } };
  },
});
