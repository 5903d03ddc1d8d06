import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Udpegning } from '../byomraade/udpegning.entity';
import { Forum } from '../forum/forum.entity';
import { aktivPlan } from '../helhedsplan/helhedsplan.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Kontraktafsnit } from '../kontrakt/kontraktafsnit.entity';
import { Kontraktversion } from '../kontrakt/kontraktversion.entity';
import type { Udtrykskontekst } from '../model/model';
import { Bevilling } from '../pulje/bevilling.entity';
import { disponeretPr, Pulje } from '../pulje/pulje.entity';

/** Which rows each figure of the fact sheet counts: those of one kommune, on one day. */

/** A condition on the rows `m` of a figure; `pr` is the day, `kommune` the number of the kommune. */
export type Hvilke = (x: Udtrykskontekst & { readonly m: string }) => string;

const gaelder = (r: string, dag: string): string => `(${r}.fra <= ${dag} AND (${r}.til IS NULL OR ${r}.til > ${dag}))`;

const udsat = (x: Udtrykskontekst, byomraadeId: string): string =>
  `EXISTS (SELECT 1 FROM ${x.tabel(() => Udpegning)} u WHERE u.byomraade_id = ${byomraadeId} AND ${gaelder('u', x.arg('pr'))})`;

const iKommunen = (x: Udtrykskontekst, byomraadeId: string): string =>
  `${byomraadeId} IN (SELECT bo.id FROM ${x.tabel(() => Byomraade)} bo WHERE bo.kommune_id = ${x.arg('kommune')})`;

/** SQL: `puljeId` is a pool of the kommune. */
export const kommunensPulje = (x: Udtrykskontekst, puljeId: string): string =>
  `${puljeId} IN (SELECT pu.id FROM ${x.tabel(() => Pulje)} pu WHERE pu.kommune_id = ${x.arg('kommune')})`;

export const erAktiv: Hvilke = (x) => `${x.m}.kommune_id = ${x.arg('kommune')} AND ${aktivPlan(x.m, x.arg('pr'))}`;

export const erIUdsatByomraade: Hvilke = (x) => `${erAktiv(x)}
  AND EXISTS (SELECT 1 FROM ${x.tabel(() => Byomraadetilknytning)} bt WHERE bt.helhedsplan_id = ${x.m}.id AND ${udsat(x, 'bt.byomraade_id')})`;

// Co-financed: active, in an udsat byområde on the day, and with money of the kommune's pools committed by the day.
export const erMedfinansieret: Hvilke = (x) =>
  `${erIUdsatByomraade(x)} AND ${disponeretPr(x, `d.helhedsplan_id = ${x.m}.id AND ${kommunensPulje(x, 'd.pulje_id')}`)} > 0`;

export const erUdsat: Hvilke = (x) => `${x.m}.kommune_id = ${x.arg('kommune')} AND ${udsat(x, `${x.m}.id`)}`;
export const erUdpegning: Hvilke = (x) => `${gaelder(x.m, x.arg('pr'))} AND ${iKommunen(x, `${x.m}.byomraade_id`)}`;

const organ = (x: Udtrykskontekst & { readonly m: string }, art: string): string =>
  `${x.m}.art ${art} AND ${x.m}.kommune_id = ${x.arg('kommune')} AND ${gaelder(x.m, x.arg('pr'))}`;

export const erForum: Hvilke = (x) => `${organ(x, "= 'BOLIGSOCIALT_FORUM'")} AND ${udsat(x, `${x.m}.byomraade_id`)}`;
export const erBestyrelse: Hvilke = (x) => organ(x, "<> 'BOLIGSOCIALT_FORUM'");

export const erPlads: Hvilke = (x) => `${gaelder(x.m, x.arg('pr'))} AND ${x.m}.forum_id IN (SELECT fo.id FROM ${x.tabel(() => Forum)} fo
  WHERE (${erForum({ ...x, m: 'fo' })}) OR (${erBestyrelse({ ...x, m: 'fo' })}))`;

export const erForvaltning: Hvilke = (x) => `${x.m}.kommune_id = ${x.arg('kommune')} AND ${gaelder(x.m, x.arg('pr'))}`;

// A version `v` that holds on the day: approved by then, and not a draft or rejected.
const godkendt = (x: Udtrykskontekst, v: string): string => `${v}.gyldig_fra <= ${x.arg('pr')}
  AND EXISTS (SELECT 1 FROM ${x.tabel(() => Afgoerelsespunkt)} ap JOIN ${x.tabel(() => Afgoerelse)} af ON af.id = ap.afgoerelse_id
    WHERE ap.kontraktversion_id = ${v}.id AND af.udfald = 'GODKENDT' AND af.dato <= ${x.arg('pr')})`;

// The sections of the newest version that holds, of each contract of the kommune that is in force.
const gaeldendeAfsnit = (x: Udtrykskontekst): string => `${x.tabel(() => Kontraktafsnit)} ka
  JOIN ${x.tabel(() => Kontraktversion)} kv ON kv.id = ka.kontraktversion_id JOIN ${x.tabel(() => Kontrakt)} k ON k.id = kv.kontrakt_id
  WHERE ${gaelder('k', x.arg('pr'))} AND ${iKommunen(x, 'k.byomraade_id')} AND ${godkendt(x, 'kv')}
    AND NOT EXISTS (SELECT 1 FROM ${x.tabel(() => Kontraktversion)} ny
      WHERE ny.kontrakt_id = k.id AND ny.nummer > kv.nummer AND ${godkendt(x, 'ny')})`;

export const erKontrakt: Hvilke = (x) => `${gaelder(x.m, x.arg('pr'))} AND ${iKommunen(x, `${x.m}.byomraade_id`)}
  AND EXISTS (SELECT 1 FROM ${x.tabel(() => Kontraktversion)} kv WHERE kv.kontrakt_id = ${x.m}.id AND ${godkendt(x, 'kv')})`;

// The fields of the contracts: those that a contract in force on the day has a section in.
export const erIndsatsomraade: Hvilke = (x) =>
  `${x.m}.kontraktomraade AND ${x.m}.id IN (SELECT ka.indsatsomraade_id FROM ${gaeldendeAfsnit(x)})`;

export const erArbejdsgruppe: Hvilke = (x) => `${x.m}.id IN (SELECT ka.arbejdsgruppe_id FROM ${gaeldendeAfsnit(x)})`;

export const erBevilling: Hvilke = (x) => `${x.m}.dato <= ${x.arg('pr')} AND ${kommunensPulje(x, `${x.m}.pulje_id`)}`;

export const erDisponering: Hvilke = (x) =>
  `${x.m}.dato <= ${x.arg('pr')} AND ${x.m}.art IN ('DISPONERET', 'TILBAGEFOERT') AND ${kommunensPulje(x, `${x.m}.pulje_id`)}`;

export const erPulje: Hvilke = (x) => `${x.m}.kommune_id = ${x.arg('kommune')}
  AND EXISTS (SELECT 1 FROM ${x.tabel(() => Bevilling)} be WHERE be.pulje_id = ${x.m}.id AND be.dato <= ${x.arg('pr')})`;

export const erBevillingsafgoerelse: Hvilke = (x) => `${x.m}.dato <= ${x.arg('pr')}
  AND ${x.m}.id IN (SELECT ap.afgoerelse_id FROM ${x.tabel(() => Afgoerelsespunkt)} ap
    JOIN ${x.tabel(() => Bevilling)} be ON be.id = ap.bevilling_id WHERE ${kommunensPulje(x, 'be.pulje_id')})`;

export const erBegyndtPeriode: Hvilke = (x) => `${x.m}.fra <= ${x.arg('pr')}`;
