import { handling } from '../../act/act';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { Kommune } from '../../kommune/kommune.entity';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const anbefalHelhedsplan = handling<PlanafgoerelseInput>({
  navn: 'anbefalHelhedsplan',
  beskrivelse:
    'Anbefal helhedsplan. The kommune recommends the plan for prequalification at Landsbyggefonden; an approval is another decision, made later by the kommunalbestyrelse. By a forvaltning of the kommune.',
  input: PlanafgoerelseInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    let afgoerelse = 0;
    const { id, valg } = await udfoerTrin(x, 'ANBEFAL', input, { dato: input.dato }, async (u) => {
      const titel = input.titel ?? `Kommunal anbefaling af ${u.plan.titel}`;
      afgoerelse = await nyAfgoerelse(
        x,
        {
          ...input,
          titel,
          organ: 'FORVALTNING',
          dato: u.valg.dato,
          udfald: 'GODKENDT',
          kommune: await x.find(() => Kommune, u.plan.kommune.noegle, 'input.helhedsplan'),
        },
        [{ art: 'ANBEFALING', helhedsplan: u.id, tekst: input.tekst ?? titel }],
      );
    });
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});
