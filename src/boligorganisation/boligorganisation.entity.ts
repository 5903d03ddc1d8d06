import { Forum } from '../forum/forum.entity';
import { Medlemskab } from '../forum/medlemskab.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Ansvar } from '../kontrakt/ansvar.entity';
import { type ApiOnly, Noun, Text, TextList, Through, ToMany, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Administration } from './administration.entity';
import { Afdeling } from './afdeling.entity';
import { Ejerskab } from './ejerskab.entity';

@Noun({
  prefix: 'bol',
  plural: 'boligorganisationer',
  singular: 'boligorganisation',
  description: 'Almen boligorganisation. Applies for helhedsplaner and runs them; its administration may lie with another organisation.',
})
export class Boligorganisation extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `FSB`.' })
  noegle!: string;

  @Text({ search: true, aliaser: 'aliaser', description: 'Navn. For example fsb or Lejerbo København. Search also finds the aliases.' })
  navn!: string;

  @TextList({ description: 'Aliaser. Other spellings and former names.' })
  aliaser!: string[];

  @ToMany(() => Administration, 'boligorganisation', {
    description: 'Administrationer. Who administers the organisation, and when; none while it administers itself.',
  })
  administrationer!: ApiOnly;

  @Through(
    () => Boligorganisation,
    () => Administration,
    'boligorganisation',
    'administrator',
    { description: 'Administratorer. The organisations that administer or administered this one; `administrationer` has the periods.' },
  )
  administratorer!: ApiOnly;

  @Through(
    () => Boligorganisation,
    () => Administration,
    'administrator',
    'boligorganisation',
    { description: 'Administrerer. The organisations that this one administers or administered.' },
  )
  administrerer!: ApiOnly;

  @ToMany(() => Afdeling, 'boligorganisation', { description: 'Afdelinger. The estates that the organisation owns today.' })
  afdelinger!: ApiOnly;

  @ToMany(() => Ejerskab, 'boligorganisation', { description: 'Ejerskaber. The estates that it owns or owned, with periods.' })
  ejerskaber!: ApiOnly;
  @Through(
    () => Kommune,
    () => Afdeling,
    'boligorganisation',
    'kommune',
    { description: 'Kommuner. Municipalities in which the organisation has estates.' },
  )
  kommuner!: ApiOnly;

  @ToMany(() => Deltagelse, 'boligorganisation', { description: 'Deltagelser. Its part as applicant in helhedsplaner, with role.' })
  deltagelser!: ApiOnly;

  @Through(
    () => Helhedsplan,
    () => Deltagelse,
    'boligorganisation',
    'helhedsplan',
    { description: 'Helhedsplaner. Plans in which the organisation is an applicant, in any role.' },
  )
  helhedsplaner!: ApiOnly;

  @ToMany(() => Medlemskab, 'boligorganisation', { description: 'Medlemskaber. Its seats in boligsociale fora.' })
  medlemskaber!: ApiOnly;

  @Through(
    () => Forum,
    () => Medlemskab,
    'boligorganisation',
    'forum',
    { description: 'Fora. Fora in which the organisation has or had a seat.' },
  )
  fora!: ApiOnly;

  @ToMany(() => Ansvar, 'boligorganisation', { description: 'Ansvar. Its responsibilities in contracts.' })
  ansvar!: ApiOnly;

  @ToMany(() => Haendelse, 'boligorganisation', { description: 'Hændelser. What has been done with the organisation, act by act.' })
  haendelser!: ApiOnly;
}
