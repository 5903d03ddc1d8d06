import { Enum, type Enumvaerdi, enumtype, Kroner, Navneord, TilEn } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

export const Anvendelsesart = enumtype('Anvendelsesart', 'Anvendelsesart. What a part of the kommune’s share is used for.', {
  FRIKOEB: 'Frikøb. Local use: municipal staff are released for the work.',
  INDSATS: 'Indsats. Local use: efforts in the area.',
  LOKALT_NETVAERK: 'Lokalt netværk. Local use: coordination of local networks.',
  FACILITERING: 'Facilitering. Facilitation of the cooperation.',
});
export type Anvendelsesart = Enumvaerdi<typeof Anvendelsesart>;

@Navneord({
  praefiks: 'anv',
  flertal: 'anvendelser',
  unik: [['helhedsplan', 'art']],
  beskrivelse:
    'Anvendelse. What a part of the kommune’s share of a plan is used for. As a rule 10.6 points of the frame locally and 1.9 points for facilitation; together they are the share (rule R16).',
})
export class Anvendelse extends Raekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @Enum(Anvendelsesart, { beskrivelse: 'Art. What the part is used for.' })
  art!: Anvendelsesart;

  @Kroner({ mindst: 0, beskrivelse: 'Beløb. In kroner, over the whole life of the plan.' })
  beloeb!: number;
}
