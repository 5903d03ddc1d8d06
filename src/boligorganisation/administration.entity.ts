import { Navneord, TilEn } from '../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { Boligorganisation } from './boligorganisation.entity';

@Navneord({
  praefiks: 'adm',
  flertal: 'administrationer',
  unik: [['boligorganisation', 'fra']],
  krav: { ...PERIODE_KRAV, en_anden: '"administrator_id" <> "boligorganisation_id"' },
  beskrivelse:
    'Administration. One organisation runs another one’s daily business in a period; whoever administers acts for it. One administrator at a time.',
})
export class Administration extends Perioderaekke {
  @TilEn(() => Boligorganisation, { beskrivelse: 'Boligorganisation. The organisation that is administered.' })
  boligorganisation!: Boligorganisation;

  @TilEn(() => Boligorganisation, { beskrivelse: 'Administrator. The organisation that administers it.' })
  administrator!: Boligorganisation;
}
