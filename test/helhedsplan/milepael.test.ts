import { fundOm, hindringer } from '../redegoerelse/payable';
import { afvist, fejlAf, gaar, handl, lavScene, planI, type Scene, send, udfoer, uroert } from '../support/planer';
import type { Handlet } from '../support/service';

/** Milestones: reached once, on a day while the plan ran, by an applicant; and reopened when that was not so. */

const I_DAG = '2015-03-01';

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene(I_DAG);
});
afterAll(() => s.luk());

const MAAL = [
  {
    indsatsomraade: 'SUNDHED',
    tekst: 'Et mål',
    milepaele: [
      { tekst: 'Det første skridt', frist: '2014-06-01' },
      { tekst: 'Det næste skridt', frist: '2015-06-01' },
    ],
  },
];

async function lavPlan(tilstand = 'IGANGVAERENDE'): Promise<{ plan: string; milepaele: string[] }> {
  nr += 1;
  const plan = await planI(s, tilstand, `MIL-${nr}`, { maal: MAAL });
  const { milepaele } = await s.t.data<{ milepaele: { nodes: { id: string }[] } }>(
    `{ milepaele(filter: { maal: { helhedsplan: { noegle: { eq: "${plan}" } } } }) { nodes { id } } }`,
  );
  return { plan, milepaele: milepaele.nodes.map((m) => m.id) };
}

const FELTER = 'milepael { tekst naaet overskredet(pr: "2015-01-01") } helhedsplan { version } haendelse { handling dato udfoertFor }';
const meld =
  (handling: 'naaMilepael' | 'genaabnMilepael') =>
  (helhedsplan: string, milepael: string | undefined, dato?: string): Promise<Handlet> =>
    handl(s.ansoeger, handling, { helhedsplan, milepael, dato }, FELTER);
const naa = meld('naaMilepael');
const genaabn = meld('genaabnMilepael');

it('nås på en dag, af en ansøger', async () => {
  const { plan, milepaele } = await lavPlan();
  const svar = await gaar(naa(plan, milepaele[0], '2014-05-01'));
  expect(svar).toMatchObject({
    milepael: { tekst: 'Det første skridt', naaet: '2014-05-01', overskredet: false },
    helhedsplan: { version: 10 },
    haendelse: { handling: 'naaMilepael', dato: '2014-05-01', udfoertFor: 'FSB' },
  });
  expect(await gaar(naa(plan, milepaele[1]))).toMatchObject({ milepael: { naaet: I_DAG } });
  expect(await fundOm(s, plan)).toEqual([]);
});

it('ikke i fremtiden, ikke før planens start, og kun én gang', async () => {
  const { plan, milepaele } = await lavPlan();
  await afvist(s, () => naa(plan, milepaele[0], '2015-03-02'), ['I_FREMTIDEN', '2015-03-02', I_DAG]);
  const foer = ['NAAET_FOER_START', '2013-12-31', '2014-01-01'];
  const svar = await afvist(s, () => naa(plan, milepaele[0], '2013-12-31'), foer);
  expect(svar.afvisninger[0]).toMatchObject({
    regel: 'H96',
    tekst: 'Milepælen angives som nået den 31. december 2013; planen begynder den 1. januar 2014.',
  });
  expect(await hindringer(s.ansoeger, plan, 'NAA_MILEPAEL', '2013-12-31')).toEqual([foer]);
  await gaar(naa(plan, milepaele[0], '2014-01-01'));
  await afvist(s, () => naa(plan, milepaele[0], '2014-01-02'), ['MILEPAEL_ALLEREDE_NAAET', '2014-01-01', 'IKKE_NAAET']);
});

it('genåbnes, når den ikke var nået, og kan så nås igen', async () => {
  const { plan, milepaele } = await lavPlan();
  await afvist(s, () => genaabn(plan, milepaele[0]), ['MILEPAEL_IKKE_NAAET', '', 'NAAET']);
  await gaar(naa(plan, milepaele[0], '2014-05-01'));
  expect(await gaar(genaabn(plan, milepaele[0]))).toMatchObject({ milepael: { naaet: null, overskredet: true } });
  await gaar(naa(plan, milepaele[0], '2014-07-01'));
});

it('er planens egen', async () => {
  const [en, anden] = [await lavPlan(), await lavPlan()];
  const forsoeg = (milepael: string | undefined) => uroert(s, () => fejlAf(s.ansoeger, 'naaMilepael', { helhedsplan: en.plan, milepael }));
  expect(await forsoeg(anden.milepaele[0])).toEqual(['BAD_USER_INPUT', ['input.milepael']]);
  expect(await forsoeg('mil_999999')).toEqual(['NOT_FOUND', 'input.milepael']);
});

it('tilhører planens ansøgere, og versionen er set', async () => {
  const { plan, milepaele } = await lavPlan();
  const fremmed = await s.t.som('BOLIGORGANISATION', 'PAB');
  expect(await fejlAf(fremmed, 'naaMilepael', { helhedsplan: plan, milepael: milepaele[0] })).toEqual(['FORBIDDEN', undefined]);
  const konflikt = await handl(s.ansoeger, 'naaMilepael', { helhedsplan: plan, milepael: milepaele[0], expectedVersion: 1 });
  expect(konflikt.afvisninger).toMatchObject([{ kode: 'VERSIONSKONFLIKT' }]);
});

it('kommer ikke ind, når planen oprettes eller rettes', async () => {
  const { plan } = await lavPlan('FORBEREDELSE');
  const naaet = [{ ...MAAL[0], milepaele: [{ tekst: 'Nået', frist: '2014-06-01', naaet: '2014-05-01' }] }];
  const svar = await send(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, maal: naaet });
  expect(svar.fejl[0]?.extensions.code).toBe('BAD_USER_INPUT');
  await udfoer(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, maal: MAAL });
});

it('auditten finder en, der står som nået, før planen begyndte', async () => {
  const { plan } = await lavPlan();
  await s.inde.koer(
    `UPDATE milepael SET naaet = '2013-12-31' WHERE tekst = 'Det næste skridt' AND maal_id IN (SELECT m.id FROM maal m JOIN helhedsplan h ON h.id = m.helhedsplan_id WHERE h.noegle = '${plan}')`,
  );
  expect(await fundOm(s, plan)).toEqual([
    ['H96', 'NAAET_FOER_START', 'Milepælen “Det næste skridt” står som nået den 31. december 2013; planen begynder den 1. januar 2014.'],
  ]);
});
