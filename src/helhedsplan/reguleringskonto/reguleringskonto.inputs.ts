import { InputClass, InputField } from '../../act/input';
import { PlanafgoerelseInput, PlantrinInput } from '../helhedsplan.inputs';

@InputClass('Indsæt på reguleringskonto. A grant that was paid out before its costs were met.')
export class IndsaetPaaReguleringskontoInput extends PlantrinInput {
  @InputField('kroner', { min: 1, description: 'Beløb. In kroner.' })
  beloeb!: number;

  @InputField('text', { max: 1000, description: 'Formål. What the money is from, or is used for.' })
  formaal!: string;
}

@InputClass('Godkend reguleringskonto. How much may be used, and for what.')
export class GodkendReguleringskontoInput extends PlanafgoerelseInput {
  @InputField('kroner', { min: 1, description: 'Beløb. The most that may be used by this approval, in kroner.' })
  beloeb!: number;

  @InputField('text', { max: 1000, description: 'Formål. What it may be used for; the use must name the same purpose.' })
  formaal!: string;
}

@InputClass('Anvend reguleringskonto. Use of collected funds, with both approvals.')
export class AnvendReguleringskontoInput extends IndsaetPaaReguleringskontoInput {
  @InputField('id', { description: 'Kommunal afgørelse. The kommune’s decision with an item REGULERINGSKONTO about the plan.' })
  kommunalAfgoerelse!: string;

  @InputField('id', { description: 'LBF-afgørelse. Landsbyggefonden’s decision with an item REGULERINGSKONTO about the plan.' })
  lbfAfgoerelse!: string;
}
