import { afgoerelse, afvist, finansiering, gaar, handl, koder, lavScene, planI, type Scene, udfoer } from '../support/planer';
import type { Handlet } from '../support/service';
import { egenPulje, kontrakt } from './ground';

/** Releasing, paying and returning committed money: in that order, on every day, to the last øre. */

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene('2015-06-30');
});
afterAll(() => s.luk());

type Art = 'disponerPulje' | 'frigivMidler' | 'udbetal' | 'tilbagefoer';

/** A running plan with 100,000 committed on 2014-01-10 and its release decided on 2014-01-20. */
async function lavPlan(frigivelse: string | null = '2014-01-20'): Promise<string> {
  nr += 1;
  const pulje = await egenPulje(s, `UDB-PULJE-${nr}`);
  await udfoer(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  const plan = await planI(s, 'IGANGVAERENDE', `UDB-${nr}`, { finansiering: finansiering(pulje) });
  await kontrakt(s, plan);
  await post(plan, 'disponerPulje', '2014-01-10', 100_000);
  if (frigivelse) await udfoer(s.br, 'registrerAfgoerelse', afgoerelse(plan, frigivelse, 'FRIGIVELSE'));
  return plan;
}

const proev = (helhedsplan: string, art: Art, dato: string, beloeb?: number): Promise<Handlet> =>
  handl(s.tmf, art, { helhedsplan, dato, beloeb }, 'disponering { beloeb }');
async function post(plan: string, art: Art, dato: string, beloeb?: number): Promise<unknown> {
  return Object((await gaar(proev(plan, art, dato, beloeb))).disponering).beloeb;
}
const orden = (faktisk: string, graense: string): string[] => ['POSTERINGSORDEN', faktisk, graense];

describe('frigivMidler', () => {
  const mangler = ['FRIGIVELSE_IKKE_BESLUTTET', '0', '1'];

  it('kræver sin egen afgørelse; godkendelsen af planen er ikke nok', async () => {
    const plan = await lavPlan(null);
    const svar = await afvist(s, () => proev(plan, 'frigivMidler', '2014-02-01', 1), mangler);
    expect(svar.afvisninger[0]).toMatchObject({ regel: 'H14', ansvarlig: 'KOMMUNALBESTYRELSE' });
    for (const udfald of ['UDSAT', 'AFVIST'])
      await udfoer(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-01-20', 'FRIGIVELSE', udfald));
    await afvist(s, () => proev(plan, 'frigivMidler', '2014-02-01', 1), mangler);
  });

  it('gælder fra afgørelsens dag', async () => {
    const plan = await lavPlan('2014-01-20');
    await afvist(s, () => proev(plan, 'frigivMidler', '2014-01-19', 1), mangler);
    await post(plan, 'frigivMidler', '2014-01-20', 1);
  });

  it('højst det disponerede, til den sidste øre', async () => {
    const plan = await lavPlan();
    await afvist(s, () => proev(plan, 'frigivMidler', '2014-02-01', 100_000.01), ['IKKE_DISPONERET', '100000.01', '100000']);
    expect(await post(plan, 'frigivMidler', '2014-02-01', 99_999.99)).toBe(99_999.99);
    expect(await post(plan, 'frigivMidler', '2014-02-02')).toBe(0.01);
    await afvist(s, () => proev(plan, 'frigivMidler', '2014-02-03'), ['INTET_BELOEB', '0', '0.01']);
  });

  it('ikke før pengene var disponeret', async () => {
    const plan = await lavPlan('2014-01-01');
    await afvist(s, () => proev(plan, 'frigivMidler', '2014-01-09', 1), ['IKKE_DISPONERET', '1', '0']);
  });
});

describe('udbetal', () => {
  it('højst det frigivne, til den sidste øre, og uden beløb resten', async () => {
    const plan = await lavPlan();
    await post(plan, 'frigivMidler', '2014-02-01', 60_000);
    await afvist(s, () => proev(plan, 'udbetal', '2014-03-01', 60_000.01), orden('60000.01', '60000'));
    await post(plan, 'udbetal', '2014-03-01', 59_000.5);
    expect(await post(plan, 'udbetal', '2014-03-02')).toBe(999.5);
    await afvist(s, () => proev(plan, 'udbetal', '2014-03-03'), ['INTET_BELOEB', '0', '0.01']);
  });

  it('ikke før frigivelsen', async () => {
    const plan = await lavPlan();
    await post(plan, 'frigivMidler', '2014-02-01', 60_000);
    await afvist(s, () => proev(plan, 'udbetal', '2014-01-31', 1), orden('1', '0'));
  });

  it('en udbetaling tilbage i tiden tager ikke af det, der siden er udbetalt', async () => {
    const plan = await lavPlan();
    await post(plan, 'frigivMidler', '2014-02-01', 60_000);
    await post(plan, 'udbetal', '2014-03-01', 60_000);
    await afvist(s, () => proev(plan, 'udbetal', '2014-02-15', 0.01), orden('60000.01', '60000'));
  });

  it('ikke det, der er ført tilbage', async () => {
    const plan = await lavPlan();
    await post(plan, 'frigivMidler', '2014-02-01', 100_000);
    await post(plan, 'tilbagefoer', '2014-02-02', 40_000);
    await afvist(s, () => proev(plan, 'udbetal', '2014-03-01', 60_000.01), orden('60000.01', '60000'));
    expect(await post(plan, 'udbetal', '2014-03-01')).toBe(60_000);
  });
});

describe('tilbagefoer', () => {
  it('højst det, der ikke er udbetalt, til den sidste øre', async () => {
    const plan = await lavPlan();
    await post(plan, 'frigivMidler', '2014-02-01', 50_000);
    await post(plan, 'udbetal', '2014-03-01', 30_000);
    await afvist(s, () => proev(plan, 'tilbagefoer', '2014-04-01', 70_000.01), orden('30000', '29999.99'));
    await post(plan, 'tilbagefoer', '2014-04-01', 69_999.99);
    expect(await post(plan, 'tilbagefoer', '2014-04-02')).toBe(0.01);
    await afvist(s, () => proev(plan, 'tilbagefoer', '2014-04-03'), ['INTET_BELOEB', '0', '0.01']);
  });

  it('ikke før pengene var disponeret', async () => {
    const plan = await lavPlan();
    await afvist(s, () => proev(plan, 'tilbagefoer', '2014-01-09', 0.01), orden('0', '-0.01'));
  });

  it('en plan trækkes og afslås først, når pengene er ført tilbage', async () => {
    nr += 1;
    const plan = await planI(s, 'GODKENDT', `TRAEK-${nr}`);
    await kontrakt(s, plan);
    await udfoer(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-01-10', beloeb: 0.01 });
    const bundet = ['PENGE_ER_DISPONERET', '0.01', '0'];
    await afvist(s, () => handl(s.ansoeger, 'traekHelhedsplan', { helhedsplan: plan }), bundet);
    await afvist(s, () => handl(s.lbf, 'givAfslag', { helhedsplan: plan }), bundet);
    await udfoer(s.tmf, 'tilbagefoer', { helhedsplan: plan, dato: '2014-02-01' });
    await udfoer(s.ansoeger, 'traekHelhedsplan', { helhedsplan: plan });
  });
});

describe('udbetalinger holdes tilbage', () => {
  const klar = async (): Promise<string> => {
    const plan = await lavPlan();
    await post(plan, 'frigivMidler', '2014-02-01', 100_000);
    return plan;
  };

  it('mens Landsbyggefonden har bedt om det, og ikke længere', async () => {
    const plan = await klar();
    const tilsyn = (dato: string): Record<string, string> => ({ helhedsplan: plan, dato, tekst: 'Regnskabet' });
    await udfoer(s.lbf, 'tilbageholdUdbetaling', tilsyn('2014-03-01'));
    await udfoer(s.lbf, 'genoptagUdbetaling', tilsyn('2014-05-01'));
    await post(plan, 'udbetal', '2014-02-28', 1);
    const holdt = (dag: string): string[] => ['UDBETALINGER_TILBAGEHOLDT', dag, 'IKKE_TILBAGEHOLDT'];
    await afvist(s, () => proev(plan, 'udbetal', '2014-03-01', 1), holdt('2014-03-01'));
    await afvist(s, () => proev(plan, 'udbetal', '2014-04-30', 1), holdt('2014-04-30'));
    await post(plan, 'udbetal', '2014-05-01', 1);
  });

  it('når de er holdt tilbage i dag, hjælper det ikke at datere tilbage', async () => {
    const plan = await klar();
    await udfoer(s.lbf, 'tilbageholdUdbetaling', { helhedsplan: plan, dato: '2014-06-01', tekst: 'Regnskabet' });
    const svar = await proev(plan, 'udbetal', '2014-05-31', 1);
    expect(koder(svar.afvisninger)).toEqual(['UDBETALINGER_TILBAGEHOLDT']);
  });

  it('ikke før både tilsagn og start', async () => {
    const plan = await klar();
    expect(koder((await proev(plan, 'udbetal', '2013-12-31', 1)).afvisninger)).toContain('FOER_TILSAGN_ELLER_START');
  });

  it('penge, der er ført tilbage, kan ikke frigives', async () => {
    const plan = await lavPlan();
    await post(plan, 'tilbagefoer', '2014-02-01', 60_000);
    await afvist(s, () => proev(plan, 'frigivMidler', '2014-01-20', 40_000.01), ['IKKE_DISPONERET', '40000.01', '40000']);
    expect(await post(plan, 'frigivMidler', '2014-02-02')).toBe(40_000);
  });
});
