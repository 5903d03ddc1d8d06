import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Enum, type Enumvaerdi, enumtype, Navneord, TilEn } from '../model/decorators';
import { EN_PART, PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { Forum } from './forum.entity';

export const Medlemsrolle = enumtype('Medlemsrolle', 'Medlemsrolle. In what capacity somebody sits in a forum.', {
  LEDER: 'Leder. A leader of a forvaltning.',
  MEDARBEJDER: 'Medarbejder. Staff of a forvaltning directly responsible for the boligsociale work.',
  KOORDINATOR: 'Koordinator. A coordinator of a boligorganisation.',
});
export type Medlemsrolle = Enumvaerdi<typeof Medlemsrolle>;

@Navneord({
  praefiks: 'med',
  flertal: 'medlemskaber',
  unik: [
    ['forum', 'forvaltning', 'rolle', 'fra'],
    ['forum', 'boligorganisation', 'rolle', 'fra'],
  ],
  krav: { ...PERIODE_KRAV, ...EN_PART },
  beskrivelse: 'Medlemskab. A seat in a forum, held by a forvaltning or a boligorganisation (never both) in a period.',
})
export class Medlemskab extends Perioderaekke {
  @TilEn(() => Forum, { beskrivelse: 'Forum. Where the seat is.' })
  forum!: Forum;

  @TilEn(() => Forvaltning, { nullbar: true, beskrivelse: 'Forvaltning. The administration that holds the seat, if one does.' })
  forvaltning!: Forvaltning | null;

  @TilEn(() => Boligorganisation, { nullbar: true, beskrivelse: 'Boligorganisation. The organisation that holds the seat, if one does.' })
  boligorganisation!: Boligorganisation | null;

  @Enum(Medlemsrolle, { beskrivelse: 'Rolle. In what capacity.' })
  rolle!: Medlemsrolle;
}
