import { defineAct } from '../../act/act';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { Kommune } from '../../kommune/kommune.entity';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const anbefalHelhedsplan = defineAct<PlanafgoerelseInput>({
  name: 'anbefalHelhedsplan',
  description:
    'Anbefal helhedsplan. The kommune recommends the plan for prequalification at Landsbyggefonden; an approval is another decision, made later by the kommunalbestyrelse. By a forvaltning of the kommune.',
  input: PlanafgoerelseInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    let afgoerelse = 0;
    const { id, choices } = await takeStep(x, 'ANBEFAL', input, { dato: input.dato }, async (u) => {
      const titel = input.titel ?? `Kommunal anbefaling af ${u.plan.titel}`;
      afgoerelse = await newAfgoerelse(
        x,
        {
          ...input,
          titel,
          organ: 'FORVALTNING',
          dato: u.choices.dato,
          udfald: 'GODKENDT',
          kommune: await x.find(() => Kommune, u.plan.kommune.noegle, 'input.helhedsplan'),
        },
        [{ art: 'ANBEFALING', helhedsplan: u.id, tekst: input.tekst ?? titel }],
      );
    });
    return { objects: { helhedsplan: id }, dato: choices.dato, about: { afgoerelse } };
  },
});
