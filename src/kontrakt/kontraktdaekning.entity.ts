import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Navneord, TilEn } from '../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { Kontrakt } from './kontrakt.entity';

@Navneord({
  praefiks: 'kda',
  flertal: 'kontraktdaekninger',
  unik: [['kontrakt', 'helhedsplan', 'fra']],
  krav: PERIODE_KRAV,
  beskrivelse: 'Kontraktdækning. A contract covers a plan in a period; without it the plan may not have money from the pool (rule R4).',
})
export class Kontraktdaekning extends Perioderaekke {
  @TilEn(() => Kontrakt, { beskrivelse: 'Kontrakt. The contract.' })
  kontrakt!: Kontrakt;

  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;
}
