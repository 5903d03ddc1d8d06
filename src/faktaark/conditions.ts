import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Udpegning } from '../byomraade/udpegning.entity';
import { Forum } from '../forum/forum.entity';
import { activePlanSql } from '../helhedsplan/helhedsplan.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Kontraktafsnit } from '../kontrakt/kontraktafsnit.entity';
import { Kontraktversion } from '../kontrakt/kontraktversion.entity';
import { holdsOn } from '../model/noun-row';
import { exists, rowOf, type Sql, type SqlRow, select, sql } from '../model/sql';
import type { SqlContext, SqlPair } from '../model/sql-context';
import { Bevilling } from '../pulje/bevilling.entity';
import { disponeretOnSql, Pulje } from '../pulje/pulje.entity';

/** Which rows each figure of the fact sheet counts: those of one kommune, on one day. */

/** A condition on the rows `m` of a figure; `pr` is the day, `kommune` the number of the kommune. */
export type Which = (x: SqlPair) => Sql;

const udsat = (x: SqlContext, byomraadeId: Sql): Sql =>
  exists`${x.table(() => Udpegning)} u WHERE u.byomraade_id = ${byomraadeId} AND ${holdsOn(rowOf('u'), x.arg('pr'))}`;

const inKommunen = (x: SqlContext, byomraadeId: Sql): Sql =>
  sql`${byomraadeId} IN ${select`bo.id FROM ${x.table(() => Byomraade)} bo WHERE bo.kommune_id = ${x.arg('kommune')}`}`;

/** SQL: `puljeId` is a pool of the kommune. */
export const kommunensPuljeSql = (x: SqlContext, puljeId: Sql): Sql =>
  sql`${puljeId} IN ${select`pu.id FROM ${x.table(() => Pulje)} pu WHERE pu.kommune_id = ${x.arg('kommune')}`}`;

export const isAktiv: Which = (x) => sql`${x.m('kommune_id')} = ${x.arg('kommune')} AND ${activePlanSql(x.m, x.arg('pr'))}`;

export const isIUdsatByomraade: Which = (x) => sql`${isAktiv(x)}
  AND ${exists`${x.table(() => Byomraadetilknytning)} bt WHERE bt.helhedsplan_id = ${x.m('id')} AND ${udsat(x, sql`bt.byomraade_id`)}`}`;

// Co-financed: active, in an udsat byområde on the day, and with money of the kommune's pools committed by the day.
export const isMedfinansieret: Which = (x) =>
  sql`${isIUdsatByomraade(x)} AND ${disponeretOnSql(x, sql`d.helhedsplan_id = ${x.m('id')} AND ${kommunensPuljeSql(x, sql`d.pulje_id`)}`)} > 0`;

export const isUdsat: Which = (x) => sql`${x.m('kommune_id')} = ${x.arg('kommune')} AND ${udsat(x, x.m('id'))}`;
export const isUdpegning: Which = (x) => sql`${holdsOn(x.m, x.arg('pr'))} AND ${inKommunen(x, x.m('byomraade_id'))}`;

const organ = (x: SqlPair, kind: Sql): Sql =>
  sql`${x.m('art')} ${kind} AND ${x.m('kommune_id')} = ${x.arg('kommune')} AND ${holdsOn(x.m, x.arg('pr'))}`;

export const isForum: Which = (x) => sql`${organ(x, sql`= 'BOLIGSOCIALT_FORUM'`)} AND ${udsat(x, x.m('byomraade_id'))}`;
export const isBestyrelse: Which = (x) => organ(x, sql`<> 'BOLIGSOCIALT_FORUM'`);

export const isPlads: Which = (x) =>
  sql`${holdsOn(x.m, x.arg('pr'))} AND ${x.m('forum_id')} IN ${select`fo.id FROM ${x.table(() => Forum)} fo
  WHERE (${isForum({ ...x, m: rowOf('fo') })}) OR (${isBestyrelse({ ...x, m: rowOf('fo') })})`}`;

export const isForvaltning: Which = (x) => sql`${x.m('kommune_id')} = ${x.arg('kommune')} AND ${holdsOn(x.m, x.arg('pr'))}`;

// A version `v` that holds on the day: approved by then, and not a draft or rejected.
const godkendt = (x: SqlContext, v: SqlRow): Sql => sql`${v('gyldig_fra')} <= ${x.arg('pr')}
  AND ${exists`${x.table(() => Afgoerelsespunkt)} ap JOIN ${x.table(() => Afgoerelse)} af ON af.id = ap.afgoerelse_id
    WHERE ap.kontraktversion_id = ${v('id')} AND af.udfald = 'GODKENDT' AND af.dato <= ${x.arg('pr')}`}`;

// The sections of the newest version that holds, of each contract of the kommune that is in force.
const currentAfsnit = (x: SqlContext): Sql => sql`${x.table(() => Kontraktafsnit)} ka
  JOIN ${x.table(() => Kontraktversion)} kv ON kv.id = ka.kontraktversion_id JOIN ${x.table(() => Kontrakt)} k ON k.id = kv.kontrakt_id
  WHERE ${holdsOn(rowOf('k'), x.arg('pr'))} AND ${inKommunen(x, sql`k.byomraade_id`)} AND ${godkendt(x, rowOf('kv'))}
    AND NOT ${exists`${x.table(() => Kontraktversion)} ny
      WHERE ny.kontrakt_id = k.id AND ny.nummer > kv.nummer AND ${godkendt(x, rowOf('ny'))}`}`;

export const isKontrakt: Which = (x) => sql`${holdsOn(x.m, x.arg('pr'))} AND ${inKommunen(x, x.m('byomraade_id'))}
  AND ${exists`${x.table(() => Kontraktversion)} kv WHERE kv.kontrakt_id = ${x.m('id')} AND ${godkendt(x, rowOf('kv'))}`}`;

// The fields of the contracts: those that a contract in force on the day has a section in.
export const isIndsatsomraade: Which = (x) =>
  sql`${x.m('kontraktomraade')} AND ${x.m('id')} IN ${select`ka.indsatsomraade_id FROM ${currentAfsnit(x)}`}`;

export const isArbejdsgruppe: Which = (x) => sql`${x.m('id')} IN ${select`ka.arbejdsgruppe_id FROM ${currentAfsnit(x)}`}`;

export const isBevilling: Which = (x) => sql`${x.m('dato')} <= ${x.arg('pr')} AND ${kommunensPuljeSql(x, x.m('pulje_id'))}`;

export const isDisponering: Which = (x) =>
  sql`${x.m('dato')} <= ${x.arg('pr')} AND ${x.m('art')} IN ('DISPONERET', 'TILBAGEFOERT') AND ${kommunensPuljeSql(x, x.m('pulje_id'))}`;

export const isPulje: Which = (x) => sql`${x.m('kommune_id')} = ${x.arg('kommune')}
  AND ${exists`${x.table(() => Bevilling)} be WHERE be.pulje_id = ${x.m('id')} AND be.dato <= ${x.arg('pr')}`}`;

export const isBevillingsafgoerelse: Which = (x) => sql`${x.m('dato')} <= ${x.arg('pr')}
  AND ${x.m('id')} IN ${select`ap.afgoerelse_id FROM ${x.table(() => Afgoerelsespunkt)} ap
    JOIN ${x.table(() => Bevilling)} be ON be.id = ap.bevilling_id WHERE ${kommunensPuljeSql(x, sql`be.pulje_id`)}`}`;

export const isBegyndtPeriode: Which = (x) => sql`${x.m('fra')} <= ${x.arg('pr')}`;
