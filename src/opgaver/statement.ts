import { Administration } from '../boligorganisation/administration.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { planerOnSql } from '../helhedsplan/state-on-day';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import type { SqlContext } from '../model/model';
import { KONTRAKT_OPGAVER } from './kontrakter';
import { holdsOn, type OpgaveKind, type OpgaveSelect } from './opgave-kind';
import { moneyOnSql, PENGE_OPGAVER } from './penge';
import { PLADS_OPGAVER } from './pladser';
import { PLAN_OPGAVER } from './planer';
import { REDEGOERELSE_OPGAVER, yearsSql } from './redegoerelser';

/** The statement of the worklist: every kind is a SELECT, and together they are cut to whom they wait for and to a page. */

export const OPGAVE_KINDS = { ...PLAN_OPGAVER, ...KONTRAKT_OPGAVER, ...REDEGOERELSE_OPGAVER, ...PENGE_OPGAVER, ...PLADS_OPGAVER } as const;
export type OpgaveartName = keyof typeof OPGAVE_KINDS;

const all: readonly (readonly [string, OpgaveKind])[] = Object.entries(OPGAVE_KINDS);

/** Roles that act on nothing of their own see everything. */
const SER_ALT = "'OFFENTLIG', 'ANALYTIKER', 'ADMINISTRATOR'";

export const DEFAULT_OPGAVE_PAGE_SIZE = 20;

const single = (
  kind: string,
  { rolle: role }: OpgaveKind,
  u: OpgaveSelect,
): string => `SELECT '${kind}' AS art, '${role}' AS rolle, '${u.type}' AS type,
    '${u.prefix}_' || ${u.about}.id AS objekt, ${u.about}.noegle AS noegle, ${u.titel ?? `${u.about}.titel`} AS titel,
    ${u.helhedsplan ?? 'NULL'} AS helhedsplan_id, ${u.kommune ?? 'NULL'} AS kommune_id, ${u.forum ?? 'NULL'} AS forum_id,
    ${u.siden ?? 'NULL'} AS siden, ${u.frist ?? 'NULL'} AS frist, ${u.navn ?? 'NULL'} AS navn, ${u.beloeb ?? 'NULL'} AS beloeb, ${u.aar ?? 'NULL'} AS aar
  FROM ${u.fra} WHERE ${u.where}`;

// Who is asked about: the role that was given, or the one who asks; the key belongs to the role.
const role = (x: SqlContext): string => `COALESCE(${x.arg('rolle')}, ${x.asker('rolle')})`;
const who = (x: SqlContext): string => `CASE WHEN ${x.arg('rolle')} IS NULL THEN ${x.asker('for')} ELSE ${x.arg('for')} END`;

/** Whether the one who is asked about may do it: the applicants of the plan and their administrators, the kommune and its forvaltninger, the forum. */
const waitsFor = (x: SqlContext): string => `(${role(x)} IN (${SER_ALT}) OR (o.rolle = ${role(x)} AND CASE o.rolle
    WHEN 'BOLIGORGANISATION' THEN EXISTS (SELECT 1 FROM ${x.table(() => Deltagelse)} d JOIN ${x.table(() => Boligorganisation)} bo ON bo.id = d.boligorganisation_id
      LEFT JOIN ${x.table(() => Administration)} am ON am.boligorganisation_id = bo.id AND ${holdsOn('am', x.arg('pr'))}
      LEFT JOIN ${x.table(() => Boligorganisation)} ad ON ad.id = am.administrator_id
      WHERE d.helhedsplan_id = o.helhedsplan_id AND (bo.noegle = ${who(x)} OR ad.noegle = ${who(x)}))
    WHEN 'FORVALTNING' THEN EXISTS (SELECT 1 FROM ${x.table(() => Forvaltning)} fv
      WHERE fv.kommune_id = o.kommune_id AND fv.noegle = ${who(x)} AND ${holdsOn('fv', x.arg('pr'))})
    WHEN 'FORUM' THEN EXISTS (SELECT 1 FROM ${x.table(() => Forum)} ff WHERE ff.id = o.forum_id AND ff.noegle = ${who(x)})
    WHEN 'KOMMUNALBESTYRELSE' THEN EXISTS (SELECT 1 FROM ${x.table(() => Kommune)} km WHERE km.id = o.kommune_id AND km.noegle = ${who(x)})
    ELSE 1 = 1 END))`;

/** Whom it waits for: the one who was asked about, or else the leading applicant, the forum, the kommune. */
const theKey = (x: SqlContext): string => `CASE WHEN o.rolle = ${role(x)} THEN ${who(x)} ELSE CASE o.rolle
    WHEN 'BOLIGORGANISATION' THEN (SELECT bo.noegle FROM ${x.table(() => Deltagelse)} d JOIN ${x.table(() => Boligorganisation)} bo ON bo.id = d.boligorganisation_id
      WHERE d.helhedsplan_id = o.helhedsplan_id AND d.rolle = 'LEDENDE')
    WHEN 'FORUM' THEN (SELECT ff.noegle FROM ${x.table(() => Forum)} ff WHERE ff.id = o.forum_id)
    WHEN 'KOMMUNALBESTYRELSE' THEN (SELECT km.noegle FROM ${x.table(() => Kommune)} km WHERE km.id = o.kommune_id) END END`;

const expression = (x: SqlContext): string => {
  const pr = x.arg('pr');
  return `WITH RECURSIVE ${planerOnSql(x, pr)}, ${moneyOnSql(x, pr)}, ${yearsSql(x)}, o AS (${all
    .map(([kind, s]) => single(kind, s, s.udvalg(x, pr)))
    .join('\n  UNION ALL ')})`;
};

const where = (x: SqlContext): string => `${waitsFor(x)} AND (${x.arg('art')} IS NULL OR o.art = ${x.arg('art')})`;

const COLUMNS = ['art', 'type', 'objekt', 'noegle', 'titel', 'hvem', 'siden', 'frist', 'navn', 'beloeb', 'aar'] as const;

/** The rows of the page; one more than it holds, so that it is seen whether there are more. */
export const opgaveRows = (x: SqlContext): string =>
  x.rows(
    COLUMNS,
    `${expression(x)} SELECT o.art, o.type, o.objekt, o.noegle, o.titel, ${theKey(x)} AS hvem, o.siden, o.frist, o.navn, o.beloeb, o.aar
      FROM o WHERE ${where(x)}
      ORDER BY CASE WHEN o.frist IS NULL THEN 1 ELSE 0 END, o.frist, CASE WHEN o.siden IS NULL THEN 1 ELSE 0 END, o.siden, o.art, o.objekt, o.aar, o.navn, o.beloeb
      LIMIT COALESCE(${x.arg('first')}, ${DEFAULT_OPGAVE_PAGE_SIZE}) + 0 OFFSET COALESCE(${x.arg('spring')}, 0) + 0`,
  );

export const opgaveCount = (x: SqlContext): string => `(${expression(x)} SELECT COUNT(*) FROM o WHERE ${where(x)})`;
