import { Administration } from '../boligorganisation/administration.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { planerPr } from '../helhedsplan/state-on-day';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import type { Udtrykskontekst } from '../model/model';
import { KONTRAKTOPGAVER } from './kontrakter';
import { gaelder, type Opgaveslags, type Udvalg } from './opgave-kind';
import { PENGEOPGAVER, pengePr } from './penge';
import { PLADSOPGAVER } from './pladser';
import { PLANOPGAVER } from './planer';
import { aarene, REDEGOERELSESOPGAVER } from './redegoerelser';

/** The statement of the worklist: every kind is a SELECT, and together they are cut to whom they wait for and to a page. */

export const OPGAVESLAGS = { ...PLANOPGAVER, ...KONTRAKTOPGAVER, ...REDEGOERELSESOPGAVER, ...PENGEOPGAVER, ...PLADSOPGAVER } as const;
export type Opgaveartnavn = keyof typeof OPGAVESLAGS;

const alle: readonly (readonly [string, Opgaveslags])[] = Object.entries(OPGAVESLAGS);

/** Roles that act on nothing of their own see everything. */
const SER_ALT = "'OFFENTLIG', 'ANALYTIKER', 'ADMINISTRATOR'";

export const SIDE_STANDARD = 20;

const enkelt = (
  art: string,
  { rolle }: Opgaveslags,
  u: Udvalg,
): string => `SELECT '${art}' AS art, '${rolle}' AS rolle, '${u.type}' AS type,
    '${u.praefiks}_' || ${u.om}.id AS objekt, ${u.om}.noegle AS noegle, ${u.titel ?? `${u.om}.titel`} AS titel,
    ${u.helhedsplan ?? 'NULL'} AS helhedsplan_id, ${u.kommune ?? 'NULL'} AS kommune_id, ${u.forum ?? 'NULL'} AS forum_id,
    ${u.siden ?? 'NULL'} AS siden, ${u.frist ?? 'NULL'} AS frist, ${u.navn ?? 'NULL'} AS navn, ${u.beloeb ?? 'NULL'} AS beloeb, ${u.aar ?? 'NULL'} AS aar
  FROM ${u.fra} WHERE ${u.hvor}`;

// Who is asked about: the role that was given, or the one who asks; the key belongs to the role.
const rolle = (x: Udtrykskontekst): string => `COALESCE(${x.arg('rolle')}, ${x.spoerger('rolle')})`;
const hvem = (x: Udtrykskontekst): string => `CASE WHEN ${x.arg('rolle')} IS NULL THEN ${x.spoerger('for')} ELSE ${x.arg('for')} END`;

/** Whether the one who is asked about may do it: the applicants of the plan and their administrators, the kommune and its forvaltninger, the forum. */
const venterPaa = (x: Udtrykskontekst): string => `(${rolle(x)} IN (${SER_ALT}) OR (o.rolle = ${rolle(x)} AND CASE o.rolle
    WHEN 'BOLIGORGANISATION' THEN EXISTS (SELECT 1 FROM ${x.tabel(() => Deltagelse)} d JOIN ${x.tabel(() => Boligorganisation)} bo ON bo.id = d.boligorganisation_id
      LEFT JOIN ${x.tabel(() => Administration)} am ON am.boligorganisation_id = bo.id AND ${gaelder('am', x.arg('pr'))}
      LEFT JOIN ${x.tabel(() => Boligorganisation)} ad ON ad.id = am.administrator_id
      WHERE d.helhedsplan_id = o.helhedsplan_id AND (bo.noegle = ${hvem(x)} OR ad.noegle = ${hvem(x)}))
    WHEN 'FORVALTNING' THEN EXISTS (SELECT 1 FROM ${x.tabel(() => Forvaltning)} fv
      WHERE fv.kommune_id = o.kommune_id AND fv.noegle = ${hvem(x)} AND ${gaelder('fv', x.arg('pr'))})
    WHEN 'FORUM' THEN EXISTS (SELECT 1 FROM ${x.tabel(() => Forum)} ff WHERE ff.id = o.forum_id AND ff.noegle = ${hvem(x)})
    WHEN 'KOMMUNALBESTYRELSE' THEN EXISTS (SELECT 1 FROM ${x.tabel(() => Kommune)} km WHERE km.id = o.kommune_id AND km.noegle = ${hvem(x)})
    ELSE 1 = 1 END))`;

/** Whom it waits for: the one who was asked about, or else the leading applicant, the forum, the kommune. */
const noeglen = (x: Udtrykskontekst): string => `CASE WHEN o.rolle = ${rolle(x)} THEN ${hvem(x)} ELSE CASE o.rolle
    WHEN 'BOLIGORGANISATION' THEN (SELECT bo.noegle FROM ${x.tabel(() => Deltagelse)} d JOIN ${x.tabel(() => Boligorganisation)} bo ON bo.id = d.boligorganisation_id
      WHERE d.helhedsplan_id = o.helhedsplan_id AND d.rolle = 'LEDENDE')
    WHEN 'FORUM' THEN (SELECT ff.noegle FROM ${x.tabel(() => Forum)} ff WHERE ff.id = o.forum_id)
    WHEN 'KOMMUNALBESTYRELSE' THEN (SELECT km.noegle FROM ${x.tabel(() => Kommune)} km WHERE km.id = o.kommune_id) END END`;

const udtryk = (x: Udtrykskontekst): string => {
  const pr = x.arg('pr');
  return `WITH RECURSIVE ${planerPr(x, pr)}, ${pengePr(x, pr)}, ${aarene(x)}, o AS (${alle
    .map(([art, s]) => enkelt(art, s, s.udvalg(x, pr)))
    .join('\n  UNION ALL ')})`;
};

const hvor = (x: Udtrykskontekst): string => `${venterPaa(x)} AND (${x.arg('art')} IS NULL OR o.art = ${x.arg('art')})`;

const KOLONNER = ['art', 'type', 'objekt', 'noegle', 'titel', 'hvem', 'siden', 'frist', 'navn', 'beloeb', 'aar'] as const;

/** The rows of the page; one more than it holds, so that it is seen whether there are more. */
export const opgaveraekker = (x: Udtrykskontekst): string =>
  x.raekker(
    KOLONNER,
    `${udtryk(x)} SELECT o.art, o.type, o.objekt, o.noegle, o.titel, ${noeglen(x)} AS hvem, o.siden, o.frist, o.navn, o.beloeb, o.aar
      FROM o WHERE ${hvor(x)}
      ORDER BY CASE WHEN o.frist IS NULL THEN 1 ELSE 0 END, o.frist, CASE WHEN o.siden IS NULL THEN 1 ELSE 0 END, o.siden, o.art, o.objekt, o.aar, o.navn, o.beloeb
      LIMIT COALESCE(${x.arg('first')}, ${SIDE_STANDARD}) + 0 OFFSET COALESCE(${x.arg('spring')}, 0) + 0`,
  );

export const opgaveantal = (x: Udtrykskontekst): string => `(${udtryk(x)} SELECT COUNT(*) FROM o WHERE ${hvor(x)})`;
