import { defineAct } from '../../act/act';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { planWithKonto } from '../reguleringskonto/post-entry';
import { GodkendReguleringskontoInput } from '../reguleringskonto/reguleringskonto.inputs';

export const godkendReguleringskonto = defineAct<GodkendReguleringskontoInput>({
  name: 'godkendReguleringskonto',
  description:
    'Godkend reguleringskonto. Landsbyggefonden approves that an amount on the plan’s reguleringskonto is used for a purpose; the kommune must too, by registrerAfgoerelse with an item REGULERINGSKONTO (rule R15). By Landsbyggefonden.',
  input: GodkendReguleringskontoInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const { id, plan, choices } = await planWithKonto(x, input);
    const titel = input.titel ?? `Brug af reguleringskonto, ${plan.titel}`;
    const afgoerelse = await newAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: choices.dato, udfald: 'GODKENDT' }, [
      { art: 'REGULERINGSKONTO', helhedsplan: id, tekst: input.tekst ?? titel, beloeb: input.beloeb, formaal: input.formaal },
    ]);
    return { objects: { helhedsplan: id }, dato: choices.dato, about: { afgoerelse } };
  },
});
