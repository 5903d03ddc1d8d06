import { codes, execute, goes, perform, refused } from '../support/acts';
import { afgoerelse, finansiering, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';
import { kontrakt, ownPulje } from './ground';

/** Releasing, paying and returning committed money: in that order, on every day, to the last øre. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2015-06-30');
});
afterAll(() => s.close());

type Kind = 'disponerPulje' | 'frigivMidler' | 'udbetal' | 'tilbagefoer';

/** A running plan with 100,000 committed on 2014-01-10 and its release decided on 2014-01-20. */
async function compilePlan(frigivelse: string | null = '2014-01-20'): Promise<string> {
  number += 1;
  const pulje = await ownPulje(s, `UDB-PULJE-${number}`);
  await execute(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  const plan = await planI(s, 'IGANGVAERENDE', `UDB-${number}`, { finansiering: finansiering(pulje) });
  await kontrakt(s, plan);
  await post(plan, 'disponerPulje', '2014-01-10', 100_000);
  if (frigivelse) await execute(s.br, 'registrerAfgoerelse', afgoerelse(plan, frigivelse, 'FRIGIVELSE'));
  return plan;
}

const trial = (helhedsplan: string, kind: Kind, date: string, amount?: number): Promise<Acted> =>
  perform(s.tmf, kind, { helhedsplan, dato: date, beloeb: amount }, 'disponering { beloeb }');
async function post(plan: string, kind: Kind, date: string, amount?: number): Promise<unknown> {
  return Object((await goes(trial(plan, kind, date, amount))).disponering).beloeb;
}
const ordering = (actual: string, limit: string): string[] => ['POSTERINGSORDEN', actual, limit];

describe('frigivMidler', () => {
  const missing = ['FRIGIVELSE_IKKE_BESLUTTET', '0', '1'];

  it('takes an afgørelse of its own; the approval of the plan is not enough', async () => {
    const plan = await compilePlan(null);
    const answer = await refused(s, () => trial(plan, 'frigivMidler', '2014-02-01', 1), missing);
    expect(answer.afvisninger[0]).toMatchObject({ regel: 'H14', ansvarlig: 'KOMMUNALBESTYRELSE' });
    for (const outcome of ['UDSAT', 'AFVIST'])
      await execute(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-01-20', 'FRIGIVELSE', outcome));
    await refused(s, () => trial(plan, 'frigivMidler', '2014-02-01', 1), missing);
  });

  it('holds from the day of the afgørelse', async () => {
    const plan = await compilePlan('2014-01-20');
    await refused(s, () => trial(plan, 'frigivMidler', '2014-01-19', 1), missing);
    await post(plan, 'frigivMidler', '2014-01-20', 1);
  });

  it('at most what is committed, to the last øre', async () => {
    const plan = await compilePlan();
    await refused(s, () => trial(plan, 'frigivMidler', '2014-02-01', 100_000.01), ['IKKE_DISPONERET', '100000.01', '100000']);
    expect(await post(plan, 'frigivMidler', '2014-02-01', 99_999.99)).toBe(99_999.99);
    expect(await post(plan, 'frigivMidler', '2014-02-02')).toBe(0.01);
    await refused(s, () => trial(plan, 'frigivMidler', '2014-02-03'), ['INTET_BELOEB', '0', '0.01']);
  });

  it('not before the money was committed', async () => {
    const plan = await compilePlan('2014-01-01');
    await refused(s, () => trial(plan, 'frigivMidler', '2014-01-09', 1), ['IKKE_DISPONERET', '1', '0']);
  });
});

describe('udbetal', () => {
  it('at most what is released, to the last øre, and without an amount the rest', async () => {
    const plan = await compilePlan();
    await post(plan, 'frigivMidler', '2014-02-01', 60_000);
    await refused(s, () => trial(plan, 'udbetal', '2014-03-01', 60_000.01), ordering('60000.01', '60000'));
    await post(plan, 'udbetal', '2014-03-01', 59_000.5);
    expect(await post(plan, 'udbetal', '2014-03-02')).toBe(999.5);
    await refused(s, () => trial(plan, 'udbetal', '2014-03-03'), ['INTET_BELOEB', '0', '0.01']);
  });

  it('not before the release', async () => {
    const plan = await compilePlan();
    await post(plan, 'frigivMidler', '2014-02-01', 60_000);
    await refused(s, () => trial(plan, 'udbetal', '2014-01-31', 1), ordering('1', '0'));
  });

  it('a payment back in time takes nothing from what has since been paid out', async () => {
    const plan = await compilePlan();
    await post(plan, 'frigivMidler', '2014-02-01', 60_000);
    await post(plan, 'udbetal', '2014-03-01', 60_000);
    await refused(s, () => trial(plan, 'udbetal', '2014-02-15', 0.01), ordering('60000.01', '60000'));
  });

  it('not what is returned', async () => {
    const plan = await compilePlan();
    await post(plan, 'frigivMidler', '2014-02-01', 100_000);
    await post(plan, 'tilbagefoer', '2014-02-02', 40_000);
    await refused(s, () => trial(plan, 'udbetal', '2014-03-01', 60_000.01), ordering('60000.01', '60000'));
    expect(await post(plan, 'udbetal', '2014-03-01')).toBe(60_000);
  });
});

describe('tilbagefoer', () => {
  it('at most what is not paid out, to the last øre', async () => {
    const plan = await compilePlan();
    await post(plan, 'frigivMidler', '2014-02-01', 50_000);
    await post(plan, 'udbetal', '2014-03-01', 30_000);
    await refused(s, () => trial(plan, 'tilbagefoer', '2014-04-01', 70_000.01), ordering('30000', '29999.99'));
    await post(plan, 'tilbagefoer', '2014-04-01', 69_999.99);
    expect(await post(plan, 'tilbagefoer', '2014-04-02')).toBe(0.01);
    await refused(s, () => trial(plan, 'tilbagefoer', '2014-04-03'), ['INTET_BELOEB', '0', '0.01']);
  });

  it('not before the money was committed', async () => {
    const plan = await compilePlan();
    await refused(s, () => trial(plan, 'tilbagefoer', '2014-01-09', 0.01), ordering('0', '-0.01'));
  });

  it('a plan is withdrawn and given an afslag only once the money is returned', async () => {
    number += 1;
    const plan = await planI(s, 'GODKENDT', `TRAEK-${number}`);
    await kontrakt(s, plan);
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-01-10', beloeb: 0.01 });
    const bound = ['PENGE_ER_DISPONERET', '0.01', '0'];
    await refused(s, () => perform(s.ansoeger, 'traekHelhedsplan', { helhedsplan: plan }), bound);
    await refused(s, () => perform(s.lbf, 'givAfslag', { helhedsplan: plan }), bound);
    await execute(s.tmf, 'tilbagefoer', { helhedsplan: plan, dato: '2014-02-01' });
    await execute(s.ansoeger, 'traekHelhedsplan', { helhedsplan: plan });
  });
});

describe('payments are withheld', () => {
  const ready = async (): Promise<string> => {
    const plan = await compilePlan();
    await post(plan, 'frigivMidler', '2014-02-01', 100_000);
    return plan;
  };

  it('while Landsbyggefonden has asked for it, and no longer', async () => {
    const plan = await ready();
    const tilsyn = (date: string): Record<string, string> => ({ helhedsplan: plan, dato: date, tekst: 'Regnskabet' });
    await execute(s.lbf, 'tilbageholdUdbetaling', tilsyn('2014-03-01'));
    await execute(s.lbf, 'genoptagUdbetaling', tilsyn('2014-05-01'));
    await post(plan, 'udbetal', '2014-02-28', 1);
    const held = (day: string): string[] => ['UDBETALINGER_TILBAGEHOLDT', day, 'IKKE_TILBAGEHOLDT'];
    await refused(s, () => trial(plan, 'udbetal', '2014-03-01', 1), held('2014-03-01'));
    await refused(s, () => trial(plan, 'udbetal', '2014-04-30', 1), held('2014-04-30'));
    await post(plan, 'udbetal', '2014-05-01', 1);
  });

  it('when they are withheld today, it does not help to date back', async () => {
    const plan = await ready();
    await execute(s.lbf, 'tilbageholdUdbetaling', { helhedsplan: plan, dato: '2014-06-01', tekst: 'Regnskabet' });
    const answer = await trial(plan, 'udbetal', '2014-05-31', 1);
    expect(codes(answer.afvisninger)).toEqual(['UDBETALINGER_TILBAGEHOLDT']);
  });

  it('not before both tilsagn and start', async () => {
    const plan = await ready();
    expect(codes((await trial(plan, 'udbetal', '2013-12-31', 1)).afvisninger)).toContain('FOER_TILSAGN_ELLER_START');
  });

  it('money that is returned cannot be released', async () => {
    const plan = await compilePlan();
    await post(plan, 'tilbagefoer', '2014-02-01', 60_000);
    await refused(s, () => trial(plan, 'frigivMidler', '2014-01-20', 40_000.01), ['IKKE_DISPONERET', '40000.01', '40000']);
    expect(await post(plan, 'frigivMidler', '2014-02-02')).toBe(40_000);
  });
});
