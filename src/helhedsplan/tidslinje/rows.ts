import { Afgoerelse } from '../../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../../afgoerelse/afgoerelsespunkt.entity';
import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Forum } from '../../forum/forum.entity';
import { Forvaltning } from '../../forvaltning/forvaltning.entity';
import { Haendelse } from '../../haendelse/haendelse.entity';
import { Kommune } from '../../kommune/kommune.entity';
import { Kontrakt } from '../../kontrakt/kontrakt.entity';
import { Kontraktdaekning } from '../../kontrakt/kontraktdaekning.entity';
import type { ClassRef, SqlContext } from '../../model/model';
import { Disponering } from '../../pulje/disponering.entity';
import { Pulje } from '../../pulje/pulje.entity';
import { Redegoerelse } from '../../redegoerelse/redegoerelse.entity';
import { Tilsyn } from '../../redegoerelse/tilsyn.entity';
import { Reguleringskontopost } from '../reguleringskonto/reguleringskontopost.entity';

/** Everything that happened to a plan, as rows of one statement: each source is a SELECT, and all have the same columns. */

export const COLUMNS = ['dag', 'tidspunkt', 'art', 'objekt', 'hvad', 'hvem', 'udfald', 'navn', 'beloeb', 'aar'] as const;

type RowSource = Readonly<Partial<Record<(typeof COLUMNS)[number] | 'from' | 'where', string>>>;

/** Where the name of the one that a role acts for stands. */
const theName = (x: SqlContext, classRef: () => ClassRef, column = 'navn'): string =>
  `(SELECT n.${column} FROM ${x.table(classRef)} n WHERE n.noegle = e.udfoert_for)`;

const executes = (x: SqlContext): string => `CASE e.rolle
    WHEN 'BOLIGORGANISATION' THEN ${theName(x, () => Boligorganisation)} WHEN 'FORVALTNING' THEN ${theName(x, () => Forvaltning)}
    WHEN 'FORUM' THEN ${theName(x, () => Forum)} WHEN 'KOMMUNALBESTYRELSE' THEN ${theName(x, () => Kommune, 'kommunalbestyrelse')} END`;

/** The moment at which a decision was recorded, if an act recorded it. */
const registreret = (x: SqlContext): string =>
  `(SELECT MIN(ev.tidspunkt) FROM ${x.table(() => Haendelse)} ev WHERE ev.afgoerelse_id = a.id)`;

/** The moment at which something was done with an account. */
const omRedegoerelse = (x: SqlContext, act: string): string =>
  `(SELECT MAX(er.tidspunkt) FROM ${x.table(() => Haendelse)} er WHERE er.redegoerelse_id = r.id AND er.handling = '${act}')`;

const sources = (x: SqlContext): readonly RowSource[] => {
  const own = (r: string): string => `${r}.helhedsplan_id = ${x.t}.id`;
  return [
    { dag: `${x.t}.start`, art: "'START'", objekt: `'hp_' || ${x.t}.id`, from: '(SELECT 1 AS en) en', where: '1 = 1' },
    { dag: `${x.t}.slut`, art: "'SLUT'", objekt: `'hp_' || ${x.t}.id`, from: '(SELECT 1 AS en) en', where: '1 = 1' },
    {
      dag: 'e.dato',
      tidspunkt: 'e.tidspunkt',
      art: "'HANDLING'",
      objekt: "'hae_' || e.id",
      hvad: 'e.handling',
      hvem: 'e.rolle',
      navn: executes(x),
      from: `${x.table(() => Haendelse)} e`,
      where: own('e'),
    },
    {
      dag: 'a.dato',
      tidspunkt: registreret(x),
      art: "'AFGOERELSE'",
      objekt: "'afp_' || p.id",
      hvad: 'p.art',
      hvem: 'a.organ',
      udfald: 'a.udfald',
      navn: `COALESCE((SELECT k.kommunalbestyrelse FROM ${x.table(() => Kommune)} k WHERE k.id = a.kommune_id AND a.organ = 'KOMMUNALBESTYRELSE'), '') || '|' || COALESCE(a.sagsnr, '')`,
      from: `${x.table(() => Afgoerelsespunkt)} p JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id`,
      where: own('p'),
    },
    {
      dag: 'd.dato',
      art: "'POSTERING'",
      objekt: "'dis_' || d.id",
      hvad: 'd.art',
      navn: 'pu.navn',
      beloeb: 'd.beloeb',
      from: `${x.table(() => Disponering)} d JOIN ${x.table(() => Pulje)} pu ON pu.id = d.pulje_id`,
      where: own('d'),
    },
    {
      dag: 'r.indsendt',
      tidspunkt: omRedegoerelse(x, 'indsendRedegoerelse'),
      art: "'REDEGOERELSE_INDSENDT'",
      objekt: "'red_' || r.id",
      hvad: "CASE WHEN r.udgave > 1 THEN 'IGEN' WHEN r.indsendt > r.frist THEN 'FOR_SENT' ELSE 'TIL_TIDEN' END",
      aar: 'r.aar',
      from: `${x.table(() => Redegoerelse)} r`,
      where: `${own('r')} AND r.indsendt IS NOT NULL`,
    },
    {
      dag: 'r.vurderet',
      tidspunkt: omRedegoerelse(x, 'vurderRedegoerelse'),
      art: "'REDEGOERELSE_VURDERET'",
      objekt: "'red_' || r.id",
      hvad: 'r.vurdering',
      aar: 'r.aar',
      from: `${x.table(() => Redegoerelse)} r`,
      where: `${own('r')} AND r.vurdering IS NOT NULL`,
    },
    {
      dag: 't.dato',
      art: "'TILSYN'",
      objekt: "'til_' || t.id",
      hvad: 't.art',
      navn: 't.tekst',
      from: `${x.table(() => Tilsyn)} t`,
      where: own('t'),
    },
    {
      dag: 'rk.dato',
      art: "'REGULERINGSKONTO'",
      objekt: "'rkp_' || rk.id",
      hvad: 'rk.art',
      navn: 'rk.formaal',
      beloeb: 'rk.beloeb',
      from: `${x.table(() => Reguleringskontopost)} rk`,
      where: own('rk'),
    },
    ...(['fra', 'til'] as const).map((end) => ({
      dag: `kd.${end}`,
      art: `'${end === 'fra' ? 'KONTRAKT_DAEKKER' : 'KONTRAKT_DAEKKER_IKKE_LAENGERE'}'`,
      objekt: "'kda_' || kd.id",
      navn: 'ko.titel',
      from: `${x.table(() => Kontraktdaekning)} kd JOIN ${x.table(() => Kontrakt)} ko ON ko.id = kd.kontrakt_id`,
      where: `${own('kd')} AND kd.${end} IS NOT NULL`,
    })),
  ];
};

/** On one day: what begins first, what ends last, and between them in the order in which it was recorded. */
const RANG = "CASE z.art WHEN 'START' THEN 0 WHEN 'SLUT' THEN 2 ELSE 1 END";

export const tidslinjeRows = (x: SqlContext): string =>
  x.rows(
    COLUMNS,
    `SELECT * FROM (${sources(x)
      .map((k) => `SELECT ${COLUMNS.map((name) => `${k[name] ?? 'NULL'} AS ${name}`).join(', ')} FROM ${k.from} WHERE ${k.where}`)
      .join(' UNION ALL ')}) z
     ORDER BY z.dag, ${RANG}, CASE WHEN z.tidspunkt IS NULL THEN 1 ELSE 0 END, z.tidspunkt,
       CASE z.art WHEN 'HANDLING' THEN 0 ELSE 1 END, z.art, z.objekt`,
  );
