import { defineAct } from '../../act/act';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const praekvalificerHelhedsplan = defineAct<PlanafgoerelseInput>({
  name: 'praekvalificerHelhedsplan',
  description: 'Prækvalificér helhedsplan. Landsbyggefonden lets the plan go on to a full application. By Landsbyggefonden.',
  input: PlanafgoerelseInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    let afgoerelse = 0;
    const { id, choices } = await takeStep(x, 'PRAEKVALIFICER', input, { dato: input.dato }, async (u) => {
      const titel = input.titel ?? `Prækvalifikation af ${u.plan.titel}`;
      afgoerelse = await newAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: u.choices.dato, udfald: 'GODKENDT' }, [
        { art: 'PRAEKVALIFIKATION', helhedsplan: u.id, tekst: input.tekst ?? titel },
      ]);
    });
    return { objects: { helhedsplan: id }, dato: choices.dato, about: { afgoerelse } };
  },
});
