import { redegoerelse } from '../helhedsplan/step-input';
import { afvist, gaar, handl, lavScene, type Scene, udfoer } from '../support/planer';
import { betal, betalbarPlan, fundOm, hindringer } from './payable';

/** Payments stop while an account that was due is missing: on the day that they count from, and on the day they are recorded. */

const I_DAG = '2018-08-01';

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene(I_DAG);
});
afterAll(() => s.luk());

async function lavPlan(aarene: readonly number[] = [2014, 2015, 2016, 2017]): Promise<string> {
  nr += 1;
  const plan = await betalbarPlan(s, `BETAL-${nr}`);
  for (const aar of aarene) await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, `${aar + 1}-03-01`, aar));
  return plan;
}

const mangler = (aar: number, dag: string): string[] => ['REDEGOERELSE_MANGLER', String(aar), dag];

it('omvejen er lukket: en udbetaling dateret, før de manglende redegørelser forfaldt, afvises for hver af dem', async () => {
  const plan = await lavPlan([2014]);
  const grunde = [2015, 2016, 2017].map((aar) => mangler(aar, I_DAG));
  const svar = await afvist(s, () => betal(s, plan, '2015-06-30'), ...grunde);
  expect(svar.afvisninger[0]).toMatchObject({
    regel: 'H17',
    ansvarlig: 'BOLIGORGANISATION',
    tekst: 'Redegørelsen for 2015 skulle være indsendt senest den 30. juni 2016, men mangler.',
  });
  expect(await hindringer(s.tmf, plan, 'UDBETAL', '2015-06-30')).toEqual(grunde);
});

it('den dag, udbetalingen gælder fra, tæller også, når alt er kommet i dag', async () => {
  const plan = await lavPlan([2015, 2016, 2017]);
  await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-09-01', 2014));
  await gaar(betal(s, plan, '2015-06-30'));
  await afvist(s, () => betal(s, plan, '2015-07-01'), mangler(2014, '2015-07-01'));
  await afvist(s, () => betal(s, plan, '2015-08-31'), mangler(2014, '2015-08-31'));
  await gaar(betal(s, plan, '2015-09-01'));
  expect(await fundOm(s, plan)).toEqual([]);
});

it('men ikke i bevillingsperioder før 2011, hvor pligten ikke gælder', async () => {
  const foer = await betalbarPlan(s, 'BETAL-FOER', { maal: [] });
  await s.inde.koer(
    "UPDATE helhedsplan SET bevillingsperiode_id = (SELECT id FROM bevillingsperiode WHERE noegle = '2007-10') WHERE noegle = 'BETAL-FOER'",
  );
  await gaar(betal(s, foer, '2015-07-01'));
});

describe('auditten finder rækker, som er kommet uden om', () => {
  const haendelse = async (plan: string, handling: string, dato: string, registreret: string): Promise<void> => {
    const helhedsplan_id = await s.inde.id('helhedsplan', plan);
    const tidspunkt = `${registreret}T23:30:00.000Z`;
    await s.inde.indsaet('haendelse', { handling, tidspunkt, dato, rolle: 'FORVALTNING', udfoert_for: 'TMF', helhedsplan_id });
  };

  it('på den dag, udbetalingen gælder fra, og på dagen i København, hvor den blev registreret', async () => {
    const plan = await lavPlan([2015, 2016, 2017]);
    await haendelse(plan, 'udbetal', '2015-06-29', '2015-06-29');
    expect(await fundOm(s, plan)).toEqual([
      ['R14', 'REDEGOERELSE_MANGLER', 'Redegørelsen for 2014 skulle være indsendt senest den 30. juni 2015, men mangler.'],
    ]);
    await haendelse(plan, 'udbetal', '2015-06-29', '2015-06-30');
    expect((await fundOm(s, plan)).slice(1)).toEqual([
      [
        'H90',
        'UDBETALT_UDEN_REDEGOERELSE',
        'Der blev udbetalt penge den 29. juni 2015 (registreret den 1. juli 2015), mens redegørelsen for 2014 manglede.',
      ],
    ]);
  });

  it('også en postering uden hændelse, og et stop', async () => {
    const plan = await lavPlan();
    await udfoer(s.lbf, 'tilbageholdUdbetaling', { helhedsplan: plan, dato: '2016-01-01', tekst: 'Regnskabet' });
    await udfoer(s.lbf, 'genoptagUdbetaling', { helhedsplan: plan, dato: '2016-03-01', tekst: 'Regnskabet' });
    expect(await fundOm(s, plan)).toEqual([]);
    const helhedsplan_id = await s.inde.id('helhedsplan', plan);
    const pulje_id = await s.inde.id('pulje', `P-${plan}`);
    await s.inde.indsaet('disponering', { art: 'UDBETALT', dato: '2016-02-29', beloeb: 1, helhedsplan_id, pulje_id });
    expect(await fundOm(s, plan)).toEqual([
      ['H93', 'UDBETALT_TRODS_STOP', 'Der blev udbetalt penge den 29. februar 2016, mens udbetalingerne var tilbageholdt.'],
    ]);
  });
});

describe('et stop rækker ikke tilbage', () => {
  const stop = (helhedsplan: string, dato: string) => handl(s.lbf, 'tilbageholdUdbetaling', { helhedsplan, dato, tekst: 'Regnskabet' });

  it('bag en udbetaling, og heller ikke bag den dag, hvor den blev registreret', async () => {
    const plan = await lavPlan();
    await gaar(betal(s, plan, '2016-05-01'));
    const foer = ['FOER_UDBETALINGER', '2016-04-30', I_DAG];
    const svar = await afvist(s, () => stop(plan, '2016-04-30'), foer);
    expect(svar.afvisninger[0]).toMatchObject({
      regel: 'H92',
      tekst: 'Der er registreret en udbetaling den 1. august 2018; udbetalingerne kan ikke standses fra den 30. april 2016.',
    });
    expect(await hindringer(s.lbf, plan, 'TILBAGEHOLD', '2016-04-30')).toEqual([foer]);
    await afvist(s, () => stop(plan, '2018-07-31'), ['FOER_UDBETALINGER', '2018-07-31', I_DAG]);
    await gaar(stop(plan, I_DAG));
    // The payment was there before the stop of the same day, and stands.
    expect(await fundOm(s, plan)).toEqual([]);
    await afvist(s, () => betal(s, plan, '2016-06-01'), ['UDBETALINGER_TILBAGEHOLDT', I_DAG, 'IKKE_TILBAGEHOLDT']);
  });

  it('og en vurdering, der standser udbetalinger, heller ikke', async () => {
    const plan = await lavPlan();
    await gaar(betal(s, plan, '2016-05-01'));
    const vurder = (vurdering: string, dato: string) =>
      handl(s.lbf, 'vurderRedegoerelse', { redegoerelse: `${plan}/2015`, vurdering, dato });
    await afvist(s, () => vurder('IKKE_GODKENDT', '2018-07-31'), ['FOER_UDBETALINGER', '2018-07-31', I_DAG]);
    await gaar(vurder('IKKE_GODKENDT', I_DAG));
    expect(await fundOm(s, plan)).toEqual([
      ['R14', 'REDEGOERELSE_MANGLER', 'Redegørelsen for 2015 blev ikke godkendt den 1. august 2018, og der er ikke kommet en ny.'],
    ]);
    await afvist(s, () => betal(s, plan, '2016-05-02'), mangler(2015, I_DAG));
    const { udfoert } = await handl(s.lbf, 'vurderRedegoerelse', {
      redegoerelse: `${plan}/2014`,
      vurdering: 'MED_BEMAERKNINGER',
      tekst: 'Tallene mangler',
      dato: '2015-04-01',
    });
    expect(udfoert).toBe(true);
  });
});

describe('en forlængelse', () => {
  const forlaeng = (helhedsplan: string, slut: string) => handl(s.lbf, 'forlaengHelhedsplan', { helhedsplan, dato: '2015-12-30', slut });

  it('lader ikke en udbetaling ske uden redegørelser, som først forlængelsen kræver', async () => {
    nr += 1;
    const plan = await betalbarPlan(s, `BETAL-${nr}`, { slut: '2015-12-31' });
    for (const aar of [2014, 2015]) await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, `${aar + 1}-03-01`, aar));
    await gaar(betal(s, plan, '2017-07-01'));
    await afvist(
      s,
      () => forlaeng(plan, '2017-12-31'),
      ['UDBETALT_UDEN_REDEGOERELSE', '2016', '2017-07-01'],
      ['UDBETALT_UDEN_REDEGOERELSE', '2017', I_DAG],
    );
    await gaar(betal(s, plan, '2017-07-02'));
  });

  it('gives ikke, når der er redegjort for det sidste år, før det var omme', async () => {
    nr += 1;
    const plan = await betalbarPlan(s, `BETAL-${nr}`, { slut: '2017-09-30' });
    await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2017-10-01', 2017));
    const svar = await handl(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: '2017-09-29', slut: '2018-09-30' });
    expect(svar.afvisninger.map((a) => [a.kode, a.faktisk, a.graense])).toContainEqual([
      'SLUTAARET_ER_OPGJORT',
      '2017-10-01',
      '2017-12-31',
    ]);
    await udfoer(s.lbf, 'vurderRedegoerelse', { redegoerelse: `${plan}/2017`, vurdering: 'IKKE_GODKENDT', dato: '2017-10-02' });
    await udfoer(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: '2017-09-29', slut: '2018-09-30' });
    await afvist(s, () => handl(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2017-10-02', 2017)), [
      'AARET_KAN_IKKE_REDEGOERES',
      '2017-10-02',
      '2017-12-31',
    ]);
    await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2018-03-01', 2017));
    expect((await fundOm(s, plan)).filter(([regel]) => regel !== 'R14' && regel !== 'R8')).toEqual([]);
  });
});
