import { redegoerelse } from '../helhedsplan/step-input';
import { errorsOf, execute, goes, perform, refused, untouched } from '../support/acts';
import { planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Landsbyggefonden's supervision: assessments, remarks, and payments withheld and resumed. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2018-08-01');
});
afterAll(() => s.close());

const compilePlan = (): Promise<string> => {
  number += 1;
  return planI(s, 'IGANGVAERENDE', `TILSYN-${number}`);
};

const YEARS = [2014, 2015, 2016, 2017];

/** A plan whose accounts of these years came in time. */
async function withRedegoerelser(years: readonly number[] = YEARS): Promise<string> {
  const plan = await compilePlan();
  for (const year of years) await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, `${year + 1}-03-01`, year));
  return plan;
}

describe('vurderRedegoerelse', () => {
  const vurder = (plan: string, date: string, vurdering = 'TAGET_TIL_EFTERRETNING', text?: string): Promise<Acted> =>
    perform(
      s.lbf,
      'vurderRedegoerelse',
      { redegoerelse: `${plan}/2014`, dato: date, vurdering, tekst: text },
      'redegoerelse { vurdering version } tilsyn { art dato tekst redegoerelse { aar } } helhedsplan { noegle } haendelse { redegoerelse { aar } }',
    );
  const indsendt = async (): Promise<string> => {
    const plan = await compilePlan();
    await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-06-01', 2014));
    return plan;
  };

  it('only once it is sent in, the same day at the earliest, and not in the future', async () => {
    const plan = await indsendt();
    await refused(s, () => vurder(plan, '2015-05-31'), ['KAN_IKKE_VURDERES', '2015-06-01', '2015-05-31']);
    await refused(s, () => vurder(plan, '2018-08-02'), ['KAN_IKKE_VURDERES', '2015-06-01', '2018-08-02']);
    expect(await goes(vurder(plan, '2015-06-01'))).toMatchObject({
      redegoerelse: { vurdering: 'TAGET_TIL_EFTERRETNING', version: 2 },
      tilsyn: null,
      helhedsplan: { noegle: plan },
      haendelse: { redegoerelse: { aar: 2014 } },
    });
  });

  it('not one that is missing', async () => {
    const plan = await compilePlan();
    expect(await errorsOf(s.lbf, 'vurderRedegoerelse', { redegoerelse: `${plan}/2014`, vurdering: 'IKKE_GODKENDT' })).toEqual([
      'NOT_FOUND',
      'input.redegoerelse',
    ]);
    await execute(s.lbf, 'bemaerk', { helhedsplan: plan, dato: '2015-07-01', tekst: 'Den mangler', aar: 2014 });
    await refused(s, () => vurder(plan, '2015-07-02'), ['KAN_IKKE_VURDERES', 'IKKE_INDSENDT', '2015-07-02']);
    await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-07-03', 2014));
    expect(await goes(vurder(plan, '2015-07-04'))).toMatchObject({ redegoerelse: { version: 3 } });
  });

  it('only once', async () => {
    const plan = await indsendt();
    await goes(vurder(plan, '2015-06-02', 'IKKE_GODKENDT'));
    await refused(s, () => vurder(plan, '2015-06-03'), ['KAN_IKKE_VURDERES', 'IKKE_GODKENDT', '2015-06-03']);
  });

  it('remarks tell which, and become tilsyn', async () => {
    const plan = await indsendt();
    const without = ['BEMAERKNING_MANGLER', 'MED_BEMAERKNINGER', 'TEKST'];
    await refused(s, () => vurder(plan, '2015-06-02', 'MED_BEMAERKNINGER'), without);
    await refused(s, () => vurder(plan, '2015-05-31', 'MED_BEMAERKNINGER'), ['KAN_IKKE_VURDERES', '2015-06-01', '2015-05-31'], without);
    expect(await goes(vurder(plan, '2015-06-02', 'MED_BEMAERKNINGER', 'Mål 1 er uklart'))).toMatchObject({
      redegoerelse: { vurdering: 'MED_BEMAERKNINGER' },
      tilsyn: { art: 'BEMAERKNING', dato: '2015-06-02', tekst: 'Mål 1 er uklart', redegoerelse: { aar: 2014 } },
    });
  });
});

describe('withheld and resumed', () => {
  const tilsyn = (plan: string, date: string, more = {}) => ({ helhedsplan: plan, dato: date, tekst: 'Regnskabet', ...more });
  const hold = (plan: string, date: string, more = {}): Promise<Acted> => perform(s.lbf, 'tilbageholdUdbetaling', tilsyn(plan, date, more));
  const genoptag = (plan: string, date: string): Promise<Acted> => perform(s.lbf, 'genoptagUdbetaling', tilsyn(plan, date));
  const IKKE = ['IKKE_TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT', 'TILBAGEHOLDT'];
  const ALREADY = ['ALLEREDE_TILBAGEHOLDT', 'TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT'];

  it('take turns: not the same twice', async () => {
    const plan = await withRedegoerelser();
    await refused(s, () => genoptag(plan, '2014-03-01'), IKKE);
    await goes(hold(plan, '2014-03-01'));
    await refused(s, () => hold(plan, '2014-03-02'), ALREADY);
    await goes(genoptag(plan, '2014-03-03'));
    await refused(s, () => genoptag(plan, '2014-03-04'), IKKE);
    await goes(hold(plan, '2014-03-05'));
  });

  it('the day counts, and of several on the same day the last', async () => {
    const plan = await withRedegoerelser();
    await goes(hold(plan, '2014-03-01'));
    await refused(s, () => genoptag(plan, '2014-02-28'), IKKE);
    await goes(genoptag(plan, '2014-03-01'));
    await goes(hold(plan, '2014-03-01'));
    await refused(s, () => hold(plan, '2014-03-01'), ALREADY);
  });

  it('a remark changes nothing', async () => {
    const plan = await withRedegoerelser();
    await goes(hold(plan, '2014-03-01'));
    await execute(s.lbf, 'bemaerk', tilsyn(plan, '2014-03-02'));
    await refused(s, () => hold(plan, '2014-03-03'), ALREADY);
  });

  it('are resumed only once an overdue redegørelse has come', async () => {
    const plan = await withRedegoerelser([2015, 2016, 2017]);
    await goes(hold(plan, '2015-07-01', { aar: 2014 }));
    await refused(s, () => genoptag(plan, '2015-07-02'), ['REDEGOERELSE_MANGLER', '2014', '2015-07-02']);
    await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-07-03', 2014));
    await refused(s, () => genoptag(plan, '2015-07-02'), ['REDEGOERELSE_MANGLER', '2014', '2015-07-02']);
    await goes(genoptag(plan, '2015-07-03'));
  });

  it('on 30 June nothing is missing yet, when nothing is missing today either', async () => {
    const plan = await withRedegoerelser([2015, 2016, 2017]);
    await goes(hold(plan, '2015-06-29'));
    await refused(s, () => genoptag(plan, '2015-06-30'), ['REDEGOERELSE_MANGLER', '2014', '2018-08-01']);
    await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-07-05', 2014));
    await goes(genoptag(plan, '2015-06-30'));
  });

  it('the redegørelser of several years are named one by one', async () => {
    const plan = await compilePlan();
    await goes(hold(plan, '2017-07-01'));
    await refused(
      s,
      () => genoptag(plan, '2017-07-01'),
      ...[2014, 2015, 2016].map((year) => ['REDEGOERELSE_MANGLER', String(year), '2017-07-01']),
      ['REDEGOERELSE_MANGLER', '2017', '2018-08-01'],
    );
  });

  it("the year must be one of the plan's", async () => {
    const plan = await compilePlan();
    for (const year of [2013, 2018])
      expect(await untouched(s, () => errorsOf(s.lbf, 'bemaerk', tilsyn(plan, '2018-01-01', { aar: year })))).toEqual([
        'BAD_USER_INPUT',
        ['input.aar'],
      ]);
  });
});

it('R14: a plan is closed without redegørelser, but each year that is overdue is told', async () => {
  const plan = await compilePlan();
  await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-06-01', 2014));
  const answer = await goes(
    perform(s.ansoeger, 'afslutHelhedsplan', { helhedsplan: plan, dato: '2017-12-31' }),
    'REDEGOERELSE_MANGLER',
    'REDEGOERELSE_MANGLER',
  );
  expect(answer.advarsler).toEqual(
    ['2016-06-30', '2017-06-30'].map((limit) => ({ kode: 'REDEGOERELSE_MANGLER', regel: 'R14', faktisk: '2017-12-31', graense: limit })),
  );
  await refused(
    s,
    () => perform(s.lbf, 'genoptagUdbetaling', { helhedsplan: plan, tekst: 'x' }),
    ['IKKE_TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT', 'TILBAGEHOLDT'],
    ...[2015, 2016, 2017].map((year) => ['REDEGOERELSE_MANGLER', String(year), '2018-08-01']),
  );
  await execute(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2018-08-01', 2017));
});
