import { Afgoerelse } from '../../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../../afgoerelse/afgoerelsespunkt.entity';
import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Forum } from '../../forum/forum.entity';
import { Forvaltning } from '../../forvaltning/forvaltning.entity';
import { Haendelse } from '../../haendelse/haendelse.entity';
import { Kommune } from '../../kommune/kommune.entity';
import { Kontrakt } from '../../kontrakt/kontrakt.entity';
import { Kontraktdaekning } from '../../kontrakt/kontraktdaekning.entity';
import type { ClassRef } from '../../model/model';
import { columnOf, joined, literal, named, rowOf, type Sql, type SqlType, select, sql } from '../../model/sql';
import type { SqlContext } from '../../model/sql-context';
import { Disponering } from '../../pulje/disponering.entity';
import { Pulje } from '../../pulje/pulje.entity';
import { Redegoerelse } from '../../redegoerelse/redegoerelse.entity';
import { Tilsyn } from '../../redegoerelse/tilsyn.entity';
import { Reguleringskontopost } from '../reguleringskonto/reguleringskontopost.entity';

/** Everything that happened to a plan, as rows of one statement: each source is a SELECT, and all have the same columns. */

/** The columns and their types; what a source has nothing to say of is left out. */
const TYPES = {
  dag: 'day',
  tidspunkt: 'text',
  art: 'text',
  objekt: 'text',
  hvad: 'text',
  hvem: 'text',
  udfald: 'text',
  navn: 'text',
  beloeb: 'int',
  aar: 'int',
} as const satisfies Readonly<Record<string, SqlType>>;

type RowSource = Readonly<Partial<Record<keyof typeof TYPES, Sql>>> & { readonly from: Sql; readonly where: Sql };

/** Where the name of the one that a role acts for stands. */
const theName = (x: SqlContext, classRef: () => ClassRef, column = 'navn'): Sql =>
  select`${columnOf('n', column)} FROM ${x.table(classRef)} n WHERE n.noegle = e.udfoert_for`;

const executes = (x: SqlContext): Sql => sql`CASE e.rolle
    WHEN 'BOLIGORGANISATION' THEN ${theName(x, () => Boligorganisation)} WHEN 'FORVALTNING' THEN ${theName(x, () => Forvaltning)}
    WHEN 'FORUM' THEN ${theName(x, () => Forum)} WHEN 'KOMMUNALBESTYRELSE' THEN ${theName(x, () => Kommune, 'kommunalbestyrelse')} END`;

/** The moment at which a decision was recorded, if an act recorded it. */
const registreret = (x: SqlContext): Sql => select`MIN(ev.tidspunkt) FROM ${x.table(() => Haendelse)} ev WHERE ev.afgoerelse_id = a.id`;

/** The moment at which something was done with an account. */
const omRedegoerelse = (x: SqlContext, act: string): Sql =>
  select`MAX(er.tidspunkt) FROM ${x.table(() => Haendelse)} er WHERE er.redegoerelse_id = r.id AND er.handling = ${literal(act)}`;

const sources = (x: SqlContext): readonly RowSource[] => {
  const own = (alias: string): Sql => sql`${columnOf(alias, 'helhedsplan_id')} = ${x.t('id')}`;
  const once = { from: sql`${select`1 AS en`} en`, where: sql`1 = 1` };
  return [
    { dag: x.t('start'), art: sql`'START'`, objekt: x.globalId('hp', x.t), ...once },
    { dag: x.t('slut'), art: sql`'SLUT'`, objekt: x.globalId('hp', x.t), ...once },
    {
      dag: sql`e.dato`,
      tidspunkt: sql`e.tidspunkt`,
      art: sql`'HANDLING'`,
      objekt: x.globalId('hae', rowOf('e')),
      hvad: sql`e.handling`,
      hvem: sql`e.rolle`,
      navn: executes(x),
      from: sql`${x.table(() => Haendelse)} e`,
      where: own('e'),
    },
    {
      dag: sql`a.dato`,
      tidspunkt: registreret(x),
      art: sql`'AFGOERELSE'`,
      objekt: x.globalId('afp', rowOf('p')),
      hvad: sql`p.art`,
      hvem: sql`a.organ`,
      udfald: sql`a.udfald`,
      navn: sql`COALESCE(${select`k.kommunalbestyrelse FROM ${x.table(() => Kommune)} k WHERE k.id = a.kommune_id AND a.organ = 'KOMMUNALBESTYRELSE'`}, '') || '|' || COALESCE(a.sagsnr, '')`,
      from: sql`${x.table(() => Afgoerelsespunkt)} p JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id`,
      where: own('p'),
    },
    {
      dag: sql`d.dato`,
      art: sql`'POSTERING'`,
      objekt: x.globalId('dis', rowOf('d')),
      hvad: sql`d.art`,
      navn: sql`pu.navn`,
      beloeb: sql`d.beloeb`,
      from: sql`${x.table(() => Disponering)} d JOIN ${x.table(() => Pulje)} pu ON pu.id = d.pulje_id`,
      where: own('d'),
    },
    {
      dag: sql`r.indsendt`,
      tidspunkt: omRedegoerelse(x, 'indsendRedegoerelse'),
      art: sql`'REDEGOERELSE_INDSENDT'`,
      objekt: x.globalId('red', rowOf('r')),
      hvad: sql`CASE WHEN r.udgave > 1 THEN 'IGEN' WHEN r.indsendt > r.frist THEN 'FOR_SENT' ELSE 'TIL_TIDEN' END`,
      aar: sql`r.aar`,
      from: sql`${x.table(() => Redegoerelse)} r`,
      where: sql`${own('r')} AND r.indsendt IS NOT NULL`,
    },
    {
      dag: sql`r.vurderet`,
      tidspunkt: omRedegoerelse(x, 'vurderRedegoerelse'),
      art: sql`'REDEGOERELSE_VURDERET'`,
      objekt: x.globalId('red', rowOf('r')),
      hvad: sql`r.vurdering`,
      aar: sql`r.aar`,
      from: sql`${x.table(() => Redegoerelse)} r`,
      where: sql`${own('r')} AND r.vurdering IS NOT NULL`,
    },
    {
      dag: sql`t.dato`,
      art: sql`'TILSYN'`,
      objekt: x.globalId('til', rowOf('t')),
      hvad: sql`t.art`,
      navn: sql`t.tekst`,
      from: sql`${x.table(() => Tilsyn)} t`,
      where: own('t'),
    },
    {
      dag: sql`rk.dato`,
      art: sql`'REGULERINGSKONTO'`,
      objekt: x.globalId('rkp', rowOf('rk')),
      hvad: sql`rk.art`,
      navn: sql`rk.formaal`,
      beloeb: sql`rk.beloeb`,
      from: sql`${x.table(() => Reguleringskontopost)} rk`,
      where: own('rk'),
    },
    ...(['fra', 'til'] as const).map((end) => ({
      dag: columnOf('kd', end),
      art: literal(end === 'fra' ? 'KONTRAKT_DAEKKER' : 'KONTRAKT_DAEKKER_IKKE_LAENGERE'),
      objekt: x.globalId('kda', rowOf('kd')),
      navn: sql`ko.titel`,
      from: sql`${x.table(() => Kontraktdaekning)} kd JOIN ${x.table(() => Kontrakt)} ko ON ko.id = kd.kontrakt_id`,
      where: sql`${own('kd')} AND ${columnOf('kd', end)} IS NOT NULL`,
    })),
  ];
};

/** On one day: what begins first, what ends last, and between them in the order in which it was recorded. */
const RANG = sql`CASE z.art WHEN 'START' THEN 0 WHEN 'SLUT' THEN 2 ELSE 1 END`;

const COLUMNS = Object.keys(TYPES).filter((key): key is keyof typeof TYPES => key in TYPES);

const rows = (x: SqlContext, source: RowSource): Sql => {
  const values = COLUMNS.map((key) => sql`${source[key] ?? x.none(TYPES[key])} AS ${named(key)}`);
  return sql`SELECT ${joined(values, ', ')} FROM ${source.from} WHERE ${source.where}`;
};

export const tidslinjeRows = (x: SqlContext): Sql => {
  const all = sources(x).map((source) => rows(x, source));
  return x.rows(
    COLUMNS,
    sql`SELECT * FROM (${joined(all, ' UNION ALL ')}) z
     ORDER BY z.dag, ${RANG}, CASE WHEN z.tidspunkt IS NULL THEN 1 ELSE 0 END, z.tidspunkt,
       CASE z.art WHEN 'HANDLING' THEN 0 ELSE 1 END, z.art, z.objekt`,
  );
};
