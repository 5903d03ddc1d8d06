import { Forum } from '../forum/forum.entity';
import { Medlemskab } from '../forum/medlemskab.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Ansvar } from '../kontrakt/ansvar.entity';
import { Gennem, type KunLaesning, Navneord, Tekst, Tekstliste, TilMange, Version } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Administration } from './administration.entity';
import { Afdeling } from './afdeling.entity';
import { Ejerskab } from './ejerskab.entity';

@Navneord({
  praefiks: 'bol',
  flertal: 'boligorganisationer',
  ental: 'boligorganisation',
  beskrivelse: 'Almen boligorganisation. Applies for helhedsplaner and runs them; its administration may lie with another organisation.',
})
export class Boligorganisation extends Raekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `FSB`.' })
  noegle!: string;

  @Tekst({ soeg: true, aliaser: 'aliaser', beskrivelse: 'Navn. For example fsb or Lejerbo København. Search also finds the aliases.' })
  navn!: string;

  @Tekstliste({ beskrivelse: 'Aliaser. Other spellings and former names.' })
  aliaser!: string[];

  @TilMange(() => Administration, 'boligorganisation', {
    beskrivelse: 'Administrationer. Who administers the organisation, and when; none while it administers itself.',
  })
  administrationer!: KunLaesning;

  @Gennem(
    () => Boligorganisation,
    () => Administration,
    'boligorganisation',
    'administrator',
    { beskrivelse: 'Administratorer. The organisations that administer or administered this one; `administrationer` has the periods.' },
  )
  administratorer!: KunLaesning;

  @Gennem(
    () => Boligorganisation,
    () => Administration,
    'administrator',
    'boligorganisation',
    { beskrivelse: 'Administrerer. The organisations that this one administers or administered.' },
  )
  administrerer!: KunLaesning;

  @TilMange(() => Afdeling, 'boligorganisation', { beskrivelse: 'Afdelinger. The estates that the organisation owns today.' })
  afdelinger!: KunLaesning;

  @TilMange(() => Ejerskab, 'boligorganisation', { beskrivelse: 'Ejerskaber. The estates that it owns or owned, with periods.' })
  ejerskaber!: KunLaesning;
  @Gennem(
    () => Kommune,
    () => Afdeling,
    'boligorganisation',
    'kommune',
    { beskrivelse: 'Kommuner. Municipalities in which the organisation has estates.' },
  )
  kommuner!: KunLaesning;

  @TilMange(() => Deltagelse, 'boligorganisation', { beskrivelse: 'Deltagelser. Its part as applicant in helhedsplaner, with role.' })
  deltagelser!: KunLaesning;

  @Gennem(
    () => Helhedsplan,
    () => Deltagelse,
    'boligorganisation',
    'helhedsplan',
    { beskrivelse: 'Helhedsplaner. Plans in which the organisation is an applicant, in any role.' },
  )
  helhedsplaner!: KunLaesning;

  @TilMange(() => Medlemskab, 'boligorganisation', { beskrivelse: 'Medlemskaber. Its seats in boligsociale fora.' })
  medlemskaber!: KunLaesning;

  @Gennem(
    () => Forum,
    () => Medlemskab,
    'boligorganisation',
    'forum',
    { beskrivelse: 'Fora. Fora in which the organisation has or had a seat.' },
  )
  fora!: KunLaesning;

  @TilMange(() => Ansvar, 'boligorganisation', { beskrivelse: 'Ansvar. Its responsibilities in contracts.' })
  ansvar!: KunLaesning;

  @TilMange(() => Haendelse, 'boligorganisation', { beskrivelse: 'Hændelser. What has been done with the organisation, act by act.' })
  haendelser!: KunLaesning;
}
