import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Forum } from '../forum/forum.entity';
import { Forumomraade } from '../forum/forumomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { type ApiOnly, Noun, SqlField, Text, TextList, Through, ToMany, ToOne, Version, Where } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { pr } from '../model/scalars';
import { exists, select, sql } from '../model/sql';
import { Udpegning } from './udpegning.entity';

@Noun({
  prefix: 'byo',
  plural: 'byomraader',
  singular: 'byomraade',
  description:
    'Byområde. An area of the city as the policy for udsatte byområder draws it; not the same as a bydel. Whether it is an udsat byområde on a day is said by its udpegninger.',
})
export class Byomraade extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key that stays when the spelling drifts, for example `NOERREBRO`.' })
  noegle!: string;

  @Text({ search: true, aliaser: 'aliaser', description: 'Navn. The name used in the initiativaftaler. Search also finds the aliases.' })
  navn!: string;

  @TextList({ description: 'Aliaser. Other spellings in official texts.' })
  aliaser!: string[];

  @TextList({ description: 'Bydele. The bydele that the area touches, wholly or in part.' })
  bydele!: string[];

  @ToOne(() => Kommune, { description: 'Kommune. The municipality that the area is part of.' })
  kommune!: Kommune;

  @SqlField(
    'bool',
    (x) =>
      exists`${x.table(() => Udpegning)} u WHERE u.byomraade_id = ${x.t('id')} AND u.fra <= ${x.arg('pr')} AND (u.til IS NULL OR u.til > ${x.arg('pr')})`,
    {
      args: [pr],
      description: 'Udsat. Whether the area is designated as an udsat byområde on the day.',
    },
  )
  udsat!: boolean;

  @ToMany(() => Udpegning, 'byomraade', { description: 'Udpegninger. When, and under which policy, the area is an udsat byområde.' })
  udpegninger!: ApiOnly;

  @Where(
    () => Forum,
    (x) =>
      sql`${x.m('byomraade_id')} = ${x.t('id')} OR ${x.m('id')} IN ${select`o.forum_id FROM ${x.table(() => Forumomraade)} o WHERE o.byomraade_id = ${x.t('id')}`}`,
    { description: 'Fora. The boligsociale fora and bydelsbestyrelser that serve the area; one of a kind in force at a time.' },
  )
  fora!: ApiOnly;

  @Through(
    () => Helhedsplan,
    () => Byomraadetilknytning,
    'byomraade',
    'helhedsplan',
    { description: 'Helhedsplaner. Plans that lie in the area; a plan may lie in two.' },
  )
  helhedsplaner!: ApiOnly;

  @ToMany(() => Kontrakt, 'byomraade', { description: 'Kontrakter. Kontrakter om boligsocialt samarbejde of the area.' })
  kontrakter!: ApiOnly;

  @ToMany(() => Afdeling, 'byomraade', { description: 'Afdelinger. Estates that lie in the area.' })
  afdelinger!: ApiOnly;

  @ToMany(() => Haendelse, 'byomraade', { description: 'Hændelser. What has been done with the area, act by act.' })
  haendelser!: ApiOnly;
}
