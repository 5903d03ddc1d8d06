import { Afgoerelse } from '../../afgoerelse/afgoerelse.entity';
import { Dag, Enum, type Enumvaerdi, enumtype, Kroner, Navneord, Tekst, TilEn } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

export const Reguleringskontoart = enumtype('Reguleringskontoart', 'Reguleringskontoart. What an entry on the reguleringskonto does.', {
  INDSAT: 'Indsat. A grant was paid out before its costs were met.',
  ANVENDT: 'Anvendt. Collected funds were used, which both the kommune and Landsbyggefonden must have approved.',
});
export type Reguleringskontoart = Enumvaerdi<typeof Reguleringskontoart>;

@Navneord({
  praefiks: 'rkp',
  flertal: 'reguleringskontoposter',
  krav: {
    positivt: '"beloeb" > 0',
    anvendt_med_godkendelser: `"art" <> 'ANVENDT' OR ("kommunal_afgoerelse_id" IS NOT NULL AND "lbf_afgoerelse_id" IS NOT NULL)`,
  },
  beskrivelse:
    'Reguleringskontopost. An entry on a plan’s reguleringskonto (konto 406), which holds grants paid out before the costs are met. Entries are only ever added.',
})
export class Reguleringskontopost extends Raekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @Enum(Reguleringskontoart, { beskrivelse: 'Art. Whether money was put in or used.' })
  art!: Reguleringskontoart;

  @Dag({ beskrivelse: 'Dato. The day from which it counts.' })
  dato!: string;

  @Kroner({ mindst: 0, beskrivelse: 'Beløb. In kroner; always positive, the art says which way.' })
  beloeb!: number;

  @Tekst({ lang: true, beskrivelse: 'Formål. What the money is from, or is used for.' })
  formaal!: string;

  @TilEn(() => Afgoerelse, { nullbar: true, beskrivelse: 'Kommunal afgørelse. The kommune’s approval of the use (rule R15).' })
  kommunalAfgoerelse!: Afgoerelse | null;

  @TilEn(() => Afgoerelse, { nullbar: true, beskrivelse: 'LBF-afgørelse. Landsbyggefonden’s approval of the use (rule R15).' })
  lbfAfgoerelse!: Afgoerelse | null;
}
