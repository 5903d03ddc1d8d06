import { redegoerelse } from '../helhedsplan/step-input';
import { execute, goes, perform, refused } from '../support/acts';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';
import { findingsAbout, obstacles, pay, payablePlan } from './payable';

/** The day of handing in, and accounts that were not approved and come again. */

const I_DAG = '2018-08-01';

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene(I_DAG);
});
afterAll(() => s.close());

async function compilePlan(years: readonly number[] = []): Promise<string> {
  number += 1;
  const plan = await payablePlan(s, `UDG-${number}`);
  for (const year of years) await receive(plan, `${year + 1}-03-01`, year);
  return plan;
}

const FIELDS = 'redegoerelse { noegle udgave indsendt forSent vurdering vurderet gaelder }';
const receive = (plan: string, date: string | undefined, year: number): Promise<Acted> =>
  perform(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, String(date), year), FIELDS);
const indsend = (plan: string, date: string, year: number): Promise<Acted> =>
  perform(s.ansoeger, 'indsendRedegoerelse', redegoerelse(plan, date, year), FIELDS);
const vurder = (key: string, vurdering: string, date?: string, text?: string): Promise<Acted> =>
  perform(s.lbf, 'vurderRedegoerelse', { redegoerelse: key, vurdering, dato: date, tekst: text }, FIELDS);
const AARET = 'AARET_KAN_IKKE_REDEGOERES';

describe('the day of sending in', () => {
  it('the way around is closed: an applicant that dates back has sent in today, and too late', async () => {
    const plan = await compilePlan();
    const answer = await goes(indsend(plan, '2015-03-01', 2014), 'INDSENDES_I_DAG');
    expect(answer).toMatchObject({
      redegoerelse: { indsendt: I_DAG, forSent: true },
      advarsler: [{ kode: 'INDSENDES_I_DAG', regel: 'H97', faktisk: '2015-03-01', graense: I_DAG }],
    });
    expect(await findingsAbout(s, plan)).not.toContainEqual(expect.arrayContaining(['H91']));
    expect(await obstacles(s.ansoeger, plan, 'INDSEND_REDEGOERELSE', '2015-03-01')).toEqual([['INDSENDES_I_DAG', '2015-03-01', I_DAG]]);
  });

  it('nor does a date ahead in time hold; without a date there is nothing to say', async () => {
    const plan = await compilePlan();
    expect(await goes(indsend(plan, '2019-01-01', 2014), 'INDSENDES_I_DAG')).toMatchObject({ redegoerelse: { indsendt: I_DAG } });
    await goes(indsend(plan, I_DAG, 2015));
    await goes(perform(s.ansoeger, 'indsendRedegoerelse', { ...redegoerelse(plan, I_DAG, 2016), dato: null }));
  });

  it('Landsbyggefonden gives the day it was received: not in the future, and not before the year is over', async () => {
    const plan = await compilePlan();
    await refused(s, () => receive(plan, '2018-08-02', 2014), ['I_FREMTIDEN', '2018-08-02', I_DAG]);
    await refused(s, () => receive(plan, '2014-12-31', 2014), [AARET, '2014-12-31', '2014-12-31']);
    expect(await goes(receive(plan, '2015-06-30', 2014))).toMatchObject({ redegoerelse: { indsendt: '2015-06-30', forSent: false } });
    expect(await goes(receive(plan, '2016-07-01', 2015))).toMatchObject({ redegoerelse: { indsendt: '2016-07-01', forSent: true } });
    expect(await obstacles(s.lbf, plan, 'INDSEND_REDEGOERELSE', '2017-03-01')).toEqual([]);
  });

  it('the audit finds one that is said to be sent in before the applicant recorded it', async () => {
    const plan = await compilePlan();
    await goes(indsend(plan, I_DAG, 2014));
    await s.outside.run(`UPDATE redegoerelse SET indsendt = '2015-03-01' WHERE noegle = '${plan}/2014'`);
    expect(await findingsAbout(s, plan)).toContainEqual([
      'H91',
      'INDSENDT_DATERET_TILBAGE',
      'Redegørelsen for 2014 står som indsendt den 1. marts 2015, men blev registreret den 1. august 2018.',
    ]);
  });
});

describe('a redegørelse that is not approved', () => {
  it('the way around is closed: it is missing from the day of the assessment, and payments stop', async () => {
    const plan = await compilePlan([2014, 2015, 2016, 2017]);
    await goes(vurder(`${plan}/2014`, 'IKKE_GODKENDT', '2015-05-01'));
    await goes(vurder(`${plan}/2015`, 'TAGET_TIL_EFTERRETNING', '2016-05-01'));
    await goes(vurder(`${plan}/2016`, 'MED_BEMAERKNINGER', '2017-05-01', 'Tallene mangler'));
    for (const date of ['2015-04-30', '2015-05-01', undefined])
      await refused(s, () => pay(s, plan, date), ['REDEGOERELSE_MANGLER', '2014', date === '2015-05-01' ? date : I_DAG]);
    expect(await findingsAbout(s, plan)).toEqual([
      ['R14', 'REDEGOERELSE_MANGLER', 'Redegørelsen for 2014 blev ikke godkendt den 1. maj 2015, og der er ikke kommet en ny.'],
    ]);
  });

  it('comes again as a new edition; the old one can be read as it was', async () => {
    const plan = await compilePlan([2014, 2015, 2016, 2017]);
    await refused(s, () => indsend(plan, I_DAG, 2014), [AARET, '2014', '2014']);
    await goes(vurder(`${plan}/2014`, 'IKKE_GODKENDT', '2015-05-01', 'Målene er ikke målt'));
    await refused(s, () => receive(plan, '2015-04-30', 2014), [AARET, '2015-04-30', '2015-05-01']);
    const answer = await goes(receive(plan, '2015-05-01', 2014));
    expect(answer.redegoerelse).toEqual({
      noegle: `${plan}/2014/2`,
      udgave: 2,
      indsendt: '2015-05-01',
      forSent: false,
      vurdering: null,
      vurderet: null,
      gaelder: true,
    });
    const { redegoerelse: old } = await s.t.data(
      `{ redegoerelse(noegle: "${plan}/2014") { udgave indsendt vurdering vurderet gaelder foer: gaelder(pr: "2015-04-30") gennemfoerelse
        maalopfyldelser { totalCount } midlerforbrug { totalCount } tilsyn { nodes { tekst } } } }`,
    );
    expect(old).toEqual({
      udgave: 1,
      indsendt: '2015-03-01',
      vurdering: 'IKKE_GODKENDT',
      vurderet: '2015-05-01',
      gaelder: false,
      foer: true,
      gennemfoerelse: 'Som planlagt',
      maalopfyldelser: { totalCount: 1 },
      midlerforbrug: { totalCount: 3 },
      tilsyn: { nodes: [{ tekst: 'Målene er ikke målt' }] },
    });
    await goes(pay(s, plan, '2015-05-01'));
    expect(await findingsAbout(s, plan)).toEqual([]);
  });

  it('again and again, also several on one day; only the newest can be assessed', async () => {
    const plan = await compilePlan([2014]);
    await goes(vurder(`${plan}/2014`, 'IKKE_GODKENDT', I_DAG));
    await goes(indsend(plan, I_DAG, 2014));
    await refused(s, () => indsend(plan, I_DAG, 2014), [AARET, '2014', '2014']);
    await refused(s, () => vurder(`${plan}/2014`, 'TAGET_TIL_EFTERRETNING'), ['KAN_IKKE_VURDERES', 'IKKE_GODKENDT', I_DAG]);
    await refused(s, () => vurder(`${plan}/2014/2`, 'IKKE_GODKENDT', '2018-07-31'), ['KAN_IKKE_VURDERES', I_DAG, '2018-07-31']);
    await goes(vurder(`${plan}/2014/2`, 'IKKE_GODKENDT'));
    expect(await goes(indsend(plan, I_DAG, 2014))).toMatchObject({ redegoerelse: { noegle: `${plan}/2014/3`, udgave: 3, gaelder: true } });
    await goes(vurder(`${plan}/2014/3`, 'TAGET_TIL_EFTERRETNING'));
    expect((await findingsAbout(s, plan)).map(([rule]) => rule)).toEqual(['R14', 'R14', 'R14']);
  });

  it('is the first year that is missing when no year is said', async () => {
    const plan = await compilePlan([2014, 2015, 2016, 2017]);
    await goes(vurder(`${plan}/2015`, 'IKKE_GODKENDT', '2016-05-01'));
    const { aar: _, ...without } = redegoerelse(plan, I_DAG);
    expect(await goes(perform(s.ansoeger, 'indsendRedegoerelse', without, FIELDS))).toMatchObject({
      redegoerelse: { noegle: `${plan}/2015/2` },
    });
    await refused(s, () => perform(s.ansoeger, 'indsendRedegoerelse', without), [AARET, '0', '0']);
  });

  it('are resumed only once a new one has come', async () => {
    const plan = await compilePlan([2014, 2015, 2016, 2017]);
    await goes(vurder(`${plan}/2014`, 'IKKE_GODKENDT', '2015-05-01'));
    await execute(s.lbf, 'tilbageholdUdbetaling', { helhedsplan: plan, dato: '2015-05-01', tekst: 'Afvist', aar: 2014 });
    const genoptag = () => perform(s.lbf, 'genoptagUdbetaling', { helhedsplan: plan, dato: '2015-06-01', tekst: 'Kom' });
    await refused(s, genoptag, ['REDEGOERELSE_MANGLER', '2014', '2015-06-01']);
    await goes(receive(plan, '2015-05-20', 2014));
    await goes(genoptag());
  });

  it('a remark on a year that is not over records no missing redegørelse', async () => {
    const plan = await compilePlan();
    const { errors: error } = await s.lbf.ask(
      `mutation { bemaerk(input: { helhedsplan: "${plan}", dato: "2014-12-30", tekst: "Husk den", aar: 2014 }) { udfoert } }`,
    );
    expect(error[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', felter: ['input.aar'] });
  });
});

it('a plan that is stopped accounts for the years it ran in, once it is over', async () => {
  const plan = await compilePlan([2014]);
  await execute(s.lbf, 'standsHelhedsplan', { helhedsplan: plan, dato: '2015-06-01', disponeredeMidler: 'BEHOLDES' });
  await refused(s, () => receive(plan, '2015-05-30', 2015), [AARET, '2015-05-30', '2015-12-31']);
  await refused(s, () => receive(plan, I_DAG, 2016), [AARET, '2016', '2014-2015']);
  await goes(receive(plan, '2015-06-01', 2015));
  await goes(vurder(`${plan}/2015`, 'IKKE_GODKENDT', '2015-07-01'));
  await goes(receive(plan, '2015-08-01', 2015));
  expect((await findingsAbout(s, plan)).filter(([rule]) => rule?.startsWith('H9'))).toEqual([]);
});

describe('the audit finds', () => {
  it('a new edition whose predecessor was not refused', async () => {
    const plan = await compilePlan([2014, 2015, 2016, 2017]);
    await goes(vurder(`${plan}/2014`, 'IKKE_GODKENDT', '2015-05-01'));
    await goes(receive(plan, '2015-06-01', 2014));
    expect(await findingsAbout(s, plan)).toEqual([]);
    await s.outside.run(`UPDATE redegoerelse SET vurdering = 'TAGET_TIL_EFTERRETNING' WHERE noegle = '${plan}/2014'`);
    expect(await findingsAbout(s, plan)).toEqual([
      ['H95', 'UDGAVE_UDEN_AFVISNING', 'Udgave 2 af redegørelsen for 2014 kom, uden at udgave 1 var vurderet som ikke godkendt.'],
    ]);
  });

  it('a year in which the plan does not run, and one that came before the year was over.', async () => {
    const plan = await compilePlan([2014, 2015, 2016, 2017]);
    await s.outside.run(`UPDATE redegoerelse SET aar = 2018 WHERE noegle = '${plan}/2017'`);
    await s.outside.run(`UPDATE redegoerelse SET indsendt = '2016-12-31' WHERE noegle = '${plan}/2016'`);
    expect((await findingsAbout(s, plan)).filter(([rule]) => rule === 'H94').map(([, , text]) => text)).toEqual([
      'Redegørelsen for 2016 blev indsendt den 31. december 2016, før året var omme.',
      'Der er redegjort for 2018, men planen løber fra den 1. januar 2014 til og med den 31. december 2017.',
    ]);
  });
});
