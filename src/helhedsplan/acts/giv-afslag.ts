import { handling } from '../../act/act';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const givAfslag = handling<PlanafgoerelseInput>({
  navn: 'givAfslag',
  beskrivelse: 'Giv afslag. Landsbyggefonden refuses to prequalify a plan, or to commit its share of an approved one. By Landsbyggefonden.',
  input: PlanafgoerelseInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    let afgoerelse = 0;
    const { id, valg } = await udfoerTrin(x, 'GIV_AFSLAG', input, { dato: input.dato }, async (u) => {
      const titel = input.titel ?? `Afslag til ${u.plan.titel}`;
      afgoerelse = await nyAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: u.valg.dato, udfald: 'AFVIST' }, [
        { art: u.plan.status === 'GODKENDT' ? 'TILSAGN' : 'PRAEKVALIFIKATION', helhedsplan: u.id, tekst: input.tekst ?? titel },
      ]);
    });
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});
