import { Dag, Navneord, TilEn, Udregnet } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { pr } from '../model/scalars';
import { Afdeling } from './afdeling.entity';
import { Boligorganisation } from './boligorganisation.entity';

@Navneord({
  praefiks: 'eje',
  flertal: 'ejerskaber',
  unik: [['afdeling', 'fra']],
  krav: { periode: '"fra" IS NULL OR "til" IS NULL OR "til" > "fra"' },
  beskrivelse:
    'Ejerskab. A boligorganisation owns an estate in a period; an estate may move to another organisation. The present owner is also `Afdeling.boligorganisation`.',
})
export class Ejerskab extends Raekke {
  @TilEn(() => Afdeling, { beskrivelse: 'Afdeling. The estate.' })
  afdeling!: Afdeling;

  @TilEn(() => Boligorganisation, { beskrivelse: 'Boligorganisation. The organisation that owns it in the period.' })
  boligorganisation!: Boligorganisation;

  @Dag({ nullbar: true, beskrivelse: 'Fra. The first day of the ownership; null from the founding of the estate.' })
  fra!: string | null;

  @Dag({ nullbar: true, beskrivelse: 'Til. The first day on which it owns it no longer; null while it does.' })
  til!: string | null;

  @Udregnet(
    'boolsk',
    (x) => `((${x.t}.fra IS NULL OR ${x.t}.fra <= ${x.arg('pr')}) AND (${x.t}.til IS NULL OR ${x.t}.til > ${x.arg('pr')}))`,
    { argumenter: [pr], beskrivelse: 'Gyldig. Whether the period covers the day: `fra` <= `pr` < `til`.' },
  )
  gyldig!: boolean;
}
