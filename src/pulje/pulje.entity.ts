import { Regelvurdering, ruleVerdicts, Simulering, simulation } from '../act/explanation';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Finansieringsbidrag } from '../helhedsplan/finansiering/finansieringsbidrag.entity';
import { breach } from '../kernel/rule';
import { Kommune } from '../kommune/kommune.entity';
import { type ApiOnly, Computed, FactRows, Noun, SqlField, Text, ToMany, ToOne, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { DateScalar, KronerScalar, pr } from '../model/scalars';
import { columnOf, literal, type Sql, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { Bevilling } from './bevilling.entity';
import { Disponering } from './disponering.entity';
import { PULJE_SELECTION, type PuljeFacts, puljeFacts } from './pulje.facts';
import { headroom } from './pulje.figures';
import { puljeOnDay } from './rules/pulje-on-day';
import { R2 } from './rules/r02-puljens-loft';

/** SQL: øre decided into pools on or before the day; `which` chooses the pools (rows `b`). */
export const bevilgetOnSql = (x: SqlContext, which = sql`1 = 1`): Sql =>
  select`COALESCE(SUM(b.beloeb), 0) FROM ${x.table(() => Bevilling)} b WHERE b.dato <= ${x.arg('pr')} AND ${which}`;

/** SQL: øre committed on or before the day, less what has been returned; `which` chooses the pools (rows `d`). */
export const disponeretOnSql = (x: SqlContext, which = sql`1 = 1`): Sql =>
  select`COALESCE(SUM(CASE d.art WHEN 'DISPONERET' THEN d.beloeb WHEN 'TILBAGEFOERT' THEN -d.beloeb ELSE 0 END), 0)
    FROM ${x.table(() => Disponering)} d WHERE d.dato <= ${x.arg('pr')} AND ${which}`;

const own = (x: SqlContext, alias: string): Sql => sql`${columnOf(alias, 'pulje_id')} = ${x.t('id')}`;

const posteret = (x: SqlContext, kind: string): Sql =>
  select`COALESCE(SUM(d.beloeb), 0) FROM ${x.table(() => Disponering)} d WHERE d.pulje_id = ${x.t('id')} AND d.art = ${literal(kind)} AND d.dato <= ${x.arg('pr')}`;

// Of a day that is over, only what was decided by then is seen.
const sePr = (f: PuljeFacts, day: string, today: string): PuljeFacts => (day < today ? puljeOnDay(f, day) : f);

@Noun({
  prefix: 'pul',
  plural: 'puljer',
  singular: 'pulje',
  description:
    'Pulje. A pool that the kommune co-finances helhedsplaner from. Filled by bevillinger; committed, released, paid and returned by disponeringer, which are four different amounts.',
})
export class Pulje extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `BOLIGSOCIAL-PULJE-2012`.' })
  noegle!: string;

  @Text({ search: true, description: 'Navn. What the pool is called.' })
  navn!: string;

  @ToOne(() => Kommune, { description: 'Kommune. Whose money it is.' })
  kommune!: Kommune;

  // A pool has as many postings as it is old, and rules ask how much was committed on which day.
  @FactRows(
    ['art', 'dato', 'beloeb'],
    (x) => sql`SELECT d.art, d.dato, SUM(d.beloeb) AS beloeb FROM ${x.table(() => Disponering)} d
      WHERE d.pulje_id = ${x.t('id')} AND d.art IN ('DISPONERET', 'TILBAGEFOERT') GROUP BY d.dato, d.art`,
    { description: 'What was committed and what was returned, day by day.' },
  )
  disponeretPrDag!: ApiOnly;

  @SqlField('kroner', (x) => bevilgetOnSql(x, own(x, 'b')), {
    args: [pr],
    description: 'Bevilget. The sum of the bevillinger decided on or before the day, in kroner.',
  })
  bevilget!: number;

  @SqlField('kroner', (x) => disponeretOnSql(x, own(x, 'd')), {
    args: [pr],
    description:
      'Disponeret. What is committed to plans on or before the day, less what has been returned, in kroner; never above `bevilget` (rule R2).',
  })
  disponeret!: number;

  @SqlField('kroner', (x) => sql`(${bevilgetOnSql(x, own(x, 'b'))} - ${disponeretOnSql(x, own(x, 'd'))})`, {
    args: [pr],
    description: 'Rest. `bevilget` less `disponeret` on the day, in kroner.',
  })
  rest!: number;

  @SqlField('kroner', (x) => posteret(x, 'FRIGIVET'), {
    args: [pr],
    description: 'Frigivet. What has been released on or before the day, in kroner.',
  })
  frigivet!: number;

  @SqlField('kroner', (x) => posteret(x, 'UDBETALT'), {
    args: [pr],
    description: 'Udbetalt. What has been paid out on or before the day, in kroner.',
  })
  udbetalt!: number;

  @ToMany(() => Bevilling, 'pulje', { description: 'Bevillinger. The dated decisions that fill the pool.' })
  bevillinger!: ApiOnly;

  @ToMany(() => Disponering, 'pulje', { description: 'Disponeringer. The postings of the pool, in the order they were made.' })
  disponeringer!: ApiOnly;

  @ToMany(() => Finansieringsbidrag, 'pulje', { description: 'Finansieringsbidrag. The shares of plans that the pool pays.' })
  finansieringsbidrag!: ApiOnly;

  @ToMany(() => Haendelse, 'pulje', { description: 'Hændelser. What has been done with the pool, act by act.' })
  haendelser!: ApiOnly;

  @Computed({
    type: () => Regelvurdering,
    list: true,
    args: [pr],
    facts: { selection: PULJE_SELECTION },
    cost: 200,
    compute: (facts, args, { today }) => ruleVerdicts([R2], sePr(puljeFacts.parse(facts), String(args.pr), today), String(args.pr)),
    description: 'Regler. The rules of pools with their verdict on this one.',
  })
  regler!: ApiOnly;

  @Computed({
    type: () => Simulering,
    args: [
      { name: 'beloeb', type: KronerScalar, description: 'A grant that is added, in kroner; negative for a cut.' },
      { name: 'dato', type: DateScalar, defaultValue: 'today', description: 'The day from which it would count. Left out: today.' },
    ],
    facts: { selection: PULJE_SELECTION },
    cost: 200,
    compute: (facts, args) => {
      const f = puljeFacts.parse(facts);
      const date = String(args.dato);
      const after = { ...f, bevillinger: [...f.bevillinger, { titel: '', dato: date, beloeb: Number(args.beloeb) }] };
      const room = headroom(after, date);
      return simulation(breach([R2], f, date), breach([R2], after, date), room < 0 ? null : { beloeb: room, andel: null });
    },
    description: 'Simulér. What another grant, or a cut, would break or mend. Nothing is changed.',
  })
  simuler!: ApiOnly;
}
