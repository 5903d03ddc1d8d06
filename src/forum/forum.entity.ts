import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { activePlanSql, Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { type ApiOnly, Enum, Noun, Part, PartField, Text, ToMany, ToOne, Version, Where } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { pr } from '../model/scalars';
import { columnOf, exists, rowOf, type Sql, select, sql } from '../model/sql';
import type { SqlPair } from '../model/sql-context';
import { Arbejdsgruppe } from './arbejdsgruppe.entity';
import { Forumart } from './forum.enums';
import { ForumreglerFelt } from './forum.explain';
import { Forumomraade } from './forumomraade.entity';
import { Medlemskab } from './medlemskab.entity';

// Rule R13 speaks of boligsociale fora only.
const ofForum = (x: SqlPair): Sql => sql`${x.t('art')} = 'BOLIGSOCIALT_FORUM'`;

// No seat on the day: no membership of this forum that names the party and covers `pr`.
const withoutSeat = (x: SqlPair, party: 'forvaltning' | 'boligorganisation'): Sql =>
  sql`NOT ${exists`${x.table(() => Medlemskab)} s WHERE s.forum_id = ${x.t('id')} AND ${columnOf('s', `${party}_id`)} = ${x.m('id')}
    AND s.fra <= ${x.arg('pr')} AND (s.til IS NULL OR s.til > ${x.arg('pr')})`}`;

@Part('Manglende repræsentation. Who should have a seat in the forum on the day, and has none (rule R13).')
export class ManglendeRepraesentation {
  @Where(
    () => Forvaltning,
    (x) => sql`${ofForum(x)} AND ${x.m('kommune_id')} = ${x.t('kommune_id')}
    AND ${x.m('fra')} <= ${x.arg('pr')} AND (${x.m('til')} IS NULL OR ${x.m('til')} > ${x.arg('pr')}) AND ${withoutSeat(x, 'forvaltning')}`,
    {
      description: 'Forvaltninger. Administrations valid on the day without a seat.',
    },
  )
  forvaltninger!: ApiOnly;

  @Where(
    () => Boligorganisation,
    (x) =>
      sql`${ofForum(x)} AND ${x.m('id')} IN ${select`d.boligorganisation_id FROM ${x.table(() => Deltagelse)} d
      JOIN ${x.table(() => Byomraadetilknytning)} bt ON bt.helhedsplan_id = d.helhedsplan_id
      JOIN ${x.table(() => Helhedsplan)} h ON h.id = d.helhedsplan_id
      WHERE bt.byomraade_id = ${x.t('byomraade_id')} AND ${activePlanSql(rowOf('h'), x.arg('pr'))}`} AND ${withoutSeat(x, 'boligorganisation')}`,
    {
      description: 'Boligorganisationer. Organisations with a plan in the area that is active on the day, and without a seat.',
    },
  )
  boligorganisationer!: ApiOnly;
}

@Noun({
  prefix: 'for',
  plural: 'fora',
  singular: 'forum',
  condition: PERIOD_CHECK,
  description:
    'Boligsocialt forum, or a body that took the place of the fora in October 2016. Coordinates and develops the effort in its byområder; in a forum all forvaltninger and the boligorganisationer with social work there have seats.',
})
export class Forum extends PeriodRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `FORUM-NOERREBRO`.' })
  noegle!: string;

  @Text({ search: true, description: 'Navn. For example Boligsocialt Forum for Nørrebro.' })
  navn!: string;

  @Enum(Forumart, { description: 'Art. What kind of body it is.' })
  art!: Forumart;

  @ToOne(() => Kommune, { description: 'Kommune. The municipality that it works in.' })
  kommune!: Kommune;

  @ToOne(() => Byomraade, {
    nullable: true,
    description: 'Byområde. The area that a boligsocialt forum coordinates; null for the other kinds, see `byomraader`.',
  })
  byomraade!: Byomraade | null;

  @Where(
    () => Byomraade,
    (x) =>
      sql`${x.m('id')} = ${x.t('byomraade_id')} OR ${x.m('id')} IN ${select`o.byomraade_id FROM ${x.table(() => Forumomraade)} o WHERE o.forum_id = ${x.t('id')}`}`,
    {
      description: 'Byområder. The areas that it serves: one for a forum, one or more for a bydelsbestyrelse, none for the city’s bodies.',
    },
  )
  byomraader!: ApiOnly;

  @ToOne(() => Afgoerelse, { nullable: true, description: 'Afgørelse. The decision that founded it; null when no source gives it.' })
  afgoerelse!: Afgoerelse | null;

  @ToMany(() => Medlemskab, 'forum', { description: 'Medlemskaber. Seats, past and present; `pr` asks for those of one day.' })
  medlemskaber!: ApiOnly;

  @ToMany(() => Arbejdsgruppe, 'forum', { description: 'Arbejdsgrupper. Groups under the forum that work out sections of the contract.' })
  arbejdsgrupper!: ApiOnly;

  @ToMany(() => Kontrakt, 'forum', { description: 'Kontrakter. Contracts that the forum keeps up to date.' })
  kontrakter!: ApiOnly;

  @PartField(() => ManglendeRepraesentation, {
    args: [pr],
    description: 'Manglende repræsentation. Who should have a seat on the day and has none (rule R13).',
  })
  manglendeRepraesentation!: ApiOnly;

  @ForumreglerFelt()
  regler!: ApiOnly;

  @ToMany(() => Haendelse, 'forum', { description: 'Hændelser. What has been done with the forum, act by act.' })
  haendelser!: ApiOnly;
}
