import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Forum } from '../forum/forum.entity';
import { Medlemskab } from '../forum/medlemskab.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { activePlanSql, Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { holdsOn } from '../model/noun-row';
import { columnOf, exists, rowOf, type Sql, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import type { OpgaveKind, OpgaveSelect, WaitingRow } from './opgave-kind';

/** Who should have a seat in a forum on the day and has none (rule R13): the same as `manglendeRepraesentation`. */

const withoutSeat = (x: SqlContext, party: string, id: Sql, pr: Sql): Sql =>
  sql`NOT ${exists`${x.table(() => Medlemskab)} s WHERE s.forum_id = fo.id AND ${columnOf('s', `${party}_id`)} = ${id} AND ${holdsOn(rowOf('s'), pr)}`}`;

const i = (from: Sql, where: Sql, thePage: Sql): OpgaveSelect => ({
  type: 'Forum',
  prefix: 'for',
  about: rowOf('fo'),
  titel: sql`fo.navn`,
  kommune: sql`b.kommune_id`,
  forum: sql`fo.id`,
  navn: sql`m.navn`,
  siden: thePage,
  fra: from,
  where,
});

const reason = (o: WaitingRow): { da: string; en: string } => ({
  da: `${o.navn} har ingen plads i ${o.titel}`,
  en: `${o.navn} has no seat in ${o.titel}`,
});

export const PLADS_OPGAVER = {
  FORVALTNING_UDEN_PLADS: {
    description: 'Forvaltning uden plads. An administration of the kommune without a seat in a boligsocialt forum (rule R13).',
    handling: 'optagMedlem',
    rolle: 'FORUM',
    udvalg: (x, pr) =>
      i(
        sql`${x.table(() => Forum)} fo JOIN ${x.table(() => Byomraade)} b ON b.id = fo.byomraade_id
          JOIN ${x.table(() => Forvaltning)} m ON m.kommune_id = b.kommune_id`,
        sql`${holdsOn(rowOf('fo'), pr)} AND ${holdsOn(rowOf('m'), pr)} AND ${withoutSeat(x, 'forvaltning', sql`m.id`, pr)}`,
        sql`CASE WHEN m.fra > fo.fra THEN m.fra ELSE fo.fra END`,
      ),
    grund: reason,
  },
  BOLIGORGANISATION_UDEN_PLADS: {
    description:
      'Boligorganisation uden plads. An organisation with a plan in the byområde that runs, without a seat in its boligsociale forum (rule R13).',
    handling: 'optagMedlem',
    rolle: 'FORUM',
    udvalg: (x, pr) =>
      i(
        sql`${x.table(() => Forum)} fo JOIN ${x.table(() => Byomraade)} b ON b.id = fo.byomraade_id
          JOIN ${select`bt.byomraade_id, d.boligorganisation_id, MIN(h.start) AS start FROM ${x.table(() => Deltagelse)} d
            JOIN ${x.table(() => Helhedsplan)} h ON h.id = d.helhedsplan_id AND ${activePlanSql(rowOf('h'), pr)}
            JOIN ${x.table(() => Byomraadetilknytning)} bt ON bt.helhedsplan_id = h.id
            GROUP BY bt.byomraade_id, d.boligorganisation_id`} a ON a.byomraade_id = b.id
          JOIN ${x.table(() => Boligorganisation)} m ON m.id = a.boligorganisation_id`,
        sql`${holdsOn(rowOf('fo'), pr)} AND ${withoutSeat(x, 'boligorganisation', sql`m.id`, pr)}`,
        sql`CASE WHEN a.start > fo.fra THEN a.start ELSE fo.fra END`,
      ),
    grund: reason,
  },
} as const satisfies Readonly<Record<string, OpgaveKind>>;
