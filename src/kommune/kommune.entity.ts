import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Politik } from '../byomraade/politik.entity';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { type KunLaesning, Navneord, Tekst, TilMange, Version } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Pulje } from '../pulje/pulje.entity';

@Navneord({
  praefiks: 'kom',
  flertal: 'kommuner',
  ental: 'kommune',
  beskrivelse:
    'Kommune. A municipality; housing organisations apply through the kommunalbestyrelse of the kommune where their afdelinger lie.',
})
export class Kommune extends Raekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `KOEBENHAVN`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Navn. For example København.' })
  navn!: string;

  @Tekst({
    nullbar: true,
    beskrivelse: 'Officielt navn. The name in full where it is not the name and the word Kommune; for example Københavns Kommune.',
  })
  officieltNavn!: string | null;

  @Tekst({ unik: true, beskrivelse: 'Kommunekode. Four digits, for example `0101`.' })
  kode!: string;

  @Tekst({ beskrivelse: 'Kommunalbestyrelse. What its council is called; in Copenhagen Borgerrepræsentationen.' })
  kommunalbestyrelse!: string;

  @TilMange(() => Byomraade, 'kommune', { beskrivelse: 'Byområder. Areas of the city.' })
  byomraader!: KunLaesning;

  @TilMange(() => Afdeling, 'kommune', { beskrivelse: 'Afdelinger. Estates that lie in the kommune.' })
  afdelinger!: KunLaesning;

  @TilMange(() => Forvaltning, 'kommune', { beskrivelse: 'Forvaltninger. The administrations of the kommune, past and present.' })
  forvaltninger!: KunLaesning;

  @TilMange(() => Politik, 'kommune', { beskrivelse: 'Politikker. Policies for udsatte byområder, past and present.' })
  politikker!: KunLaesning;

  @TilMange(() => Forum, 'kommune', { beskrivelse: 'Fora. Boligsociale fora and what followed them, past and present.' })
  fora!: KunLaesning;

  @TilMange(() => Pulje, 'kommune', { beskrivelse: 'Puljer. Pools of money for co-financing.' })
  puljer!: KunLaesning;

  @TilMange(() => Helhedsplan, 'kommune', { beskrivelse: 'Helhedsplaner. Plans applied for through the kommunalbestyrelse.' })
  helhedsplaner!: KunLaesning;

  @TilMange(() => Haendelse, 'kommune', { beskrivelse: 'Hændelser. What has been done with the kommune, act by act.' })
  haendelser!: KunLaesning;
}
