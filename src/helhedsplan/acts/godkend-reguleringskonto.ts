import { handling } from '../../act/act';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { planMedKonto } from '../reguleringskonto/post-entry';
import { GodkendReguleringskontoInput } from '../reguleringskonto/reguleringskonto.inputs';

export const godkendReguleringskonto = handling<GodkendReguleringskontoInput>({
  navn: 'godkendReguleringskonto',
  beskrivelse:
    'Godkend reguleringskonto. Landsbyggefonden approves that an amount on the plan’s reguleringskonto is used for a purpose; the kommune must too, by registrerAfgoerelse with an item REGULERINGSKONTO (rule R15). By Landsbyggefonden.',
  input: GodkendReguleringskontoInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { id, plan, valg } = await planMedKonto(x, input);
    const titel = input.titel ?? `Brug af reguleringskonto, ${plan.titel}`;
    const afgoerelse = await nyAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: valg.dato, udfald: 'GODKENDT' }, [
      { art: 'REGULERINGSKONTO', helhedsplan: id, tekst: input.tekst ?? titel, beloeb: input.beloeb, formaal: input.formaal },
    ]);
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});
