import { defineAct } from '../../act/act';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const givAfslag = defineAct<PlanafgoerelseInput>({
  name: 'givAfslag',
  description: 'Giv afslag. Landsbyggefonden refuses to prequalify a plan, or to commit its share of an approved one. By Landsbyggefonden.',
  input: PlanafgoerelseInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    let afgoerelse = 0;
    const { id, choices } = await takeStep(x, 'GIV_AFSLAG', input, { dato: input.dato }, async (u) => {
      const titel = input.titel ?? `Afslag til ${u.plan.titel}`;
      afgoerelse = await newAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: u.choices.dato, udfald: 'AFVIST' }, [
        { art: u.plan.status === 'GODKENDT' ? 'TILSAGN' : 'PRAEKVALIFIKATION', helhedsplan: u.id, tekst: input.tekst ?? titel },
      ]);
    });
    return { objects: { helhedsplan: id }, dato: choices.dato, about: { afgoerelse } };
  },
});
