import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Ejerskab } from '../boligorganisation/ejerskab.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import type { RowSelection, SqlContext } from '../model/model';

type NounRow = SqlContext & { readonly m: string };

const inKommunen = (x: SqlContext, kommuneId: string): string => `(${x.arg('kommune')} IS NULL OR ${kommuneId} = ${x.arg('kommune')})`;

const own = (x: NounRow): string => inKommunen(x, `${x.m}.kommune_id`);

/**
 * Whose objects the audit judges: each list that it reads, narrowed when a kommune is named. An organisation belongs to
 * every kommune where it has or had an estate or a plan, Landsbyggefonden's decisions to those of their plans; its periods
 * belong to none.
 */
export const FINDING_KOMMUNE: RowSelection = {
  helhedsplaner: own,
  puljer: own,
  kontrakter: (x) => inKommunen(x, `(SELECT b.kommune_id FROM ${x.table(() => Byomraade)} b WHERE b.id = ${x.m}.byomraade_id)`),
  fora: own,
  politikker: own,
  afdelinger: own,
  boligorganisationer: (x) => `(${x.arg('kommune')} IS NULL
    OR ${x.m}.id IN (SELECT af.boligorganisation_id FROM ${x.table(() => Afdeling)} af WHERE af.kommune_id = ${x.arg('kommune')})
    OR ${x.m}.id IN (SELECT ej.boligorganisation_id FROM ${x.table(() => Ejerskab)} ej
      JOIN ${x.table(() => Afdeling)} af ON af.id = ej.afdeling_id WHERE af.kommune_id = ${x.arg('kommune')})
    OR ${x.m}.id IN (SELECT de.boligorganisation_id FROM ${x.table(() => Deltagelse)} de
      JOIN ${x.table(() => Helhedsplan)} hp ON hp.id = de.helhedsplan_id WHERE hp.kommune_id = ${x.arg('kommune')}))`,
  bevillingsperioder: (x) => `${x.arg('kommune')} IS NULL`,
  afgoerelser: (x) => `(${own(x)} OR ${x.m}.id IN (SELECT ap.afgoerelse_id FROM ${x.table(() => Afgoerelsespunkt)} ap
    JOIN ${x.table(() => Helhedsplan)} hp ON hp.id = ap.helhedsplan_id WHERE hp.kommune_id = ${x.arg('kommune')}))`,
};
