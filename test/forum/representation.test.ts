import { newForvaltning, sql } from '../support/past-acts';
import { startService, type TestService } from '../support/service';

/** R13 held against `manglendeRepraesentation`, which asks the database the same in SQL. */

let t: TestService;
beforeEach(async () => {
  t = await startService();
});
afterEach(() => t.close());

interface Forum {
  readonly art: string;
  readonly noegle: string;
  readonly fra: string;
  readonly til: string;
  readonly gyldig: boolean;
  readonly regler: readonly { kode: string; status: string; alvor: string; grunde: readonly string[] }[];
  readonly manglendeRepraesentation: { forvaltninger: { nodes: { navn: string }[] }; boligorganisationer: { nodes: { navn: string }[] } };
}

async function fora(pr: string): Promise<readonly Forum[]> {
  const query = `query ($pr: Date!) { fora { nodes { noegle art fra til gyldig(pr: $pr) regler(pr: $pr) { kode status alvor grunde }
    manglendeRepraesentation(pr: $pr) { forvaltninger { nodes { navn } } boligorganisationer { nodes { navn } } } } } }`;
  return (await t.data<{ fora: { nodes: Forum[] } }>(query, { pr })).fora.nodes;
}

/** Holds R13 of every forum against SQL on a day; gives the number of those who are missing. */
async function holdAgainst(pr: string): Promise<number> {
  let count = 0;
  for (const f of await fora(pr)) {
    const missing = [...f.manglendeRepraesentation.forvaltninger.nodes, ...f.manglendeRepraesentation.boligorganisationer.nodes].map(
      (p) => p.navn,
    );
    const r13 = f.regler.find((r) => r.kode === 'R13');
    expect([f.noegle, r13?.alvor]).toEqual([f.noegle, 'ADVARSEL']);
    expect([f.noegle, r13?.status]).toEqual([
      f.noegle,
      !f.gyldig || f.art !== 'BOLIGSOCIALT_FORUM' ? 'IKKE_RELEVANT' : missing.length > 0 ? 'BRUDT' : 'OVERHOLDT',
    ]);
    if (!f.gyldig || missing.length === 0) continue;
    count += missing.length;
    expect(r13?.grunde).toHaveLength(missing.length);
    for (const name of missing) expect(r13?.grunde.filter((g) => g.startsWith(`${name} har ingen plads i`))).toHaveLength(1);
  }
  return count;
}

it.each(['2011-05-31', '2011-06-01', '2013-05-01', '2014-01-01', '2016-09-30', '2016-10-01', '2026-01-01'])(
  'in the demo nobody is missing in a forum in force: %s',
  async (pr) => {
    expect(await holdAgainst(pr)).toBe(0);
  },
);

it('forvaltninger and organisations without a seat are found on the same days as in SQL', async () => {
  await newForvaltning(t, 'NYF', 'KOEBENHAVN', '2014-05-01');
  // Seats end where there is no act to end so many at once.
  await sql(
    t,
    "UPDATE medlemskab SET til = '2014-03-01' WHERE boligorganisation_id = (SELECT id FROM boligorganisation WHERE noegle = 'FSB') AND fra < '2014-03-01'",
  );
  const count: number[] = [];
  for (const pr of ['2014-02-28', '2014-03-01', '2014-04-30', '2014-05-01', '2016-09-30', '2016-10-01']) count.push(await holdAgainst(pr));
  const [before, missing, still, withForvaltning, ...theRest] = count;
  expect(before).toBe(0);
  expect(missing).toBeGreaterThan(2);
  expect(still).toBe(missing);
  expect(withForvaltning).toBe((missing ?? 0) + 6);
  expect(theRest.at(-1)).toBe(0);
});

it.each([
  'FORBEREDELSE',
  'PRAEKVALIFIKATION_ANSOEGT',
  'PRAEKVALIFICERET',
  'INDSENDT',
  'INDSTILLET',
  'GODKENDT',
  'TILSAGN',
  'IGANGVAERENDE',
  'FORLAENGET',
  'AFSLUTTET',
  'SAMMENLAGT',
  'AFSLAG',
  'TRUKKET',
])('only plans that have got under way count: %s', async (status) => {
  await sql(t, 'UPDATE helhedsplan SET status = $1', [status]);
  await sql(t, 'DELETE FROM medlemskab WHERE boligorganisation_id IS NOT NULL');
  const counter = ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT'].includes(status);
  expect((await holdAgainst('2014-01-01')) > 0).toBe(counter);
});

it('on the first and last day of the plan its applicants count, the day before and after they do not', async () => {
  await sql(t, 'DELETE FROM medlemskab WHERE boligorganisation_id IS NOT NULL');
  await sql(t, "UPDATE helhedsplan SET status = 'AFSLAG' WHERE noegle <> 'DET-GODE-NABOSKAB'");
  await sql(t, "UPDATE helhedsplan SET start = '2013-01-01', slut = '2014-12-31' WHERE noegle = 'DET-GODE-NABOSKAB'");
  const count: number[] = [];
  for (const pr of ['2012-12-31', '2013-01-01', '2014-12-31', '2015-01-01']) count.push(await holdAgainst(pr));
  expect(count).toEqual([0, 2, 2, 0]);
});
