import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Ejerskab } from '../boligorganisation/ejerskab.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import type { Raekkevalg, Udtrykskontekst } from '../model/model';

type Raekke = Udtrykskontekst & { readonly m: string };

const iKommunen = (x: Udtrykskontekst, kommuneId: string): string => `(${x.arg('kommune')} IS NULL OR ${kommuneId} = ${x.arg('kommune')})`;

const egen = (x: Raekke): string => iKommunen(x, `${x.m}.kommune_id`);

/**
 * Whose objects the audit judges: each list that it reads, narrowed when a kommune is named. An organisation belongs to
 * every kommune where it has or had an estate or a plan, Landsbyggefonden's decisions to those of their plans; its periods
 * belong to none.
 */
export const FUNDETS_KOMMUNE: Raekkevalg = {
  helhedsplaner: egen,
  puljer: egen,
  kontrakter: (x) => iKommunen(x, `(SELECT b.kommune_id FROM ${x.tabel(() => Byomraade)} b WHERE b.id = ${x.m}.byomraade_id)`),
  fora: egen,
  politikker: egen,
  afdelinger: egen,
  boligorganisationer: (x) => `(${x.arg('kommune')} IS NULL
    OR ${x.m}.id IN (SELECT af.boligorganisation_id FROM ${x.tabel(() => Afdeling)} af WHERE af.kommune_id = ${x.arg('kommune')})
    OR ${x.m}.id IN (SELECT ej.boligorganisation_id FROM ${x.tabel(() => Ejerskab)} ej
      JOIN ${x.tabel(() => Afdeling)} af ON af.id = ej.afdeling_id WHERE af.kommune_id = ${x.arg('kommune')})
    OR ${x.m}.id IN (SELECT de.boligorganisation_id FROM ${x.tabel(() => Deltagelse)} de
      JOIN ${x.tabel(() => Helhedsplan)} hp ON hp.id = de.helhedsplan_id WHERE hp.kommune_id = ${x.arg('kommune')}))`,
  bevillingsperioder: (x) => `${x.arg('kommune')} IS NULL`,
  afgoerelser: (x) => `(${egen(x)} OR ${x.m}.id IN (SELECT ap.afgoerelse_id FROM ${x.tabel(() => Afgoerelsespunkt)} ap
    JOIN ${x.tabel(() => Helhedsplan)} hp ON hp.id = ap.helhedsplan_id WHERE hp.kommune_id = ${x.arg('kommune')}))`,
};
