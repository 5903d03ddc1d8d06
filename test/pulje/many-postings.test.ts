import { z } from 'zod';
import { dialectOf, networkSchema } from '../../src/app/composition';
import { Helhedsplan } from '../../src/helhedsplan/helhedsplan.entity';
import { PLAN_SELECTION } from '../../src/helhedsplan/helhedsplan.facts';
import { type ClassRef, typeOf } from '../../src/model/model';
import { factsStatement } from '../../src/planner/facts-statement';
import { Pulje } from '../../src/pulje/pulje.entity';
import { PULJE_SELECTION } from '../../src/pulje/pulje.facts';
import { codes, goes, perform } from '../support/acts';
import { finansiering, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import { kontrakt, ownPulje } from './ground';

/** What acts and rules read of a pool is by the days on which something was committed, and not by how many postings there are. */

const POSTINGS = 100_000;
let s: Scene;
let plan: string;
let pulje: string;

beforeAll(async () => {
  s = await makeScene('2014-04-23');
  pulje = await ownPulje(s, 'MANGE-POSTERINGER');
  await s.br.perform('bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  plan = await planI(s, 'GODKENDT', 'MANGE', { finansiering: finansiering(pulje) });
  await kontrakt(s, plan, {});
});
afterAll(() => s.close());

/** Postings of another plan: each two commit ten kroner and return them, on one of ten days. */
async function post(from: number, to: number): Promise<void> {
  const [id, other] = [await s.outside.id('pulje', pulje), await s.outside.id('helhedsplan', 'RUM-FOR-LIV')];
  const like = await s.outside.insert('disponering', {
    pulje_id: id,
    helhedsplan_id: other,
    art: 'UDBETALT',
    dato: '2013-12-31',
    beloeb: 1000,
  });
  const columns = (await s.outside.columns('disponering')).filter((c) => !['id', 'art', 'dato'].includes(c)).join(', ');
  await s.outside.run(`INSERT INTO disponering (${columns}, art, dato)
    WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})
    SELECT ${columns}, CASE WHEN i % 2 = 0 THEN 'DISPONERET' ELSE 'TILBAGEFOERT' END, ${day()} FROM n JOIN disponering d ON d.id = ${like}`);
}

const day = (): string =>
  s.t.database.engine === 'postgres' ? "DATE '2013-12-10' + ((i / 2) % 10)::int" : "date('2013-12-10', '+' || ((i / 2) % 10) || ' days')";

async function factsOf(noun: () => ClassRef, selection: string, table: string, key: string): Promise<string> {
  const statement = factsStatement({ schema: networkSchema(), dialect: dialectOf(s.t.database.engine) }, typeOf(noun()), selection);
  const json = await s.t.database.readers.read(statement.sql, statement.params(await s.outside.id(table, key)));
  return json?.toString('utf8') ?? '';
}

const PuljeRows = z.object({ disponeringer: z.array(z.object({ art: z.string(), dato: z.string(), beloeb: z.number() })) });

it('the facts of a pool, and of a plan that it pays for, are as large with 100,000 postings as with twenty', async () => {
  const sizes = async (): Promise<number[]> => {
    const facts = await factsOf(() => Pulje, PULJE_SELECTION, 'pulje', pulje);
    const rows = PuljeRows.parse(JSON.parse(facts)).disponeringer;
    // Ten days, on each of which something was committed and something returned.
    expect([rows.length, new Set(rows.map((r) => r.dato)).size]).toEqual([20, 10]);
    return [facts.length, (await factsOf(() => Helhedsplan, PLAN_SELECTION, 'helhedsplan', plan)).length];
  };
  await post(0, 20);
  const [before, planBefore] = await sizes();
  await post(20, POSTINGS);
  const [after, planAfter] = await sizes();
  // Larger sums have a few digits more, and nothing else is more.
  expect(Number(after) - Number(before)).toBeLessThan(20 * 6);
  expect(Number(planAfter) - Number(planBefore)).toBeLessThan(20 * 6);
});

it('and what is there is held against the same sums: the pool is not overdrawn, and not by one krone', async () => {
  const { pulje: figures } = await s.t.data(`{ pulje(noegle: "${pulje}") { bevilget disponeret rest regler { kode status } } }`);
  expect(figures).toEqual({ bevilget: 1_000_000, disponeret: 0, rest: 1_000_000, regler: [{ kode: 'R2', status: 'OVERHOLDT' }] });
  await goes(perform(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-02-01', beloeb: 125_000 }));
  const other = await s.outside.id('helhedsplan', 'RUM-FOR-LIV');
  const id = await s.outside.id('pulje', pulje);
  await s.outside.insert('disponering', { pulje_id: id, helhedsplan_id: other, art: 'DISPONERET', dato: '2014-01-02', beloeb: 87_500_100 });
  const { pulje: over } = await s.t.data(`{ pulje(noegle: "${pulje}") { regler { status } } }`);
  expect(over).toEqual({ regler: [{ status: 'BRUDT' }] });
  const more = await perform(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-02-01', beloeb: 1 });
  expect(codes(more.afvisninger)).toContain('PULJEN_ER_BRUGT_OP');
});
