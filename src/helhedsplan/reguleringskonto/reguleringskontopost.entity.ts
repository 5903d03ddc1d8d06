import { Afgoerelse } from '../../afgoerelse/afgoerelse.entity';
import { DayField, Enum, Kroner, Noun, Text, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';
import { Reguleringskontoart } from '../helhedsplan.enums';

@Noun({
  prefix: 'rkp',
  plural: 'reguleringskontoposter',
  condition: {
    positivt: '"beloeb" > 0',
    anvendt_med_godkendelser: `"art" <> 'ANVENDT' OR ("kommunal_afgoerelse_id" IS NOT NULL AND "lbf_afgoerelse_id" IS NOT NULL)`,
  },
  description:
    'Reguleringskontopost. An entry on a plan’s reguleringskonto (konto 406), which holds grants paid out before the costs are met. Entries are only ever added.',
})
export class Reguleringskontopost extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @Enum(Reguleringskontoart, { description: 'Art. Whether money was put in or used.' })
  art!: Reguleringskontoart;

  @DayField({ description: 'Dato. The day from which it counts.' })
  dato!: string;

  @Kroner({ min: 0, description: 'Beløb. In kroner; always positive, the art says which way.' })
  beloeb!: number;

  @Text({ long: true, description: 'Formål. What the money is from, or is used for.' })
  formaal!: string;

  @ToOne(() => Afgoerelse, { nullable: true, description: 'Kommunal afgørelse. The kommune’s approval of the use (rule R15).' })
  kommunalAfgoerelse!: Afgoerelse | null;

  @ToOne(() => Afgoerelse, { nullable: true, description: 'LBF-afgørelse. Landsbyggefonden’s approval of the use (rule R15).' })
  lbfAfgoerelse!: Afgoerelse | null;
}
