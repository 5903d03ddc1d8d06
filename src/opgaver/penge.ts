import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Finansieringsbidrag } from '../helhedsplan/finansiering/finansieringsbidrag.entity';
import { PLANTRIN } from '../helhedsplan/helhedsplan.lifecycle';
import type { Saetning } from '../kernel/errors';
import { kroner } from '../kernel/format';
import type { Udtrykskontekst } from '../model/model';
import { Disponering } from '../pulje/disponering.entity';
import { kanFra, type Opgaveslags, type Udvalg, type Ventende } from './opgave-kind';
import { kommunalbestyrelse } from './planer';

/** What waits of the money of the pools: to be committed, to be decided released, to be released, to be paid. */

/** A table expression: what each plan has in each pool by the day, in øre, and when it was first so. */
export const pengePr = (x: Udtrykskontekst, pr: string): string => `penge AS (
    SELECT d.helhedsplan_id, d.pulje_id,
        SUM(CASE d.art WHEN 'DISPONERET' THEN d.beloeb WHEN 'TILBAGEFOERT' THEN -d.beloeb ELSE 0 END) AS disponeret,
        SUM(CASE d.art WHEN 'FRIGIVET' THEN d.beloeb ELSE 0 END) AS frigivet,
        SUM(CASE d.art WHEN 'UDBETALT' THEN d.beloeb ELSE 0 END) AS udbetalt,
        MIN(CASE d.art WHEN 'DISPONERET' THEN d.dato END) AS disponeret_den,
        MAX(CASE d.art WHEN 'FRIGIVET' THEN d.dato END) AS frigivet_den
      FROM ${x.tabel(() => Disponering)} d WHERE d.dato <= ${pr} GROUP BY d.helhedsplan_id, d.pulje_id
  )`;

const om = (udvalg: Pick<Udvalg, 'hvor' | 'beloeb' | 'siden'> & Partial<Udvalg>): Udvalg => ({
  type: 'Helhedsplan',
  praefiks: 'hp',
  om: 'p',
  helhedsplan: 'p.id',
  kommune: 'p.kommune_id',
  fra: 'penge m JOIN plan p ON p.id = m.helhedsplan_id',
  ...udvalg,
});

const mindst = (a: string, b: string): string => `(CASE WHEN ${a} < ${b} THEN ${a} ELSE ${b} END)`;

// What is released and not paid, as far as it is still committed.
const TIL_UDBETALING = `(${mindst('m.frigivet', 'm.disponeret')} - m.udbetalt)`;

// What has been decided to be released by the day; a decision that names no amount releases everything.
const besluttet = (x: Udtrykskontekst, pr: string): string =>
  `(SELECT CASE WHEN COUNT(*) > COUNT(fp.beloeb) THEN m.disponeret ELSE COALESCE(SUM(fp.beloeb), 0) END
    FROM ${x.tabel(() => Afgoerelsespunkt)} fp JOIN ${x.tabel(() => Afgoerelse)} fa ON fa.id = fp.afgoerelse_id
    WHERE fp.helhedsplan_id = p.id AND fp.art = 'FRIGIVELSE' AND fa.udfald = 'GODKENDT' AND fa.dato <= ${pr})`;

const godkendtDen = (x: Udtrykskontekst, pr: string): string =>
  `(SELECT MIN(ga.dato) FROM ${x.tabel(() => Afgoerelsespunkt)} gp JOIN ${x.tabel(() => Afgoerelse)} ga ON ga.id = gp.afgoerelse_id
    WHERE gp.helhedsplan_id = p.id AND gp.art = 'GODKENDELSE' AND ga.udfald = 'GODKENDT' AND ga.dato <= ${pr})`;

const beloeb =
  (da: (kr: string, o: Ventende) => string, en: (kr: string, o: Ventende) => string) =>
  (o: Ventende): Saetning => ({
    da: da(kroner(o.beloeb ?? 0, 'da'), o),
    en: en(kroner(o.beloeb ?? 0, 'en'), o),
  });

export const PENGEOPGAVER = {
  PENGE_TIL_DISPONERING: {
    beskrivelse: 'Penge til disponering. An approved plan that has not been committed all that a pool pays of it.',
    handling: 'disponerPulje',
    rolle: 'FORVALTNING',
    udvalg: (x, pr) =>
      om({
        fra: `(SELECT f.helhedsplan_id, f.pulje_id, SUM(f.beloeb) AS bidrag FROM ${x.tabel(() => Finansieringsbidrag)} f
          WHERE f.pulje_id IS NOT NULL GROUP BY f.helhedsplan_id, f.pulje_id) b JOIN plan p ON p.id = b.helhedsplan_id
          LEFT JOIN penge m ON m.helhedsplan_id = b.helhedsplan_id AND m.pulje_id = b.pulje_id`,
        beloeb: 'b.bidrag - COALESCE(m.disponeret, 0)',
        siden: godkendtDen(x, pr),
        hvor: `${kanFra(PLANTRIN.DISPONER)} AND p.slut >= ${pr} AND b.bidrag > COALESCE(m.disponeret, 0)`,
      }),
    grund: beloeb(
      (kr, o) => `${kr} af puljens bidrag til ${o.titel} er ikke disponeret`,
      (kr, o) => `${kr} of the pool’s contribution to ${o.titel} are not committed`,
    ),
  },
  FRIGIVELSE_TIL_AFGOERELSE: {
    beskrivelse: 'Frigivelse til afgørelse. Money is committed to a plan, and nobody has decided to release it.',
    handling: 'registrerAfgoerelse',
    rolle: 'KOMMUNALBESTYRELSE',
    udvalg: (x, pr) =>
      om({
        beloeb: `m.disponeret - ${besluttet(x, pr)}`,
        siden: 'm.disponeret_den',
        navn: kommunalbestyrelse(x, 'p.kommune_id'),
        hvor: `${kanFra(PLANTRIN.FRIGIV)} AND m.disponeret > m.frigivet AND m.disponeret > ${besluttet(x, pr)}`,
      }),
    grund: beloeb(
      (kr, o) => `${kr} er disponeret til ${o.titel}, og ${o.navn} har ikke besluttet at frigive pengene`,
      (kr, o) => `${kr} are committed to ${o.titel}, and ${o.navn} has not decided to release them`,
    ),
  },
  PENGE_TIL_FRIGIVELSE: {
    beskrivelse: 'Penge til frigivelse. The release of committed money has been decided and not posted.',
    handling: 'frigivMidler',
    rolle: 'FORVALTNING',
    udvalg: (x, pr) =>
      om({
        beloeb: `${mindst('m.disponeret', besluttet(x, pr))} - m.frigivet`,
        siden: 'm.disponeret_den',
        hvor: `${kanFra(PLANTRIN.FRIGIV)} AND ${mindst('m.disponeret', besluttet(x, pr))} > m.frigivet`,
      }),
    grund: beloeb(
      (kr, o) => `${kr} er disponeret til ${o.titel} og kan frigives`,
      (kr, o) => `${kr} are committed to ${o.titel} and can be released`,
    ),
  },
  PENGE_TIL_UDBETALING: {
    beskrivelse: 'Penge til udbetaling. Money is released to a plan that has begun, and not paid.',
    handling: 'udbetal',
    rolle: 'FORVALTNING',
    udvalg: () =>
      om({
        beloeb: TIL_UDBETALING,
        siden: 'm.frigivet_den',
        hvor: `${kanFra(PLANTRIN.UDBETAL)} AND ${TIL_UDBETALING} > 0`,
      }),
    grund: beloeb(
      (kr, o) => `${kr} er frigivet til ${o.titel} og ikke udbetalt`,
      (kr, o) => `${kr} are released to ${o.titel} and not paid`,
    ),
  },
} as const satisfies Readonly<Record<string, Opgaveslags>>;
