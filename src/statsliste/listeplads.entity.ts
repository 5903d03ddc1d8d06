import { activePlanSql, Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Afdelingstilknytning } from '../helhedsplan/ties/afdelingstilknytning.entity';
import { Enum, Noun, SqlField, ToOne } from '../model/decorators';
import { holdsOn, NounRow } from '../model/noun-row';
import { rowOf, select, sql } from '../model/sql';
import { Boligomraade } from './boligomraade.entity';
import { Boligomraadetilknytning } from './boligomraadetilknytning.entity';
import { Statsliste } from './statsliste.entity';
import { Listestatus } from './statsliste.enums';

@Noun({
  prefix: 'lpl',
  plural: 'listepladser',
  unique: [['statsliste', 'boligomraade']],
  description: 'Listeplads. What one list of the state says of one boligområde: that it is on it, or that it has come off.',
})
export class Listeplads extends NounRow {
  @ToOne(() => Statsliste, { description: 'Statsliste. The list.' })
  statsliste!: Statsliste;

  @ToOne(() => Boligomraade, { description: 'Boligområde. The area.' })
  boligomraade!: Boligomraade;

  @Enum(Listestatus, { description: 'Status. Whether the area is on the list, is new on it, or has come off.' })
  status!: Listestatus;

  @SqlField(
    'int',
    (x) => {
      const [l, h] = [rowOf('at'), rowOf('hp')];
      const day = select`sl.dato FROM ${x.table(() => Statsliste)} sl WHERE sl.id = ${x.t('statsliste_id')}`;
      return select`COUNT(DISTINCT bt.afdeling_id) FROM ${x.table(() => Boligomraadetilknytning)} bt
        JOIN ${x.table(() => Afdelingstilknytning)} at ON at.afdeling_id = bt.afdeling_id
        JOIN ${x.table(() => Helhedsplan)} hp ON hp.id = at.helhedsplan_id
        WHERE bt.boligomraade_id = ${x.t('boligomraade_id')} AND ${holdsOn(l, sql`(${day})`)} AND ${activePlanSql(h, sql`(${day})`)}`;
    },
    {
      description:
        'Antal afdelinger under plan. How many estates of the area were part of a running helhedsplan on the day of the list, each counted once.',
    },
  )
  antalAfdelingerUnderPlan!: number;
}
