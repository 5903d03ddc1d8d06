import { handling } from '../../act/act';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const praekvalificerHelhedsplan = handling<PlanafgoerelseInput>({
  navn: 'praekvalificerHelhedsplan',
  beskrivelse: 'Prækvalificér helhedsplan. Landsbyggefonden lets the plan go on to a full application. By Landsbyggefonden.',
  input: PlanafgoerelseInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    let afgoerelse = 0;
    const { id, valg } = await udfoerTrin(x, 'PRAEKVALIFICER', input, { dato: input.dato }, async (u) => {
      const titel = input.titel ?? `Prækvalifikation af ${u.plan.titel}`;
      afgoerelse = await nyAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: u.valg.dato, udfald: 'GODKENDT' }, [
        { art: 'PRAEKVALIFIKATION', helhedsplan: u.id, tekst: input.tekst ?? titel },
      ]);
    });
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});
