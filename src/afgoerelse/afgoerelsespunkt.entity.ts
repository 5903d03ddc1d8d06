import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Kontraktversion } from '../kontrakt/kontraktversion.entity';
import { DayField, Enum, Int, Kroner, Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Bevilling } from '../pulje/bevilling.entity';
import { Afgoerelse } from './afgoerelse.entity';
import { Punktart } from './afgoerelse.enums';

@Noun({
  prefix: 'afp',
  plural: 'afgoerelsespunkter',
  unique: [['afgoerelse', 'nummer']],
  condition: {
    en_genstand:
      '(CASE WHEN "helhedsplan_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "kontraktversion_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "bevilling_id" IS NULL THEN 0 ELSE 1 END) = 1',
  },
  description: 'Afgørelsespunkt. One item of a decision, about exactly one plan, version of a contract, or bevilling.',
})
export class Afgoerelsespunkt extends NounRow {
  @ToOne(() => Afgoerelse, { description: 'Afgørelse. The decision.' })
  afgoerelse!: Afgoerelse;

  @Int({ min: 1, description: 'Nummer. The number of the item, from 1.' })
  nummer!: number;

  @Enum(Punktart, { description: 'Art. What the item settles.' })
  art!: Punktart;

  @ToOne(() => Helhedsplan, { nullable: true, description: 'Helhedsplan. The plan that the item is about, if it is one.' })
  helhedsplan!: Helhedsplan | null;

  @ToOne(() => Kontraktversion, {
    nullable: true,
    description: 'Kontraktversion. The version of a contract that the item is about, if it is one.',
  })
  kontraktversion!: Kontraktversion | null;

  @ToOne(() => Bevilling, { nullable: true, description: 'Bevilling. The bevilling that the item is about, if it is one.' })
  bevilling!: Bevilling | null;

  @Kroner({
    nullable: true,
    min: 1,
    description:
      'Beløb. How much is released (FRIGIVELSE; null: all that is committed) or may be used of the reguleringskonto (REGULERINGSKONTO); in kroner. Null for the others.',
  })
  beloeb!: number | null;

  @Text({
    long: true,
    nullable: true,
    description: 'Formål. What funds on the reguleringskonto may be used for (rule R15); null for the others.',
  })
  formaal!: string | null;

  @DayField({
    nullable: true,
    description: 'Slut før. The last day that the plan had until a FORLAENGELSE or STANDSNING; null for the others.',
  })
  slutFoer!: string | null;

  @DayField({ nullable: true, description: 'Slut. The last day that a FORLAENGELSE or STANDSNING gives the plan; null for the others.' })
  slut!: string | null;

  @Text({
    kode: true,
    long: true,
    nullable: true,
    description:
      'Før. What an AENDRING replaced: frame, applicants, estates, areas, funding and uses of the plan as they stood until then, as JSON in the form of this API with amounts in øre; null for the others. Questions about an earlier day are answered from it.',
  })
  foer!: string | null;

  @Text({ long: true, description: 'Tekst. The item in words.' })
  tekst!: string;
}
