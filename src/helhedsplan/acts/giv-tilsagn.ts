import { handling } from '../../act/act';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const givTilsagn = handling<PlanafgoerelseInput>({
  navn: 'givTilsagn',
  beskrivelse:
    'Giv tilsagn. Landsbyggefonden commits its share; the kommunalbestyrelse must have approved the plan first (rule R11). By Landsbyggefonden.',
  input: PlanafgoerelseInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    let afgoerelse = 0;
    const { id, valg } = await udfoerTrin(x, 'GIV_TILSAGN', input, { dato: input.dato }, async (u) => {
      const titel = input.titel ?? `Tilsagn til ${u.plan.titel}`;
      afgoerelse = await nyAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: u.valg.dato, udfald: 'GODKENDT' }, [
        { art: 'TILSAGN', helhedsplan: u.id, tekst: input.tekst ?? titel },
      ]);
    });
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});
