import { Administration } from '../boligorganisation/administration.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { planerOnSql } from '../helhedsplan/state-on-day';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { holdsOn } from '../model/noun-row';
import { exists, joined, literal, numeral, rowOf, type Sql, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { KONTRAKT_OPGAVER } from './kontrakter';
import type { OpgaveKind, OpgaveSelect } from './opgave-kind';
import { moneyOnSql, PENGE_OPGAVER } from './penge';
import { PLADS_OPGAVER } from './pladser';
import { PLAN_OPGAVER } from './planer';
import { REDEGOERELSE_OPGAVER, yearsSql } from './redegoerelser';

/** The statement of the worklist: every kind is a SELECT, and together they are cut to whom they wait for and to a page. */

export const OPGAVE_KINDS = { ...PLAN_OPGAVER, ...KONTRAKT_OPGAVER, ...REDEGOERELSE_OPGAVER, ...PENGE_OPGAVER, ...PLADS_OPGAVER } as const;
export type OpgaveartName = keyof typeof OPGAVE_KINDS;

const all: readonly (readonly [string, OpgaveKind])[] = Object.entries(OPGAVE_KINDS);

/** Roles that act on nothing of their own see everything. */
const SER_ALT = sql`'OFFENTLIG', 'ANALYTIKER', 'ADMINISTRATOR'`;

export const DEFAULT_OPGAVE_PAGE_SIZE = 20;

const single = (
  x: SqlContext,
  kind: string,
  { rolle: role }: OpgaveKind,
  u: OpgaveSelect,
): Sql => sql`SELECT ${literal(kind)} AS art, ${literal(role)} AS rolle, ${literal(u.type)} AS type,
    ${x.globalId(u.prefix, u.about)} AS objekt, ${u.about('noegle')} AS noegle, ${u.titel ?? u.about('titel')} AS titel,
    ${u.helhedsplan ?? x.none('int')} AS helhedsplan_id, ${u.kommune ?? x.none('int')} AS kommune_id, ${u.forum ?? x.none('int')} AS forum_id,
    ${u.siden ?? x.none('day')} AS siden, ${u.frist ?? x.none('day')} AS frist, ${u.navn ?? x.none('text')} AS navn,
    ${u.beloeb ?? x.none('int')} AS beloeb, ${u.aar ?? x.none('int')} AS aar
  FROM ${u.fra} WHERE ${u.where}`;

// Who is asked about: the role that was given, or the one who asks; the key belongs to the role.
const role = (x: SqlContext): Sql => sql`COALESCE(${x.arg('rolle')}, ${x.asker('rolle')})`;
const who = (x: SqlContext): Sql => sql`CASE WHEN ${x.arg('rolle')} IS NULL THEN ${x.asker('for')} ELSE ${x.arg('for')} END`;

/** Whether the one who is asked about may do it: the applicants of the plan and their administrators, the kommune and its forvaltninger, the forum. */
const waitsFor = (x: SqlContext): Sql => sql`(${role(x)} IN (${SER_ALT}) OR (o.rolle = ${role(x)} AND CASE o.rolle
    WHEN 'BOLIGORGANISATION' THEN ${exists`${x.table(() => Deltagelse)} d JOIN ${x.table(() => Boligorganisation)} bo ON bo.id = d.boligorganisation_id
      LEFT JOIN ${x.table(() => Administration)} am ON am.boligorganisation_id = bo.id AND ${holdsOn(rowOf('am'), x.arg('pr'))}
      LEFT JOIN ${x.table(() => Boligorganisation)} ad ON ad.id = am.administrator_id
      WHERE d.helhedsplan_id = o.helhedsplan_id AND (bo.noegle = ${who(x)} OR ad.noegle = ${who(x)})`}
    WHEN 'FORVALTNING' THEN ${exists`${x.table(() => Forvaltning)} fv
      WHERE fv.kommune_id = o.kommune_id AND fv.noegle = ${who(x)} AND ${holdsOn(rowOf('fv'), x.arg('pr'))}`}
    WHEN 'FORUM' THEN ${exists`${x.table(() => Forum)} ff WHERE ff.id = o.forum_id AND ff.noegle = ${who(x)}`}
    WHEN 'KOMMUNALBESTYRELSE' THEN ${exists`${x.table(() => Kommune)} km WHERE km.id = o.kommune_id AND km.noegle = ${who(x)}`}
    ELSE 1 = 1 END))`;

/** Whom it waits for: the one who was asked about, or else the leading applicant, the forum, the kommune. */
const theKey = (x: SqlContext): Sql => sql`CASE WHEN o.rolle = ${role(x)} THEN ${who(x)} ELSE CASE o.rolle
    WHEN 'BOLIGORGANISATION' THEN ${select`bo.noegle FROM ${x.table(() => Deltagelse)} d JOIN ${x.table(() => Boligorganisation)} bo ON bo.id = d.boligorganisation_id
      WHERE d.helhedsplan_id = o.helhedsplan_id AND d.rolle = 'LEDENDE'`}
    WHEN 'FORUM' THEN ${select`ff.noegle FROM ${x.table(() => Forum)} ff WHERE ff.id = o.forum_id`}
    WHEN 'KOMMUNALBESTYRELSE' THEN ${select`km.noegle FROM ${x.table(() => Kommune)} km WHERE km.id = o.kommune_id`} END END`;

const expression = (x: SqlContext): Sql => {
  const pr = x.arg('pr');
  const kinds = all.map(([kind, s]) => single(x, kind, s, s.udvalg(x, pr)));
  return sql`WITH RECURSIVE ${planerOnSql(x, pr)}, ${moneyOnSql(x, pr)}, ${yearsSql(x)}, o AS (${joined(kinds, ' UNION ALL ')})`;
};

const where = (x: SqlContext): Sql => sql`${waitsFor(x)} AND (${x.arg('art')} IS NULL OR o.art = ${x.arg('art')})`;

const COLUMNS = ['art', 'type', 'objekt', 'noegle', 'titel', 'hvem', 'siden', 'frist', 'navn', 'beloeb', 'aar'] as const;

/** The rows of the page; one more than it holds, so that it is seen whether there are more. */
export const opgaveRows = (x: SqlContext): Sql =>
  x.rows(
    COLUMNS,
    sql`${expression(x)} SELECT o.art, o.type, o.objekt, o.noegle, o.titel, ${theKey(x)} AS hvem, o.siden, o.frist, o.navn, o.beloeb, o.aar
      FROM o WHERE ${where(x)}
      ORDER BY CASE WHEN o.frist IS NULL THEN 1 ELSE 0 END, o.frist, CASE WHEN o.siden IS NULL THEN 1 ELSE 0 END, o.siden, o.art, o.objekt, o.aar, o.navn, o.beloeb
      ${x.limit(sql`COALESCE(${x.arg('first')}, ${numeral(DEFAULT_OPGAVE_PAGE_SIZE)})`, sql`COALESCE(${x.arg('spring')}, 0)`)}`,
  );

export const opgaveCount = (x: SqlContext): Sql => sql`(${expression(x)} SELECT COUNT(*) FROM o WHERE ${where(x)})`;
