import { Gennem, type KunLaesning, Navneord, Tekst, Tekstliste, TilEn, TilMange } from '../db/felter';
import { Raekke } from '../db/raekke';
import { Forum } from '../forum/forum.entity';
import { Medlemskab } from '../forum/medlemskab.entity';
import { Deltagelse } from '../helhedsplan/deltagelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Ansvar } from '../kontrakt/ansvar.entity';
import { Afdeling } from './afdeling.entity';

@Navneord({
  praefiks: 'bol',
  flertal: 'boligorganisationer',
  ental: 'boligorganisation',
  beskrivelse: 'Almen boligorganisation. Applies for helhedsplaner and runs them; its administration may lie with another organisation.',
})
export class Boligorganisation extends Raekke {
  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `FSB`.' })
  noegle!: string;

  @Tekst({ soeg: true, aliaser: 'aliaser', beskrivelse: 'Navn. For example fsb or Lejerbo København. Search also finds the aliases.' })
  navn!: string;

  @Tekstliste({ beskrivelse: 'Aliaser. Other spellings and former names.' })
  aliaser!: string[];

  @TilEn(() => Boligorganisation, {
    nullbar: true,
    beskrivelse: 'Administreres af. The organisation that administers this one; null when it administers itself.',
  })
  administreresAf!: Boligorganisation | null;

  @TilMange(() => Boligorganisation, 'administreresAf', { beskrivelse: 'Administrerer. Organisations that this one administers.' })
  administrerer!: KunLaesning;

  @TilMange(() => Afdeling, 'boligorganisation', { beskrivelse: 'Afdelinger. The estates of the organisation.' })
  afdelinger!: KunLaesning;

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
}
