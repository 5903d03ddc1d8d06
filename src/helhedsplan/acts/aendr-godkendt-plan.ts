import { handling } from '../../act/act';
import { inputfejl } from '../../act/input';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { brud } from '../../kernel/rule';
import { Kommune } from '../../kommune/kommune.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { Foerkilde, Planfaktakilde } from '../helhedsplan.fact-source';
import { AendrGodkendtPlanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { TILSAGNET_RAEKKER } from '../rules/penge/tilsagnet-raekker';
import { udfoerTrin } from '../take-step';
import { erstatDele } from '../write-parts';

export const aendrGodkendtPlan = handling<AendrGodkendtPlanInput>({
  navn: 'aendrGodkendtPlan',
  beskrivelse:
    'Ændr godkendt plan. The kommunalbestyrelse changes the frame, the funding, the parties or the estates of a plan that it has approved, by a new decision. A list that is given replaces the one there; every rule of plans holds of the result, and what is committed must still fit. After tilsagn Landsbyggefonden’s contribution is not raised. By the kommunalbestyrelse of the kommune.',
  input: AendrGodkendtPlanInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { oekonomiskRamme, ansoegere, afdelinger, byomraader, finansiering, anvendelser } = input;
    let afgoerelse = 0;
    const { id, valg } = await udfoerTrin(x, 'AENDR', input, { dato: input.dato }, async (u) => {
      if (!oekonomiskRamme && ![ansoegere, afdelinger, byomraader, finansiering, anvendelser].some(Boolean))
        throw inputfejl([{ felt: 'input', fejl: { da: 'der er intet at ændre', en: 'there is nothing to change' } }]);
      const foer = await x.fakta(Foerkilde, u.id);
      if (oekonomiskRamme) await x.ret(() => Helhedsplan, u.id, { oekonomiskRamme });
      await erstatDele(x, u.id, u.plan, input);
      const titel = input.titel ?? `Ændring af ${u.plan.titel}`;
      afgoerelse = await nyAfgoerelse(
        x,
        {
          ...input,
          titel,
          organ: u.valg.organ === 'KOMMUNALBESTYRELSE' ? u.valg.organ : 'FAGUDVALG',
          dato: u.valg.dato,
          udfald: 'GODKENDT',
          kommune: await x.find(() => Kommune, u.plan.kommune.noegle, 'input.helhedsplan'),
        },
        [{ art: 'AENDRING', helhedsplan: u.id, tekst: input.tekst ?? titel, foer }],
      );
      x.kraev(brud([TILSAGNET_RAEKKER], { foer: u.plan, efter: await x.fakta(Planfaktakilde, u.id) }, u.valg.dato));
    });
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});
