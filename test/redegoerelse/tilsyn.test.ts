import { redegoerelse } from '../helhedsplan/step-input';
import { afvist, fejlAf, gaar, handl, lavScene, planI, type Scene, udfoer, uroert } from '../support/planer';
import type { Handlet } from '../support/service';

/** Landsbyggefonden's supervision: assessments, remarks, and payments withheld and resumed. */

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene('2018-08-01');
});
afterAll(() => s.luk());

const lavPlan = (): Promise<string> => {
  nr += 1;
  return planI(s, 'IGANGVAERENDE', `TILSYN-${nr}`);
};

const AARENE = [2014, 2015, 2016, 2017];

/** A plan whose accounts of these years came in time. */
async function medRedegoerelser(aarene: readonly number[] = AARENE): Promise<string> {
  const plan = await lavPlan();
  for (const aar of aarene) await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, `${aar + 1}-03-01`, aar));
  return plan;
}

describe('vurderRedegoerelse', () => {
  const vurder = (plan: string, dato: string, vurdering = 'TAGET_TIL_EFTERRETNING', tekst?: string): Promise<Handlet> =>
    handl(
      s.lbf,
      'vurderRedegoerelse',
      { redegoerelse: `${plan}/2014`, dato, vurdering, tekst },
      'redegoerelse { vurdering version } tilsyn { art dato tekst redegoerelse { aar } } helhedsplan { noegle } haendelse { redegoerelse { aar } }',
    );
  const indsendt = async (): Promise<string> => {
    const plan = await lavPlan();
    await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-06-01', 2014));
    return plan;
  };

  it('først når den er indsendt, tidligst samme dag, og ikke i fremtiden', async () => {
    const plan = await indsendt();
    await afvist(s, () => vurder(plan, '2015-05-31'), ['KAN_IKKE_VURDERES', '2015-06-01', '2015-05-31']);
    await afvist(s, () => vurder(plan, '2018-08-02'), ['KAN_IKKE_VURDERES', '2015-06-01', '2018-08-02']);
    expect(await gaar(vurder(plan, '2015-06-01'))).toMatchObject({
      redegoerelse: { vurdering: 'TAGET_TIL_EFTERRETNING', version: 2 },
      tilsyn: null,
      helhedsplan: { noegle: plan },
      haendelse: { redegoerelse: { aar: 2014 } },
    });
  });

  it('ikke en, der mangler', async () => {
    const plan = await lavPlan();
    expect(await fejlAf(s.lbf, 'vurderRedegoerelse', { redegoerelse: `${plan}/2014`, vurdering: 'IKKE_GODKENDT' })).toEqual([
      'NOT_FOUND',
      'input.redegoerelse',
    ]);
    await udfoer(s.lbf, 'bemaerk', { helhedsplan: plan, dato: '2015-07-01', tekst: 'Den mangler', aar: 2014 });
    await afvist(s, () => vurder(plan, '2015-07-02'), ['KAN_IKKE_VURDERES', 'IKKE_INDSENDT', '2015-07-02']);
    await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-07-03', 2014));
    expect(await gaar(vurder(plan, '2015-07-04'))).toMatchObject({ redegoerelse: { version: 3 } });
  });

  it('kun én gang', async () => {
    const plan = await indsendt();
    await gaar(vurder(plan, '2015-06-02', 'IKKE_GODKENDT'));
    await afvist(s, () => vurder(plan, '2015-06-03'), ['KAN_IKKE_VURDERES', 'IKKE_GODKENDT', '2015-06-03']);
  });

  it('bemærkninger siger hvilke, og bliver til tilsyn', async () => {
    const plan = await indsendt();
    const uden = ['BEMAERKNING_MANGLER', 'MED_BEMAERKNINGER', 'TEKST'];
    await afvist(s, () => vurder(plan, '2015-06-02', 'MED_BEMAERKNINGER'), uden);
    await afvist(s, () => vurder(plan, '2015-05-31', 'MED_BEMAERKNINGER'), ['KAN_IKKE_VURDERES', '2015-06-01', '2015-05-31'], uden);
    expect(await gaar(vurder(plan, '2015-06-02', 'MED_BEMAERKNINGER', 'Mål 1 er uklart'))).toMatchObject({
      redegoerelse: { vurdering: 'MED_BEMAERKNINGER' },
      tilsyn: { art: 'BEMAERKNING', dato: '2015-06-02', tekst: 'Mål 1 er uklart', redegoerelse: { aar: 2014 } },
    });
  });
});

describe('tilbageholdt og genoptaget', () => {
  const tilsyn = (plan: string, dato: string, mere = {}) => ({ helhedsplan: plan, dato, tekst: 'Regnskabet', ...mere });
  const hold = (plan: string, dato: string, mere = {}): Promise<Handlet> => handl(s.lbf, 'tilbageholdUdbetaling', tilsyn(plan, dato, mere));
  const genoptag = (plan: string, dato: string): Promise<Handlet> => handl(s.lbf, 'genoptagUdbetaling', tilsyn(plan, dato));
  const IKKE = ['IKKE_TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT', 'TILBAGEHOLDT'];
  const ALLEREDE = ['ALLEREDE_TILBAGEHOLDT', 'TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT'];

  it('skiftes til: ikke to gange det samme', async () => {
    const plan = await medRedegoerelser();
    await afvist(s, () => genoptag(plan, '2014-03-01'), IKKE);
    await gaar(hold(plan, '2014-03-01'));
    await afvist(s, () => hold(plan, '2014-03-02'), ALLEREDE);
    await gaar(genoptag(plan, '2014-03-03'));
    await afvist(s, () => genoptag(plan, '2014-03-04'), IKKE);
    await gaar(hold(plan, '2014-03-05'));
  });

  it('dagen tæller, og af flere på samme dag den sidste', async () => {
    const plan = await medRedegoerelser();
    await gaar(hold(plan, '2014-03-01'));
    await afvist(s, () => genoptag(plan, '2014-02-28'), IKKE);
    await gaar(genoptag(plan, '2014-03-01'));
    await gaar(hold(plan, '2014-03-01'));
    await afvist(s, () => hold(plan, '2014-03-01'), ALLEREDE);
  });

  it('en bemærkning ændrer intet', async () => {
    const plan = await medRedegoerelser();
    await gaar(hold(plan, '2014-03-01'));
    await udfoer(s.lbf, 'bemaerk', tilsyn(plan, '2014-03-02'));
    await afvist(s, () => hold(plan, '2014-03-03'), ALLEREDE);
  });

  it('genoptages først, når en forfalden redegørelse er kommet', async () => {
    const plan = await medRedegoerelser([2015, 2016, 2017]);
    await gaar(hold(plan, '2015-07-01', { aar: 2014 }));
    await afvist(s, () => genoptag(plan, '2015-07-02'), ['REDEGOERELSE_MANGLER', '2014', '2015-07-02']);
    await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-07-03', 2014));
    await afvist(s, () => genoptag(plan, '2015-07-02'), ['REDEGOERELSE_MANGLER', '2014', '2015-07-02']);
    await gaar(genoptag(plan, '2015-07-03'));
  });

  it('den 30. juni mangler intet endnu, når intet heller mangler i dag', async () => {
    const plan = await medRedegoerelser([2015, 2016, 2017]);
    await gaar(hold(plan, '2015-06-29'));
    await afvist(s, () => genoptag(plan, '2015-06-30'), ['REDEGOERELSE_MANGLER', '2014', '2018-08-01']);
    await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-07-05', 2014));
    await gaar(genoptag(plan, '2015-06-30'));
  });

  it('flere års redegørelser nævnes hver for sig', async () => {
    const plan = await lavPlan();
    await gaar(hold(plan, '2017-07-01'));
    await afvist(
      s,
      () => genoptag(plan, '2017-07-01'),
      ...[2014, 2015, 2016].map((aar) => ['REDEGOERELSE_MANGLER', String(aar), '2017-07-01']),
      ['REDEGOERELSE_MANGLER', '2017', '2018-08-01'],
    );
  });

  it('året skal være et af planens', async () => {
    const plan = await lavPlan();
    for (const aar of [2013, 2018])
      expect(await uroert(s, () => fejlAf(s.lbf, 'bemaerk', tilsyn(plan, '2018-01-01', { aar })))).toEqual([
        'BAD_USER_INPUT',
        ['input.aar'],
      ]);
  });
});

it('R14: en plan afsluttes uden redegørelser, men det siges for hvert år, der er forfaldent', async () => {
  const plan = await lavPlan();
  await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2015-06-01', 2014));
  const svar = await gaar(
    handl(s.ansoeger, 'afslutHelhedsplan', { helhedsplan: plan, dato: '2017-12-31' }),
    'REDEGOERELSE_MANGLER',
    'REDEGOERELSE_MANGLER',
  );
  expect(svar.advarsler).toEqual(
    ['2016-06-30', '2017-06-30'].map((graense) => ({ kode: 'REDEGOERELSE_MANGLER', regel: 'R14', faktisk: '2017-12-31', graense })),
  );
  await afvist(
    s,
    () => handl(s.lbf, 'genoptagUdbetaling', { helhedsplan: plan, tekst: 'x' }),
    ['IKKE_TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT', 'TILBAGEHOLDT'],
    ...[2015, 2016, 2017].map((aar) => ['REDEGOERELSE_MANGLER', String(aar), '2018-08-01']),
  );
  await udfoer(s.lbf, 'indsendRedegoerelse', redegoerelse(plan, '2018-08-01', 2017));
});
