import { defineAct } from '../../act/act';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { Helhedsplan } from '../helhedsplan.entity';
import { ForlaengHelhedsplanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';
import { moveTies } from '../write-parts';

export const forlaengHelhedsplan = defineAct<ForlaengHelhedsplanInput>({
  name: 'forlaengHelhedsplan',
  description:
    'Forlæng helhedsplan. The plan runs beyond its last day; it stays the same plan (a new application is a new plan). By Landsbyggefonden.',
  input: ForlaengHelhedsplanInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    let afgoerelse = 0;
    const { id, choices } = await takeStep(x, 'FORLAENG', input, { dato: input.dato, slut: input.slut }, async (u) => {
      await x.update(() => Helhedsplan, u.id, { slut: input.slut });
      await moveTies(x, u.id, u.plan, { start: u.plan.start, slut: input.slut });
      const titel = input.titel ?? `Forlængelse af ${u.plan.titel}`;
      afgoerelse = await newAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: u.choices.dato, udfald: 'GODKENDT' }, [
        { art: 'FORLAENGELSE', helhedsplan: u.id, tekst: input.tekst ?? titel, slutFoer: u.plan.slut, slut: input.slut },
      ]);
    });
    return { objects: { helhedsplan: id }, dato: choices.dato, about: { afgoerelse } };
  },
});
