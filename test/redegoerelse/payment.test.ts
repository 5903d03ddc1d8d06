import { redegoerelse } from '../helhedsplan/step-input';
import { execute, goes, perform, refused } from '../support/acts';
import { makeScene, type Scene } from '../support/scene';
import { findingsAbout, obstacles, pay, payablePlan } from './payable';

/** Payments stop while an account that was due is missing: on the day that they count from, and on the day they are recorded. */

const I_DAG = '2018-08-01';

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene(I_DAG);
});
afterAll(() => s.close());

async function compilePlan(years: readonly number[] = [2014, 2015, 2016, 2017]): Promise<string> {
  number += 1;
  const plan = await payablePlan(s, `BETAL-${number}`);
  for (const year of years) await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, `${year + 1}-03-01`, year));
  return plan;
}

const missing = (year: number, day: string): string[] => ['REDEGOERELSE_MANGLER', String(year), day];

it('the way around is closed: a payment dated before the missing redegørelser fell due is refused for each of them', async () => {
  const plan = await compilePlan([2014]);
  const reasons = [2015, 2016, 2017].map((year) => missing(year, I_DAG));
  const answer = await refused(s, () => pay(s, plan, '2015-06-30'), ...reasons);
  expect(answer.afvisninger[0]).toMatchObject({
    regel: 'H17',
    ansvarlig: 'BOLIGORGANISATION',
    tekst: 'Redegørelsen for 2015 skulle være indsendt senest den 30. juni 2016, men mangler.',
  });
  expect(await obstacles(s.tmf, plan, 'UDBETAL', '2015-06-30')).toEqual(reasons);
});

it('the day from which the payment holds counts, too, when all has come today', async () => {
  const plan = await compilePlan([2015, 2016, 2017]);
  await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-09-01', 2014));
  await goes(pay(s, plan, '2015-06-30'));
  await refused(s, () => pay(s, plan, '2015-07-01'), missing(2014, '2015-07-01'));
  await refused(s, () => pay(s, plan, '2015-08-31'), missing(2014, '2015-08-31'));
  await goes(pay(s, plan, '2015-09-01'));
  expect(await findingsAbout(s, plan)).toEqual([]);
});

it('but not in bevillingsperioder before 2011, where the duty does not hold', async () => {
  const before = await payablePlan(s, 'BETAL-FOER', { maal: [] });
  await s.outside.run(
    "UPDATE helhedsplan SET bevillingsperiode_id = (SELECT id FROM bevillingsperiode WHERE noegle = '2007-10') WHERE noegle = 'BETAL-FOER'",
  );
  await goes(pay(s, before, '2015-07-01'));
});

describe('the audit finds rows that got around it', () => {
  const haendelse = async (plan: string, act: string, date: string, registreret: string): Promise<void> => {
    const helhedsplan_id = await s.outside.id('helhedsplan', plan);
    const instant = `${registreret}T23:30:00.000Z`;
    await s.outside.insert('haendelse', {
      handling: act,
      tidspunkt: instant,
      dato: date,
      rolle: 'FORVALTNING',
      udfoert_for: 'TMF',
      helhedsplan_id,
    });
  };

  it('on the day from which the payment holds, and on the day in København when it was recorded', async () => {
    const plan = await compilePlan([2015, 2016, 2017]);
    await haendelse(plan, 'udbetal', '2015-06-29', '2015-06-29');
    expect(await findingsAbout(s, plan)).toEqual([
      ['R14', 'REDEGOERELSE_MANGLER', 'Redegørelsen for 2014 skulle være indsendt senest den 30. juni 2015, men mangler.'],
    ]);
    await haendelse(plan, 'udbetal', '2015-06-29', '2015-06-30');
    expect((await findingsAbout(s, plan)).slice(1)).toEqual([
      [
        'H90',
        'UDBETALT_UDEN_REDEGOERELSE',
        'Der blev udbetalt penge den 29. juni 2015 (registreret den 1. juli 2015), mens redegørelsen for 2014 manglede.',
      ],
    ]);
  });

  it('also a posting without a hændelse, and a stop', async () => {
    const plan = await compilePlan();
    await execute(s.lbf, 'tilbageholdUdbetaling', { helhedsplan: plan, dato: '2016-01-01', tekst: 'Regnskabet' });
    await execute(s.lbf, 'genoptagUdbetaling', { helhedsplan: plan, dato: '2016-03-01', tekst: 'Regnskabet' });
    expect(await findingsAbout(s, plan)).toEqual([]);
    const helhedsplan_id = await s.outside.id('helhedsplan', plan);
    const pulje_id = await s.outside.id('pulje', `P-${plan}`);
    await s.outside.insert('disponering', { art: 'UDBETALT', dato: '2016-02-29', beloeb: 1, helhedsplan_id, pulje_id });
    expect(await findingsAbout(s, plan)).toEqual([
      ['H93', 'UDBETALT_TRODS_STOP', 'Der blev udbetalt penge den 29. februar 2016, mens udbetalingerne var tilbageholdt.'],
    ]);
  });
});

describe('a stop does not reach back', () => {
  const stop = (helhedsplan: string, date: string) =>
    perform(s.lbf, 'tilbageholdUdbetaling', { helhedsplan, dato: date, tekst: 'Regnskabet' });

  it('behind a payment, nor behind the day when it was recorded', async () => {
    const plan = await compilePlan();
    await goes(pay(s, plan, '2016-05-01'));
    const before = ['FOER_UDBETALINGER', '2016-04-30', I_DAG];
    const answer = await refused(s, () => stop(plan, '2016-04-30'), before);
    expect(answer.afvisninger[0]).toMatchObject({
      regel: 'H92',
      tekst: 'Der er registreret en udbetaling den 1. august 2018; udbetalingerne kan ikke standses fra den 30. april 2016.',
    });
    expect(await obstacles(s.lbf, plan, 'TILBAGEHOLD', '2016-04-30')).toEqual([before]);
    await refused(s, () => stop(plan, '2018-07-31'), ['FOER_UDBETALINGER', '2018-07-31', I_DAG]);
    await goes(stop(plan, I_DAG));
    // The payment was there before the stop of the same day, and stands.
    expect(await findingsAbout(s, plan)).toEqual([]);
    await refused(s, () => pay(s, plan, '2016-06-01'), ['UDBETALINGER_TILBAGEHOLDT', I_DAG, 'IKKE_TILBAGEHOLDT']);
  });

  it('and an assessment that stops payments does not either', async () => {
    const plan = await compilePlan();
    await goes(pay(s, plan, '2016-05-01'));
    const vurder = (vurdering: string, date: string) =>
      perform(s.lbf, 'vurderRedegoerelse', { redegoerelse: `${plan}/2015`, vurdering, dato: date });
    await refused(s, () => vurder('IKKE_GODKENDT', '2018-07-31'), ['FOER_UDBETALINGER', '2018-07-31', I_DAG]);
    await goes(vurder('IKKE_GODKENDT', I_DAG));
    expect(await findingsAbout(s, plan)).toEqual([
      ['R14', 'REDEGOERELSE_MANGLER', 'Redegørelsen for 2015 blev ikke godkendt den 1. august 2018, og der er ikke kommet en ny.'],
    ]);
    await refused(s, () => pay(s, plan, '2016-05-02'), missing(2015, I_DAG));
    const { udfoert: executed } = await perform(s.lbf, 'vurderRedegoerelse', {
      redegoerelse: `${plan}/2014`,
      vurdering: 'MED_BEMAERKNINGER',
      tekst: 'Tallene mangler',
      dato: '2015-04-01',
    });
    expect(executed).toBe(true);
  });
});

describe('an extension', () => {
  const forlaeng = (helhedsplan: string, end: string) =>
    perform(s.lbf, 'forlaengHelhedsplan', { helhedsplan, dato: '2015-12-30', slut: end });

  it('does not let a payment through without redegørelser that only the extension demands', async () => {
    number += 1;
    const plan = await payablePlan(s, `BETAL-${number}`, { slut: '2015-12-31' });
    for (const year of [2014, 2015]) await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, `${year + 1}-03-01`, year));
    await goes(pay(s, plan, '2017-07-01'));
    await refused(
      s,
      () => forlaeng(plan, '2017-12-31'),
      ['UDBETALT_UDEN_REDEGOERELSE', '2016', '2017-07-01'],
      ['UDBETALT_UDEN_REDEGOERELSE', '2017', I_DAG],
    );
    await goes(pay(s, plan, '2017-07-02'));
  });

  it('is not given when the last year was accounted for before it was over', async () => {
    number += 1;
    const plan = await payablePlan(s, `BETAL-${number}`, { slut: '2017-09-30' });
    await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2017-10-01', 2017));
    const answer = await perform(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: '2017-09-29', slut: '2018-09-30' });
    expect(answer.afvisninger.map((a) => [a.kode, a.faktisk, a.graense])).toContainEqual([
      'SLUTAARET_ER_OPGJORT',
      '2017-10-01',
      '2017-12-31',
    ]);
    await execute(s.lbf, 'vurderRedegoerelse', { redegoerelse: `${plan}/2017`, vurdering: 'IKKE_GODKENDT', dato: '2017-10-02' });
    await execute(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: '2017-09-29', slut: '2018-09-30' });
    await refused(s, () => perform(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2017-10-02', 2017)), [
      'AARET_KAN_IKKE_REDEGOERES',
      '2017-10-02',
      '2017-12-31',
    ]);
    await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2018-03-01', 2017));
    expect((await findingsAbout(s, plan)).filter(([rule]) => rule !== 'R14' && rule !== 'R8')).toEqual([]);
  });
});
