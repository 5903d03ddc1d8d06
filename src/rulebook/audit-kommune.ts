import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Ejerskab } from '../boligorganisation/ejerskab.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { MINDSTE_ANTAL_BEBOERE, MINDSTE_ANTAL_HUSSTANDE } from '../kernel/diskretion';
import type { RowSelection } from '../model/model';
import { snakeCase } from '../model/naming';
import { joined, numeral, type Sql, select, sql } from '../model/sql';
import type { SqlContext, SqlPair } from '../model/sql-context';
import { SKJULTE_TAL } from '../noegletal/noegletal.facts';

const inKommunen = (x: SqlContext, kommuneId: Sql): Sql => sql`(${x.arg('kommune')} IS NULL OR ${kommuneId} = ${x.arg('kommune')})`;

const own = (x: SqlPair): Sql => inKommunen(x, x.m('kommune_id'));

// There are many numbers: of them only those are read that show something, or say that they may, though the estate is too small for it,
// and those that show something though they say that they do not. The rule judges what is read.
const mayBreakR17 = ({ m }: SqlPair): Sql => {
  const small = sql`(${m('antal_beboere')} < ${numeral(MINDSTE_ANTAL_BEBOERE)} OR ${m('antal_husstande')} < ${numeral(MINDSTE_ANTAL_HUSSTANDE)})`;
  const shown = sql`COALESCE(${joined(
    SKJULTE_TAL.map((name) => m(snakeCase(name))),
    ', ',
  )}) IS NOT NULL`;
  return sql`((${small} AND NOT ${m('diskretioneret')}) OR (${m('diskretioneret')} AND ${shown}))`;
};

/**
 * Whose objects the audit judges: each list that it reads, narrowed when a kommune is named. An organisation belongs to
 * every kommune where it has or had an estate or a plan, Landsbyggefonden's decisions to those of their plans; its periods
 * belong to none.
 */
export const FINDING_KOMMUNE: RowSelection = {
  helhedsplaner: own,
  puljer: own,
  kontrakter: (x) => inKommunen(x, select`b.kommune_id FROM ${x.table(() => Byomraade)} b WHERE b.id = ${x.m('byomraade_id')}`),
  fora: own,
  politikker: own,
  afdelinger: own,
  boligorganisationer: (x) => sql`(${x.arg('kommune')} IS NULL
    OR ${x.m('id')} IN ${select`af.boligorganisation_id FROM ${x.table(() => Afdeling)} af WHERE af.kommune_id = ${x.arg('kommune')}`}
    OR ${x.m('id')} IN ${select`ej.boligorganisation_id FROM ${x.table(() => Ejerskab)} ej
      JOIN ${x.table(() => Afdeling)} af ON af.id = ej.afdeling_id WHERE af.kommune_id = ${x.arg('kommune')}`}
    OR ${x.m('id')} IN ${select`de.boligorganisation_id FROM ${x.table(() => Deltagelse)} de
      JOIN ${x.table(() => Helhedsplan)} hp ON hp.id = de.helhedsplan_id WHERE hp.kommune_id = ${x.arg('kommune')}`})`,
  bevillingsperioder: (x) => sql`${x.arg('kommune')} IS NULL`,
  noegletal: (x) =>
    sql`${mayBreakR17(x)} AND (${x.arg('kommune')} IS NULL
    OR ${x.m('afdeling_id')} IN ${select`af.id FROM ${x.table(() => Afdeling)} af WHERE af.kommune_id = ${x.arg('kommune')}`})`,
  afgoerelser: (x) =>
    sql`(${own(x)} OR ${x.m('id')} IN ${select`ap.afgoerelse_id FROM ${x.table(() => Afgoerelsespunkt)} ap
    JOIN ${x.table(() => Helhedsplan)} hp ON hp.id = ap.helhedsplan_id WHERE hp.kommune_id = ${x.arg('kommune')}`})`,
};
