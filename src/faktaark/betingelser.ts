import { Udpegning } from '../byomraade/udpegning.entity';
import type { Udtrykskontekst } from '../db/model';
import { Byomraadetilknytning } from '../helhedsplan/byomraadetilknytning.entity';
import { Finansieringsbidrag } from '../helhedsplan/finansieringsbidrag.entity';
import { aktivPlan } from '../helhedsplan/helhedsplan.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Kontraktafsnit } from '../kontrakt/kontraktafsnit.entity';
import { Kontraktversion } from '../kontrakt/kontraktversion.entity';

/** Which rows each figure of the fact sheet counts. */

/** A condition on the rows `m` of a figure; `pr` is the day. */
export type Hvilke = (x: Udtrykskontekst & { readonly m: string }) => string;

const gaelder = (r: string, dag: string): string => `(${r}.fra <= ${dag} AND (${r}.til IS NULL OR ${r}.til > ${dag}))`;

const udsat = (x: Udtrykskontekst, byomraadeId: string): string =>
  `EXISTS (SELECT 1 FROM ${x.tabel(() => Udpegning)} u WHERE u.byomraade_id = ${byomraadeId} AND ${gaelder('u', x.arg('pr'))})`;

export const erAktiv: Hvilke = (x) => aktivPlan(x.m, x.arg('pr'));

// Co-financed: active, in an udsat byområde on the day, and with a share from a pool of the kommune.
export const erMedfinansieret: Hvilke = (x) => `${erAktiv(x)}
  AND EXISTS (SELECT 1 FROM ${x.tabel(() => Byomraadetilknytning)} bt WHERE bt.helhedsplan_id = ${x.m}.id AND ${udsat(x, 'bt.byomraade_id')})
  AND EXISTS (SELECT 1 FROM ${x.tabel(() => Finansieringsbidrag)} fb WHERE fb.helhedsplan_id = ${x.m}.id AND fb.pulje_id IS NOT NULL)`;

export const erUdsat: Hvilke = (x) => udsat(x, `${x.m}.id`);
export const erForum: Hvilke = (x) =>
  `${x.m}.art = 'BOLIGSOCIALT_FORUM' AND ${gaelder(x.m, x.arg('pr'))} AND ${udsat(x, `${x.m}.byomraade_id`)}`;
export const erForvaltning: Hvilke = (x) => gaelder(x.m, x.arg('pr'));

// The fields of the contracts: those that a contract in force on the day has a section in.
export const erIndsatsomraade: Hvilke = (x) => `${x.m}.kontraktomraade AND EXISTS (SELECT 1 FROM ${x.tabel(() => Kontraktafsnit)} ka
  JOIN ${x.tabel(() => Kontraktversion)} kv ON kv.id = ka.kontraktversion_id JOIN ${x.tabel(() => Kontrakt)} k ON k.id = kv.kontrakt_id
  WHERE ka.indsatsomraade_id = ${x.m}.id AND kv.gyldig_fra <= ${x.arg('pr')} AND ${gaelder('k', x.arg('pr'))})`;

export const erBevilling: Hvilke = (x) => `${x.m}.dato <= ${x.arg('pr')}`;
export const erDisponering: Hvilke = (x) => `${x.m}.dato <= ${x.arg('pr')} AND ${x.m}.art IN ('DISPONERET', 'TILBAGEFOERT')`;
