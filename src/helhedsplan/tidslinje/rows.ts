import { Afgoerelse } from '../../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../../afgoerelse/afgoerelsespunkt.entity';
import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Forum } from '../../forum/forum.entity';
import { Forvaltning } from '../../forvaltning/forvaltning.entity';
import { Haendelse } from '../../haendelse/haendelse.entity';
import { Kommune } from '../../kommune/kommune.entity';
import { Kontrakt } from '../../kontrakt/kontrakt.entity';
import { Kontraktdaekning } from '../../kontrakt/kontraktdaekning.entity';
import type { Klasse, Udtrykskontekst } from '../../model/model';
import { Disponering } from '../../pulje/disponering.entity';
import { Pulje } from '../../pulje/pulje.entity';
import { Redegoerelse } from '../../redegoerelse/redegoerelse.entity';
import { Tilsyn } from '../../redegoerelse/tilsyn.entity';
import { Reguleringskontopost } from '../reguleringskonto/reguleringskontopost.entity';

/** Everything that happened to a plan, as rows of one statement: each source is a SELECT, and all have the same columns. */

export const KOLONNER = ['dag', 'tidspunkt', 'art', 'objekt', 'hvad', 'hvem', 'udfald', 'navn', 'beloeb', 'aar'] as const;

type Kilde = Readonly<Partial<Record<(typeof KOLONNER)[number] | 'fra' | 'hvor', string>>>;

/** Where the name of the one that a role acts for stands. */
const navnet = (x: Udtrykskontekst, klasse: () => Klasse, kolonne = 'navn'): string =>
  `(SELECT n.${kolonne} FROM ${x.tabel(klasse)} n WHERE n.noegle = e.udfoert_for)`;

const udfoerer = (x: Udtrykskontekst): string => `CASE e.rolle
    WHEN 'BOLIGORGANISATION' THEN ${navnet(x, () => Boligorganisation)} WHEN 'FORVALTNING' THEN ${navnet(x, () => Forvaltning)}
    WHEN 'FORUM' THEN ${navnet(x, () => Forum)} WHEN 'KOMMUNALBESTYRELSE' THEN ${navnet(x, () => Kommune, 'kommunalbestyrelse')} END`;

/** The moment at which a decision was recorded, if an act recorded it. */
const registreret = (x: Udtrykskontekst): string =>
  `(SELECT MIN(ev.tidspunkt) FROM ${x.tabel(() => Haendelse)} ev WHERE ev.afgoerelse_id = a.id)`;

/** The moment at which something was done with an account. */
const omRedegoerelse = (x: Udtrykskontekst, handling: string): string =>
  `(SELECT MAX(er.tidspunkt) FROM ${x.tabel(() => Haendelse)} er WHERE er.redegoerelse_id = r.id AND er.handling = '${handling}')`;

const kilder = (x: Udtrykskontekst): readonly Kilde[] => {
  const egen = (r: string): string => `${r}.helhedsplan_id = ${x.t}.id`;
  return [
    { dag: `${x.t}.start`, art: "'START'", objekt: `'hp_' || ${x.t}.id`, fra: '(SELECT 1 AS en) en', hvor: '1 = 1' },
    { dag: `${x.t}.slut`, art: "'SLUT'", objekt: `'hp_' || ${x.t}.id`, fra: '(SELECT 1 AS en) en', hvor: '1 = 1' },
    {
      dag: 'e.dato',
      tidspunkt: 'e.tidspunkt',
      art: "'HANDLING'",
      objekt: "'hae_' || e.id",
      hvad: 'e.handling',
      hvem: 'e.rolle',
      navn: udfoerer(x),
      fra: `${x.tabel(() => Haendelse)} e`,
      hvor: egen('e'),
    },
    {
      dag: 'a.dato',
      tidspunkt: registreret(x),
      art: "'AFGOERELSE'",
      objekt: "'afp_' || p.id",
      hvad: 'p.art',
      hvem: 'a.organ',
      udfald: 'a.udfald',
      navn: `COALESCE((SELECT k.kommunalbestyrelse FROM ${x.tabel(() => Kommune)} k WHERE k.id = a.kommune_id AND a.organ = 'KOMMUNALBESTYRELSE'), '') || '|' || COALESCE(a.sagsnr, '')`,
      fra: `${x.tabel(() => Afgoerelsespunkt)} p JOIN ${x.tabel(() => Afgoerelse)} a ON a.id = p.afgoerelse_id`,
      hvor: egen('p'),
    },
    {
      dag: 'd.dato',
      art: "'POSTERING'",
      objekt: "'dis_' || d.id",
      hvad: 'd.art',
      navn: 'pu.navn',
      beloeb: 'd.beloeb',
      fra: `${x.tabel(() => Disponering)} d JOIN ${x.tabel(() => Pulje)} pu ON pu.id = d.pulje_id`,
      hvor: egen('d'),
    },
    {
      dag: 'r.indsendt',
      tidspunkt: omRedegoerelse(x, 'indsendRedegoerelse'),
      art: "'REDEGOERELSE_INDSENDT'",
      objekt: "'red_' || r.id",
      hvad: "CASE WHEN r.udgave > 1 THEN 'IGEN' WHEN r.indsendt > r.frist THEN 'FOR_SENT' ELSE 'TIL_TIDEN' END",
      aar: 'r.aar',
      fra: `${x.tabel(() => Redegoerelse)} r`,
      hvor: `${egen('r')} AND r.indsendt IS NOT NULL`,
    },
    {
      dag: 'r.vurderet',
      tidspunkt: omRedegoerelse(x, 'vurderRedegoerelse'),
      art: "'REDEGOERELSE_VURDERET'",
      objekt: "'red_' || r.id",
      hvad: 'r.vurdering',
      aar: 'r.aar',
      fra: `${x.tabel(() => Redegoerelse)} r`,
      hvor: `${egen('r')} AND r.vurdering IS NOT NULL`,
    },
    {
      dag: 't.dato',
      art: "'TILSYN'",
      objekt: "'til_' || t.id",
      hvad: 't.art',
      navn: 't.tekst',
      fra: `${x.tabel(() => Tilsyn)} t`,
      hvor: egen('t'),
    },
    {
      dag: 'rk.dato',
      art: "'REGULERINGSKONTO'",
      objekt: "'rkp_' || rk.id",
      hvad: 'rk.art',
      navn: 'rk.formaal',
      beloeb: 'rk.beloeb',
      fra: `${x.tabel(() => Reguleringskontopost)} rk`,
      hvor: egen('rk'),
    },
    ...(['fra', 'til'] as const).map((ende) => ({
      dag: `kd.${ende}`,
      art: `'${ende === 'fra' ? 'KONTRAKT_DAEKKER' : 'KONTRAKT_DAEKKER_IKKE_LAENGERE'}'`,
      objekt: "'kda_' || kd.id",
      navn: 'ko.titel',
      fra: `${x.tabel(() => Kontraktdaekning)} kd JOIN ${x.tabel(() => Kontrakt)} ko ON ko.id = kd.kontrakt_id`,
      hvor: `${egen('kd')} AND kd.${ende} IS NOT NULL`,
    })),
  ];
};

/** On one day: what begins first, what ends last, and between them in the order in which it was recorded. */
const RANG = "CASE z.art WHEN 'START' THEN 0 WHEN 'SLUT' THEN 2 ELSE 1 END";

export const tidslinjeraekker = (x: Udtrykskontekst): string =>
  x.raekker(
    KOLONNER,
    `SELECT * FROM (${kilder(x)
      .map((k) => `SELECT ${KOLONNER.map((navn) => `${k[navn] ?? 'NULL'} AS ${navn}`).join(', ')} FROM ${k.fra} WHERE ${k.hvor}`)
      .join(' UNION ALL ')}) z
     ORDER BY z.dag, ${RANG}, CASE WHEN z.tidspunkt IS NULL THEN 1 ELSE 0 END, z.tidspunkt,
       CASE z.art WHEN 'HANDLING' THEN 0 ELSE 1 END, z.art, z.objekt`,
  );
