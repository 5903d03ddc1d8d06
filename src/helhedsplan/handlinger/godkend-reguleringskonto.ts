import { nyAfgoerelse } from '../../afgoerelse/registrer';
import { handling } from '../../handling/handling';
import { planMedKonto } from '../foer-reguleringskonto';
import { PlanafgoerelseInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.svar';

export const godkendReguleringskonto = handling<PlanafgoerelseInput>({
  navn: 'godkendReguleringskonto',
  beskrivelse:
    'Godkend reguleringskonto. Landsbyggefonden approves that funds on the plan’s reguleringskonto are used; the kommune must too, by registrerAfgoerelse with an item REGULERINGSKONTO (rule R15). By Landsbyggefonden.',
  input: PlanafgoerelseInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { id, plan, valg } = await planMedKonto(x, input);
    const titel = input.titel ?? `Brug af reguleringskonto, ${plan.titel}`;
    const afgoerelse = await nyAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: valg.dato, udfald: 'GODKENDT' }, [
      { art: 'REGULERINGSKONTO', helhedsplan: id, tekst: input.tekst ?? titel },
    ]);
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});
