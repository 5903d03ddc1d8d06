import { nyForvaltning, sql } from '../kontrakt/help';
import { startTjeneste, type Testtjeneste } from '../support/service';

/** R13 held against `manglendeRepraesentation`, which asks the database the same in SQL. */

let t: Testtjeneste;
beforeEach(async () => {
  t = await startTjeneste();
});
afterEach(() => t.luk());

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
async function holdMod(pr: string): Promise<number> {
  let antal = 0;
  for (const f of await fora(pr)) {
    const mangler = [...f.manglendeRepraesentation.forvaltninger.nodes, ...f.manglendeRepraesentation.boligorganisationer.nodes].map(
      (p) => p.navn,
    );
    const r13 = f.regler.find((r) => r.kode === 'R13');
    expect([f.noegle, r13?.alvor]).toEqual([f.noegle, 'ADVARSEL']);
    expect([f.noegle, r13?.status]).toEqual([
      f.noegle,
      !f.gyldig || f.art !== 'BOLIGSOCIALT_FORUM' ? 'IKKE_RELEVANT' : mangler.length > 0 ? 'BRUDT' : 'OVERHOLDT',
    ]);
    if (!f.gyldig || mangler.length === 0) continue;
    antal += mangler.length;
    expect(r13?.grunde).toHaveLength(mangler.length);
    for (const navn of mangler) expect(r13?.grunde.filter((g) => g.startsWith(`${navn} har ingen plads i`))).toHaveLength(1);
  }
  return antal;
}

it.each(['2011-05-31', '2011-06-01', '2013-05-01', '2014-01-01', '2016-09-30', '2016-10-01', '2026-01-01'])(
  'i demoen mangler ingen i et forum, der er i kraft: %s',
  async (pr) => {
    expect(await holdMod(pr)).toBe(0);
  },
);

it('forvaltninger og organisationer uden plads findes på de samme dage som i SQL', async () => {
  await nyForvaltning(t, 'NYF', 'KOEBENHAVN', '2014-05-01');
  // Seats end where there is no act to end so many at once.
  await sql(
    t,
    "UPDATE medlemskab SET til = '2014-03-01' WHERE boligorganisation_id = (SELECT id FROM boligorganisation WHERE noegle = 'FSB') AND fra < '2014-03-01'",
  );
  const antal: number[] = [];
  for (const pr of ['2014-02-28', '2014-03-01', '2014-04-30', '2014-05-01', '2016-09-30', '2016-10-01']) antal.push(await holdMod(pr));
  const [foer, mangler, stadig, medForvaltning, ...resten] = antal;
  expect(foer).toBe(0);
  expect(mangler).toBeGreaterThan(2);
  expect(stadig).toBe(mangler);
  expect(medForvaltning).toBe((mangler ?? 0) + 6);
  expect(resten.at(-1)).toBe(0);
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
])('kun planer, der er kommet i gang, tæller: %s', async (status) => {
  await sql(t, 'UPDATE helhedsplan SET status = ?1', [status]);
  await sql(t, 'DELETE FROM medlemskab WHERE boligorganisation_id IS NOT NULL');
  const taeller = ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT'].includes(status);
  expect((await holdMod('2014-01-01')) > 0).toBe(taeller);
});

it('på planens første og sidste dag tæller dens ansøgere, dagen før og efter ikke', async () => {
  await sql(t, 'DELETE FROM medlemskab WHERE boligorganisation_id IS NOT NULL');
  await sql(t, "UPDATE helhedsplan SET status = 'AFSLAG' WHERE noegle <> 'DET-GODE-NABOSKAB'");
  await sql(t, "UPDATE helhedsplan SET start = '2013-01-01', slut = '2014-12-31' WHERE noegle = 'DET-GODE-NABOSKAB'");
  const antal: number[] = [];
  for (const pr of ['2012-12-31', '2013-01-01', '2014-12-31', '2015-01-01']) antal.push(await holdMod(pr));
  expect(antal).toEqual([0, 2, 2, 0]);
});
