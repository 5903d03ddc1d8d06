import { Ind, Inputtype } from '../../act/input';
import { PlanafgoerelseInput, PlantrinInput } from '../helhedsplan.inputs';

@Inputtype('Indsæt på reguleringskonto. A grant that was paid out before its costs were met.')
export class IndsaetPaaReguleringskontoInput extends PlantrinInput {
  @Ind('kroner', { mindst: 1, beskrivelse: 'Beløb. In kroner.' })
  beloeb!: number;

  @Ind('tekst', { hoejst: 1000, beskrivelse: 'Formål. What the money is from, or is used for.' })
  formaal!: string;
}

@Inputtype('Godkend reguleringskonto. How much may be used, and for what.')
export class GodkendReguleringskontoInput extends PlanafgoerelseInput {
  @Ind('kroner', { mindst: 1, beskrivelse: 'Beløb. The most that may be used by this approval, in kroner.' })
  beloeb!: number;

  @Ind('tekst', { hoejst: 1000, beskrivelse: 'Formål. What it may be used for; the use must name the same purpose.' })
  formaal!: string;
}

@Inputtype('Anvend reguleringskonto. Use of collected funds, with both approvals.')
export class AnvendReguleringskontoInput extends IndsaetPaaReguleringskontoInput {
  @Ind('id', { beskrivelse: 'Kommunal afgørelse. The kommune’s decision with an item REGULERINGSKONTO about the plan.' })
  kommunalAfgoerelse!: string;

  @Ind('id', { beskrivelse: 'LBF-afgørelse. Landsbyggefonden’s decision with an item REGULERINGSKONTO about the plan.' })
  lbfAfgoerelse!: string;
}
