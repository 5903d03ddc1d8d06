import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Forum } from '../forum/forum.entity';
import { Forumomraade } from '../forum/forumomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Gennem, Hvor, type KunLaesning, Navneord, Tekst, Tekstliste, TilEn, TilMange, Udregnet, Version } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { pr } from '../model/scalars';
import { Udpegning } from './udpegning.entity';

@Navneord({
  praefiks: 'byo',
  flertal: 'byomraader',
  ental: 'byomraade',
  beskrivelse:
    'Byområde. An area of the city as the policy for udsatte byområder draws it; not the same as a bydel. Whether it is an udsat byområde on a day is said by its udpegninger.',
})
export class Byomraade extends Raekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key that stays when the spelling drifts, for example `NOERREBRO`.' })
  noegle!: string;

  @Tekst({ soeg: true, aliaser: 'aliaser', beskrivelse: 'Navn. The name used in the initiativaftaler. Search also finds the aliases.' })
  navn!: string;

  @Tekstliste({ beskrivelse: 'Aliaser. Other spellings in official texts.' })
  aliaser!: string[];

  @Tekstliste({ beskrivelse: 'Bydele. The bydele that the area touches, wholly or in part.' })
  bydele!: string[];

  @TilEn(() => Kommune, { beskrivelse: 'Kommune. The municipality that the area is part of.' })
  kommune!: Kommune;

  @Udregnet(
    'boolsk',
    (x) =>
      `EXISTS (SELECT 1 FROM ${x.tabel(() => Udpegning)} u WHERE u.byomraade_id = ${x.t}.id AND u.fra <= ${x.arg('pr')} AND (u.til IS NULL OR u.til > ${x.arg('pr')}))`,
    {
      argumenter: [pr],
      beskrivelse: 'Udsat. Whether the area is designated as an udsat byområde on the day.',
    },
  )
  udsat!: boolean;

  @TilMange(() => Udpegning, 'byomraade', { beskrivelse: 'Udpegninger. When, and under which policy, the area is an udsat byområde.' })
  udpegninger!: KunLaesning;

  @Hvor(
    () => Forum,
    (x) =>
      `${x.m}.byomraade_id = ${x.t}.id OR ${x.m}.id IN (SELECT o.forum_id FROM ${x.tabel(() => Forumomraade)} o WHERE o.byomraade_id = ${x.t}.id)`,
    { beskrivelse: 'Fora. The boligsociale fora and bydelsbestyrelser that serve the area; one of a kind in force at a time.' },
  )
  fora!: KunLaesning;

  @Gennem(
    () => Helhedsplan,
    () => Byomraadetilknytning,
    'byomraade',
    'helhedsplan',
    { beskrivelse: 'Helhedsplaner. Plans that lie in the area; a plan may lie in two.' },
  )
  helhedsplaner!: KunLaesning;

  @TilMange(() => Kontrakt, 'byomraade', { beskrivelse: 'Kontrakter. Kontrakter om boligsocialt samarbejde of the area.' })
  kontrakter!: KunLaesning;

  @TilMange(() => Afdeling, 'byomraade', { beskrivelse: 'Afdelinger. Estates that lie in the area.' })
  afdelinger!: KunLaesning;

  @TilMange(() => Haendelse, 'byomraade', { beskrivelse: 'Hændelser. What has been done with the area, act by act.' })
  haendelser!: KunLaesning;
}
