import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { MED_TILSAGN } from '../helhedsplan/rules/plan-figures';
import { skrivDag } from '../kernel/day';
import type { Udtrykskontekst } from '../model/model';
import { gaeldendeRedegoerelse, Redegoerelse } from '../redegoerelse/redegoerelse.entity';
import { kanFra, type Opgaveslags, type Udvalg } from './opgave-kind';

/** What waits of the yearly accounts: to be handed in, to be assessed, to be handed in again. */

/** A table expression: the calendar years that plans run in. */
export const aarene = (x: Udtrykskontekst): string => `aarene(nr) AS (
    SELECT MIN(${x.aar('y.start')}) FROM plan y
    UNION ALL SELECT a.nr + 1 FROM aarene a WHERE a.nr < (SELECT MAX(${x.aar('z.slut')}) FROM plan z)
  )`;

const SKYLDER = kanFra({ fra: MED_TILSAGN });
const FRIST = "((a.nr + 1) || '-06-30')";
/** A year can be accounted for when it or the plan is over. */
const KAN_FRA = "(CASE WHEN p.slut <= a.nr || '-12-31' THEN p.slut ELSE a.nr || '-12-31' END)";

/** Version `r` had been handed in and not approved on the day. */
const afvist = (r: string, pr: string): string => `COALESCE(${r}.vurdering = 'IKKE_GODKENDT' AND ${r}.vurderet <= ${pr}, 0)`;

// Accounts are owed in the programme periods from 2011-14 on (R14).
const skyldige = (x: Udtrykskontekst, pr: string, frist: string): Udvalg => ({
  type: 'Helhedsplan',
  praefiks: 'hp',
  om: 'p',
  helhedsplan: 'p.id',
  kommune: 'p.kommune_id',
  aar: 'a.nr',
  siden: KAN_FRA,
  frist: FRIST,
  fra: `plan p JOIN ${x.tabel(() => Bevillingsperiode)} bp ON bp.id = p.bevillingsperiode_id AND bp.fra >= '2011-01-01'
    JOIN aarene a ON a.nr BETWEEN ${x.aar('p.start')} AND ${x.aar('p.slut')}`,
  hvor: `${SKYLDER} AND ${KAN_FRA} < ${pr} AND ${frist} AND NOT EXISTS (SELECT 1 FROM ${x.tabel(() => Redegoerelse)} r
    WHERE r.helhedsplan_id = p.id AND r.aar = a.nr AND (${gaeldendeRedegoerelse('r', pr)} OR ${afvist('r', pr)}))`,
});

const indsendte = (x: Udtrykskontekst, siden: string, hvor: string): Udvalg => ({
  type: 'Redegoerelse',
  praefiks: 'red',
  om: 'r',
  titel: 'p.titel',
  helhedsplan: 'p.id',
  kommune: 'p.kommune_id',
  aar: 'r.aar',
  siden,
  fra: `${x.tabel(() => Redegoerelse)} r JOIN plan p ON p.id = r.helhedsplan_id`,
  hvor,
});

export const REDEGOERELSESOPGAVER = {
  REDEGOERELSE_TIL_INDSENDELSE: {
    beskrivelse: 'Redegørelse til indsendelse. The account of a year that is over; the deadline has not passed.',
    handling: 'indsendRedegoerelse',
    rolle: 'BOLIGORGANISATION',
    udvalg: (x, pr) => skyldige(x, pr, `${FRIST} >= ${pr}`),
    grund: (o) => ({
      da: `Redegørelsen for ${o.aar} for ${o.titel} skal være hos Landsbyggefonden senest den ${skrivDag(o.frist ?? '', 'da')}`,
      en: `The account of ${o.aar} for ${o.titel} is due at Landsbyggefonden by ${skrivDag(o.frist ?? '', 'en')}`,
    }),
  },
  REDEGOERELSE_MANGLER: {
    beskrivelse: 'Redegørelse mangler. The account of a year whose deadline has passed (rule R14).',
    handling: 'indsendRedegoerelse',
    rolle: 'BOLIGORGANISATION',
    udvalg: (x, pr) => skyldige(x, pr, `${FRIST} < ${pr}`),
    grund: (o) => ({
      da: `Redegørelsen for ${o.aar} for ${o.titel} skulle have været hos Landsbyggefonden senest den ${skrivDag(o.frist ?? '', 'da')}`,
      en: `The account of ${o.aar} for ${o.titel} was due at Landsbyggefonden by ${skrivDag(o.frist ?? '', 'en')}`,
    }),
  },
  REDEGOERELSE_TIL_VURDERING: {
    beskrivelse: 'Redegørelse til vurdering. An account that has been handed in and not assessed.',
    handling: 'vurderRedegoerelse',
    rolle: 'LANDSBYGGEFOND',
    udvalg: (x, pr) => indsendte(x, 'r.indsendt', `r.indsendt <= ${pr} AND (r.vurdering IS NULL OR r.vurderet > ${pr})`),
    grund: (o) => ({
      da: `Redegørelsen for ${o.aar} for ${o.titel} blev indsendt den ${skrivDag(o.siden ?? '', 'da')} og er ikke vurderet`,
      en: `The account of ${o.aar} for ${o.titel} was handed in on ${skrivDag(o.siden ?? '', 'en')} and has not been assessed`,
    }),
  },
  REDEGOERELSE_IKKE_GODKENDT: {
    beskrivelse: 'Redegørelse ikke godkendt. An account that Landsbyggefonden has rejected, to be handed in again.',
    handling: 'indsendRedegoerelse',
    rolle: 'BOLIGORGANISATION',
    udvalg: (x, pr) =>
      indsendte(
        x,
        'r.vurderet',
        `${afvist('r', pr)} AND NOT EXISTS (SELECT 1 FROM ${x.tabel(() => Redegoerelse)} n
          WHERE n.helhedsplan_id = r.helhedsplan_id AND n.aar = r.aar AND n.udgave > r.udgave AND n.indsendt <= ${pr})`,
      ),
    grund: (o) => ({
      da: `Landsbyggefonden har ikke godkendt redegørelsen for ${o.aar} for ${o.titel}; den skal indsendes igen`,
      en: `Landsbyggefonden has not accepted the account of ${o.aar} for ${o.titel}; it is to be handed in again`,
    }),
  },
} as const satisfies Readonly<Record<string, Opgaveslags>>;
