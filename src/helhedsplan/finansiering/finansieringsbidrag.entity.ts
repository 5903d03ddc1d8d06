import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Enum, type Enumvaerdi, enumtype, Kroner, Navneord, TilEn } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { Pulje } from '../../pulje/pulje.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { Finansieringskilde } from './finansieringskilde';

export const Bidragsform = enumtype('Bidragsform', 'Bidragsform. In what form a contribution is made.', {
  KONTANT: 'Kontant. In money.',
  TIMER: 'Timer. In hours of own staff, stated at their value.',
});
export type Bidragsform = Enumvaerdi<typeof Bidragsform>;

@Navneord({
  praefiks: 'fin',
  flertal: 'finansieringsbidrag',
  krav: {
    pulje_kun_kommune: `"pulje_id" IS NULL OR "kilde" = 'KOMMUNE'`,
    organisation_kun_egen: `"boligorganisation_id" IS NULL OR "kilde" = 'BOLIGORGANISATION'`,
  },
  beskrivelse: 'Finansieringsbidrag. Who pays how much of a plan. The contributions of a plan sum to its frame (rule R7).',
})
export class Finansieringsbidrag extends Raekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan that is paid for.' })
  helhedsplan!: Helhedsplan;

  @Enum(Finansieringskilde, { beskrivelse: 'Kilde. Who pays.' })
  kilde!: Finansieringskilde;

  @TilEn(() => Pulje, { nullbar: true, beskrivelse: 'Pulje. The pool that the kommune pays from; null for other money.' })
  pulje!: Pulje | null;

  @TilEn(() => Boligorganisation, { nullbar: true, beskrivelse: 'Boligorganisation. Which applicant pays, when the own share is divided.' })
  boligorganisation!: Boligorganisation | null;

  @Enum(Bidragsform, { beskrivelse: 'Form. In money or in hours.' })
  form!: Bidragsform;

  @Kroner({ mindst: 0, beskrivelse: 'Beløb. In kroner, over the whole life of the plan.' })
  beloeb!: number;
}
