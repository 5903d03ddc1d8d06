import { findingsAbout, obstacles } from '../redegoerelse/payable';
import { errorsOf, execute, goes, perform, refused, send, untouched } from '../support/acts';
import { planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Milestones: reached once, on a day while the plan ran, by an applicant; and reopened when that was not so. */

const I_DAG = '2015-03-01';

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene(I_DAG);
});
afterAll(() => s.close());

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

async function compilePlan(state = 'IGANGVAERENDE'): Promise<{ plan: string; milepaele: string[] }> {
  number += 1;
  const plan = await planI(s, state, `MIL-${number}`, { maal: MAAL });
  const { milepaele } = await s.t.data<{ milepaele: { nodes: { id: string }[] } }>(
    `{ milepaele(filter: { maal: { helhedsplan: { noegle: { eq: "${plan}" } } } }) { nodes { id } } }`,
  );
  return { plan, milepaele: milepaele.nodes.map((m) => m.id) };
}

const FIELDS = 'milepael { tekst naaet overskredet(pr: "2015-01-01") } helhedsplan { version } haendelse { handling dato udfoertFor }';
const report =
  (act: 'naaMilepael' | 'genaabnMilepael') =>
  (helhedsplan: string, milepael: string | undefined, date?: string): Promise<Acted> =>
    perform(s.ansoeger, act, { helhedsplan, milepael, dato: date }, FIELDS);
const reach = report('naaMilepael');
const genaabn = report('genaabnMilepael');

it('is reached on a day, by an applicant', async () => {
  const { plan, milepaele } = await compilePlan();
  const answer = await goes(reach(plan, milepaele[0], '2014-05-01'));
  expect(answer).toMatchObject({
    milepael: { tekst: 'Det første skridt', naaet: '2014-05-01', overskredet: false },
    helhedsplan: { version: 10 },
    haendelse: { handling: 'naaMilepael', dato: '2014-05-01', udfoertFor: 'FSB' },
  });
  expect(await goes(reach(plan, milepaele[1]))).toMatchObject({ milepael: { naaet: I_DAG } });
  expect(await findingsAbout(s, plan)).toEqual([]);
});

it('not in the future, not before the start of the plan, and only once', async () => {
  const { plan, milepaele } = await compilePlan();
  await refused(s, () => reach(plan, milepaele[0], '2015-03-02'), ['I_FREMTIDEN', '2015-03-02', I_DAG]);
  const before = ['NAAET_FOER_START', '2013-12-31', '2014-01-01'];
  const answer = await refused(s, () => reach(plan, milepaele[0], '2013-12-31'), before);
  expect(answer.afvisninger[0]).toMatchObject({
    regel: 'H96',
    tekst: 'Milepælen angives som nået den 31. december 2013; planen begynder den 1. januar 2014.',
  });
  expect(await obstacles(s.ansoeger, plan, 'NAA_MILEPAEL', '2013-12-31')).toEqual([before]);
  await goes(reach(plan, milepaele[0], '2014-01-01'));
  await refused(s, () => reach(plan, milepaele[0], '2014-01-02'), ['MILEPAEL_ALLEREDE_NAAET', '2014-01-01', 'IKKE_NAAET']);
});

it('is reopened when it was not reached, and can then be reached again', async () => {
  const { plan, milepaele } = await compilePlan();
  await refused(s, () => genaabn(plan, milepaele[0]), ['MILEPAEL_IKKE_NAAET', '', 'NAAET']);
  await goes(reach(plan, milepaele[0], '2014-05-01'));
  expect(await goes(genaabn(plan, milepaele[0]))).toMatchObject({ milepael: { naaet: null, overskredet: true } });
  await goes(reach(plan, milepaele[0], '2014-07-01'));
});

it("is the plan's own", async () => {
  const [one, other] = [await compilePlan(), await compilePlan()];
  const attempt = (milepael: string | undefined) =>
    untouched(s, () => errorsOf(s.ansoeger, 'naaMilepael', { helhedsplan: one.plan, milepael }));
  expect(await attempt(other.milepaele[0])).toEqual(['BAD_USER_INPUT', ['input.milepael']]);
  expect(await attempt('mil_999999')).toEqual(['NOT_FOUND', 'input.milepael']);
});

it('belongs to the applicants of the plan, and the version has been seen', async () => {
  const { plan, milepaele } = await compilePlan();
  const foreign = await s.t.as('BOLIGORGANISATION', 'PAB');
  expect(await errorsOf(foreign, 'naaMilepael', { helhedsplan: plan, milepael: milepaele[0] })).toEqual(['FORBIDDEN', undefined]);
  const conflict = await perform(s.ansoeger, 'naaMilepael', { helhedsplan: plan, milepael: milepaele[0], expectedVersion: 1 });
  expect(conflict.afvisninger).toMatchObject([{ kode: 'VERSIONSKONFLIKT' }]);
});

it('does not come in when the plan is made or corrected', async () => {
  const { plan } = await compilePlan('FORBEREDELSE');
  const reached = [{ ...MAAL[0], milepaele: [{ tekst: 'Nået', frist: '2014-06-01', naaet: '2014-05-01' }] }];
  const answer = await send(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, maal: reached });
  expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  await execute(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, maal: MAAL });
});

it('the audit finds one that is said to be reached before the plan began', async () => {
  const { plan } = await compilePlan();
  await s.outside.run(
    `UPDATE milepael SET naaet = '2013-12-31' WHERE tekst = 'Det næste skridt' AND maal_id IN (SELECT m.id FROM maal m JOIN helhedsplan h ON h.id = m.helhedsplan_id WHERE h.noegle = '${plan}')`,
  );
  expect(await findingsAbout(s, plan)).toEqual([
    ['H96', 'NAAET_FOER_START', 'Milepælen “Det næste skridt” står som nået den 31. december 2013; planen begynder den 1. januar 2014.'],
  ]);
});
