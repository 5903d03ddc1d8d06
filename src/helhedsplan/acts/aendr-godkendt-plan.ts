import { defineAct } from '../../act/act';
import { inputError } from '../../act/input';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { breach } from '../../kernel/rule';
import { Kommune } from '../../kommune/kommune.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { formerFactSource, planFactSource } from '../helhedsplan.fact-source';
import { AendrGodkendtPlanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { TILSAGNET_RAEKKER } from '../rules/penge/tilsagnet-raekker';
import { takeStep } from '../take-step';
import { replaceParts } from '../write-parts';

export const aendrGodkendtPlan = defineAct<AendrGodkendtPlanInput>({
  name: 'aendrGodkendtPlan',
  description:
    'Ændr godkendt plan. The kommunalbestyrelse changes the frame, the funding, the parties or the estates of a plan that it has approved, by a new decision. A list that is given replaces the one there; every rule of plans holds of the result, and what is committed must still fit. After tilsagn Landsbyggefonden’s contribution is not raised. By the kommunalbestyrelse of the kommune.',
  input: AendrGodkendtPlanInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const { oekonomiskRamme, ansoegere, afdelinger, byomraader, finansiering, anvendelser } = input;
    let afgoerelse = 0;
    const { id, choices } = await takeStep(x, 'AENDR', input, { dato: input.dato }, async (u) => {
      if (!oekonomiskRamme && ![ansoegere, afdelinger, byomraader, finansiering, anvendelser].some(Boolean))
        throw inputError([{ field: 'input', error: { da: 'der er intet at ændre', en: 'there is nothing to change' } }]);
      const before = await x.facts(formerFactSource, u.id);
      if (oekonomiskRamme) await x.update(() => Helhedsplan, u.id, { oekonomiskRamme });
      await replaceParts(x, u.id, u.plan, input);
      const titel = input.titel ?? `Ændring af ${u.plan.titel}`;
      afgoerelse = await newAfgoerelse(
        x,
        {
          ...input,
          titel,
          organ: u.choices.organ === 'KOMMUNALBESTYRELSE' ? u.choices.organ : 'FAGUDVALG',
          dato: u.choices.dato,
          udfald: 'GODKENDT',
          kommune: await x.find(() => Kommune, u.plan.kommune.noegle, 'input.helhedsplan'),
        },
        [{ art: 'AENDRING', helhedsplan: u.id, tekst: input.tekst ?? titel, foer: before }],
      );
      x.require(breach([TILSAGNET_RAEKKER], { foer: u.plan, efter: await x.facts(planFactSource, u.id) }, u.choices.dato));
    });
    return { objects: { helhedsplan: id }, dato: choices.dato, about: { afgoerelse } };
  },
});
