import { Byomraade } from '../byomraade/byomraade.entity';
import type { Raekkevalg, Udtrykskontekst } from '../db/model';

const iKommunen = (x: Udtrykskontekst, kommuneId: string): string => `(${x.arg('kommune')} IS NULL OR ${kommuneId} = ${x.arg('kommune')})`;

const egen = (x: Udtrykskontekst & { readonly m: string }): string => iKommunen(x, `${x.m}.kommune_id`);
const byomraadets = (x: Udtrykskontekst & { readonly m: string }): string =>
  iKommunen(x, `(SELECT b.kommune_id FROM ${x.tabel(() => Byomraade)} b WHERE b.id = ${x.m}.byomraade_id)`);

/**
 * Whose objects the audit judges: each list that it reads, narrowed when a kommune is named. What belongs to none
 * (Landsbyggefonden's decisions) is judged when none is.
 */
export const FUNDETS_KOMMUNE: Raekkevalg = {
  helhedsplaner: egen,
  puljer: egen,
  afgoerelser: egen,
  kontrakter: byomraadets,
  fora: byomraadets,
};
