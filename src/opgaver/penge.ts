import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Finansieringsbidrag } from '../helhedsplan/finansiering/finansieringsbidrag.entity';
import { PLAN_STEPS } from '../helhedsplan/helhedsplan.lifecycle';
import type { LocalizedText } from '../kernel/errors';
import { formatKroner } from '../kernel/format';
import { rowOf, type Sql, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { Disponering } from '../pulje/disponering.entity';
import { canFromSql, type OpgaveKind, type OpgaveSelect, type WaitingRow } from './opgave-kind';
import { kommunalbestyrelse } from './planer';

/** What waits of the money of the pools: to be committed, to be decided released, to be released, to be paid. */

/** A table expression: what each plan has in each pool by the day, in øre, and when it was first so. */
export const moneyOnSql = (x: SqlContext, pr: Sql): Sql => sql`penge AS (
    SELECT d.helhedsplan_id, d.pulje_id,
        SUM(CASE d.art WHEN 'DISPONERET' THEN d.beloeb WHEN 'TILBAGEFOERT' THEN -d.beloeb ELSE 0 END) AS disponeret,
        SUM(CASE d.art WHEN 'FRIGIVET' THEN d.beloeb ELSE 0 END) AS frigivet,
        SUM(CASE d.art WHEN 'UDBETALT' THEN d.beloeb ELSE 0 END) AS udbetalt,
        MIN(CASE d.art WHEN 'DISPONERET' THEN d.dato END) AS disponeret_den,
        MAX(CASE d.art WHEN 'FRIGIVET' THEN d.dato END) AS frigivet_den
      FROM ${x.table(() => Disponering)} d WHERE d.dato <= ${pr} GROUP BY d.helhedsplan_id, d.pulje_id
  )`;

const about = (choices: Pick<OpgaveSelect, 'where' | 'beloeb' | 'siden'> & Partial<OpgaveSelect>): OpgaveSelect => ({
  type: 'Helhedsplan',
  prefix: 'hp',
  about: rowOf('p'),
  helhedsplan: sql`p.id`,
  kommune: sql`p.kommune_id`,
  fra: sql`penge m JOIN plan p ON p.id = m.helhedsplan_id`,
  ...choices,
});

const min = (a: Sql, b: Sql): Sql => sql`(CASE WHEN ${a} < ${b} THEN ${a} ELSE ${b} END)`;

// What is released and not paid, as far as it is still committed.
const TIL_UDBETALING = sql`(${min(sql`m.frigivet`, sql`m.disponeret`)} - m.udbetalt)`;

// What has been decided to be released by the day; a decision that names no amount releases everything.
const decided = (x: SqlContext, pr: Sql): Sql =>
  select`CASE WHEN COUNT(*) > COUNT(fp.beloeb) THEN m.disponeret ELSE COALESCE(SUM(fp.beloeb), 0) END
    FROM ${x.table(() => Afgoerelsespunkt)} fp JOIN ${x.table(() => Afgoerelse)} fa ON fa.id = fp.afgoerelse_id
    WHERE fp.helhedsplan_id = p.id AND fp.art = 'FRIGIVELSE' AND fa.udfald = 'GODKENDT' AND fa.dato <= ${pr}`;

const approvedOn = (x: SqlContext, pr: Sql): Sql =>
  select`MIN(ga.dato) FROM ${x.table(() => Afgoerelsespunkt)} gp JOIN ${x.table(() => Afgoerelse)} ga ON ga.id = gp.afgoerelse_id
    WHERE gp.helhedsplan_id = p.id AND gp.art = 'GODKENDELSE' AND ga.udfald = 'GODKENDT' AND ga.dato <= ${pr}`;

const amount =
  (da: (kr: string, o: WaitingRow) => string, en: (kr: string, o: WaitingRow) => string) =>
  (o: WaitingRow): LocalizedText => ({
    da: da(formatKroner(o.beloeb ?? 0, 'da'), o),
    en: en(formatKroner(o.beloeb ?? 0, 'en'), o),
  });

export const PENGE_OPGAVER = {
  PENGE_TIL_DISPONERING: {
    description: 'Penge til disponering. An approved plan that has not been committed all that a pool pays of it.',
    handling: 'disponerPulje',
    rolle: 'FORVALTNING',
    udvalg: (x, pr) =>
      about({
        fra: sql`${select`f.helhedsplan_id, f.pulje_id, SUM(f.beloeb) AS bidrag FROM ${x.table(() => Finansieringsbidrag)} f
          WHERE f.pulje_id IS NOT NULL GROUP BY f.helhedsplan_id, f.pulje_id`} b JOIN plan p ON p.id = b.helhedsplan_id
          LEFT JOIN penge m ON m.helhedsplan_id = b.helhedsplan_id AND m.pulje_id = b.pulje_id`,
        beloeb: sql`b.bidrag - COALESCE(m.disponeret, 0)`,
        siden: approvedOn(x, pr),
        where: sql`${canFromSql(PLAN_STEPS.DISPONER)} AND p.slut >= ${pr} AND b.bidrag > COALESCE(m.disponeret, 0)`,
      }),
    grund: amount(
      (kr, o) => `${kr} af puljens bidrag til ${o.titel} er ikke disponeret`,
      (kr, o) => `${kr} of the pool’s contribution to ${o.titel} are not committed`,
    ),
  },
  FRIGIVELSE_TIL_AFGOERELSE: {
    description: 'Frigivelse til afgørelse. Money is committed to a plan, and nobody has decided to release it.',
    handling: 'registrerAfgoerelse',
    rolle: 'KOMMUNALBESTYRELSE',
    udvalg: (x, pr) =>
      about({
        beloeb: sql`m.disponeret - ${decided(x, pr)}`,
        siden: sql`m.disponeret_den`,
        navn: kommunalbestyrelse(x, sql`p.kommune_id`),
        where: sql`${canFromSql(PLAN_STEPS.FRIGIV)} AND m.disponeret > m.frigivet AND m.disponeret > ${decided(x, pr)}`,
      }),
    grund: amount(
      (kr, o) => `${kr} er disponeret til ${o.titel}, og ${o.navn} har ikke besluttet at frigive pengene`,
      (kr, o) => `${kr} are committed to ${o.titel}, and ${o.navn} has not decided to release them`,
    ),
  },
  PENGE_TIL_FRIGIVELSE: {
    description: 'Penge til frigivelse. The release of committed money has been decided and not posted.',
    handling: 'frigivMidler',
    rolle: 'FORVALTNING',
    udvalg: (x, pr) =>
      about({
        beloeb: sql`${min(sql`m.disponeret`, decided(x, pr))} - m.frigivet`,
        siden: sql`m.disponeret_den`,
        where: sql`${canFromSql(PLAN_STEPS.FRIGIV)} AND ${min(sql`m.disponeret`, decided(x, pr))} > m.frigivet`,
      }),
    grund: amount(
      (kr, o) => `${kr} er disponeret til ${o.titel} og kan frigives`,
      (kr, o) => `${kr} are committed to ${o.titel} and can be released`,
    ),
  },
  PENGE_TIL_UDBETALING: {
    description: 'Penge til udbetaling. Money is released to a plan that has begun, and not paid.',
    handling: 'udbetal',
    rolle: 'FORVALTNING',
    udvalg: () =>
      about({
        beloeb: TIL_UDBETALING,
        siden: sql`m.frigivet_den`,
        where: sql`${canFromSql(PLAN_STEPS.UDBETAL)} AND ${TIL_UDBETALING} > 0`,
      }),
    grund: amount(
      (kr, o) => `${kr} er frigivet til ${o.titel} og ikke udbetalt`,
      (kr, o) => `${kr} are released to ${o.titel} and not paid`,
    ),
  },
} as const satisfies Readonly<Record<string, OpgaveKind>>;
