import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Ejerskab } from '../boligorganisation/ejerskab.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Politik } from '../byomraade/politik.entity';
import { Forum } from '../forum/forum.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { MINDSTE_ANTAL_BEBOERE, MINDSTE_ANTAL_HUSSTANDE } from '../kernel/diskretion';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import type { ClassRef } from '../model/model';
import { snakeCase } from '../model/naming';
import { joined, numeral, type Sql, type SqlRow, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { Noegletal } from '../noegletal/noegletal.entity';
import { SKJULTE_TAL } from '../noegletal/noegletal.facts';
import { Pulje } from '../pulje/pulje.entity';
import { Boligomraade } from '../statsliste/boligomraade.entity';
import { Statsliste } from '../statsliste/statsliste.entity';

/** The kinds of objects that the audit goes through, in its order. */

/** What one page of the audit may weigh. */
export const PAGE_WEIGHT = 10_000;

export interface AuditedKind {
  readonly type: AuditedType;
  /** Root field with all of them. */
  readonly list: string;
  readonly noun: () => ClassRef;
  /** What judging one weighs: a fifth of the rows that are read for it, in a network where contracts and fora have many of them. */
  readonly weight: number;
  /** Condition that row `v` belongs to the kommune that was named. */
  readonly inKommunen: (x: SqlContext, v: SqlRow) => Sql;
  /** Condition that there is anything to judge; the others are looked at and passed by. */
  readonly inDoubt?: (v: SqlRow) => Sql;
}

export type AuditedType =
  | 'Helhedsplan'
  | 'Pulje'
  | 'Kontrakt'
  | 'Forum'
  | 'Afgoerelse'
  | 'Politik'
  | 'Boligorganisation'
  | 'Afdeling'
  | 'Bevillingsperiode'
  | 'Noegletal'
  | 'Boligomraade'
  | 'Statsliste';

const own: AuditedKind['inKommunen'] = (x, v) => sql`${v('kommune_id')} = ${x.arg('kommune.number')}`;

// There are many numbers: of them only those are judged that show something, or say that they may, though the estate is too small for it,
// and those that show something though they say that they do not. The rule judges what is read.
const mayBreakR17 = (v: SqlRow): Sql => {
  const small = sql`(${v('antal_beboere')} < ${numeral(MINDSTE_ANTAL_BEBOERE)} OR ${v('antal_husstande')} < ${numeral(MINDSTE_ANTAL_HUSSTANDE)})`;
  const shown = sql`COALESCE(${joined(
    SKJULTE_TAL.map((name) => v(snakeCase(name))),
    ', ',
  )}) IS NOT NULL`;
  return sql`((${small} AND NOT ${v('diskretioneret')}) OR (${v('diskretioneret')} AND ${shown}))`;
};

/**
 * An organisation belongs to every kommune where it has or had an estate or a plan, Landsbyggefonden's decisions to those of their
 * plans; its periods belong to none.
 */
export const AUDITED_KINDS: readonly AuditedKind[] = [
  { type: 'Helhedsplan', list: 'helhedsplaner', noun: () => Helhedsplan, weight: 200, inKommunen: own },
  { type: 'Pulje', list: 'puljer', noun: () => Pulje, weight: 200, inKommunen: own },
  {
    type: 'Kontrakt',
    list: 'kontrakter',
    noun: () => Kontrakt,
    weight: 300,
    inKommunen: (x, v) =>
      sql`${v('byomraade_id')} IN ${select`b.id FROM ${x.table(() => Byomraade)} b WHERE b.kommune_id = ${x.arg('kommune.number')}`}`,
  },
  { type: 'Forum', list: 'fora', noun: () => Forum, weight: 320, inKommunen: own },
  {
    type: 'Afgoerelse',
    list: 'afgoerelser',
    noun: () => Afgoerelse,
    weight: 10,
    inKommunen: (x, v) =>
      sql`(${own(x, v)} OR ${v('id')} IN ${select`ap.afgoerelse_id FROM ${x.table(() => Afgoerelsespunkt)} ap
        JOIN ${x.table(() => Helhedsplan)} hp ON hp.id = ap.helhedsplan_id WHERE hp.kommune_id = ${x.arg('kommune.number')}`})`,
  },
  { type: 'Politik', list: 'politikker', noun: () => Politik, weight: 20, inKommunen: own },
  {
    type: 'Boligorganisation',
    list: 'boligorganisationer',
    noun: () => Boligorganisation,
    weight: 20,
    inKommunen: (
      x,
      v,
    ) => sql`(${v('id')} IN ${select`af.boligorganisation_id FROM ${x.table(() => Afdeling)} af WHERE af.kommune_id = ${x.arg('kommune.number')}`}
      OR ${v('id')} IN ${select`ej.boligorganisation_id FROM ${x.table(() => Ejerskab)} ej
        JOIN ${x.table(() => Afdeling)} af ON af.id = ej.afdeling_id WHERE af.kommune_id = ${x.arg('kommune.number')}`}
      OR ${v('id')} IN ${select`de.boligorganisation_id FROM ${x.table(() => Deltagelse)} de
        JOIN ${x.table(() => Helhedsplan)} hp ON hp.id = de.helhedsplan_id WHERE hp.kommune_id = ${x.arg('kommune.number')}`})`,
  },
  { type: 'Afdeling', list: 'afdelinger', noun: () => Afdeling, weight: 20, inKommunen: own },
  { type: 'Bevillingsperiode', list: 'bevillingsperioder', noun: () => Bevillingsperiode, weight: 100, inKommunen: () => sql`1 = 0` },
  {
    type: 'Noegletal',
    list: 'noegletal',
    noun: () => Noegletal,
    weight: 1,
    inKommunen: (x, v) =>
      sql`${v('afdeling_id')} IN ${select`af.id FROM ${x.table(() => Afdeling)} af WHERE af.kommune_id = ${x.arg('kommune.number')}`}`,
    inDoubt: mayBreakR17,
  },
  { type: 'Boligomraade', list: 'boligomraader', noun: () => Boligomraade, weight: 20, inKommunen: own },
  { type: 'Statsliste', list: 'statslister', noun: () => Statsliste, weight: 20, inKommunen: () => sql`1 = 0` },
];
