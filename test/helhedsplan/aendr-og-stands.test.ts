import { kontrakt, ownPulje } from '../pulje/ground';
import { execute, goes, perform, refused } from '../support/acts';
import { auditFindings } from '../support/findings';
import { afgoerelse, finansiering, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** What can be done with a plan after it is approved: changed by a new decision, and stopped; and what a change would come to. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2015-06-01');
});
afterAll(() => s.close());

async function compilePlan(state: string, bevilget = 1_000_000): Promise<{ plan: string; pulje: string }> {
  number += 1;
  const [plan, pulje] = [`AEN-${number}`, await ownPulje(s, `AEN-PULJE-${number}`)];
  await execute(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: bevilget });
  await planI(s, state, plan, { finansiering: finansiering(pulje) });
  await kontrakt(s, plan);
  return { plan, pulje };
}

const FIELDS = `helhedsplan { status slut oekonomiskRamme finansiering { nodes { kilde beloeb } } anvendelser { nodes { art beloeb } }
  ansoegere { nodes { rolle boligorganisation { noegle } } } afgoerelsespunkter(last: 1) { nodes { art slutFoer slut afgoerelse { organ dato } } }
  disponeringer(last: 1) { nodes { art dato beloeb } } }`;
const modify = (plan: string, more: Record<string, unknown>) => (): Promise<Acted> =>
  perform(s.br, 'aendrGodkendtPlan', { helhedsplan: plan, dato: '2014-05-01', ...more }, FIELDS);
const stands =
  (plan: string, date: string, more: Record<string, unknown> = {}, who = s.lbf) =>
  (): Promise<Acted> =>
    perform(who, 'standsHelhedsplan', { helhedsplan: plan, dato: date, ...more }, FIELDS);

const penge = (pulje: string, lbf: number, kommune: number, own: number): Record<string, unknown>[] => [
  { kilde: 'LANDSBYGGEFONDEN', beloeb: lbf },
  { kilde: 'KOMMUNE', beloeb: kommune, pulje },
  { kilde: 'BOLIGORGANISATION', beloeb: own, boligorganisation: 'FSB' },
];

describe('aendrGodkendtPlan', () => {
  it('total, financing and parties by a new afgørelse; the anvendelser are shared out again', async () => {
    const { plan, pulje } = await compilePlan('IGANGVAERENDE');
    const answer = await goes(
      modify(plan, {
        oekonomiskRamme: 1_200_000,
        finansiering: penge(pulje, 750_000, 150_000, 300_000),
        ansoegere: [
          { boligorganisation: 'DAB', rolle: 'LEDENDE' },
          { boligorganisation: 'FSB', rolle: 'DELTAGENDE' },
        ],
        afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'DAB/7-01', fra: '2014-06-01' }],
      })(),
    );
    expect(answer.helhedsplan).toMatchObject({
      status: 'IGANGVAERENDE',
      oekonomiskRamme: 1_200_000,
      anvendelser: {
        nodes: [
          { art: 'INDSATS', beloeb: 127_200 },
          { art: 'FACILITERING', beloeb: 22_800 },
        ],
      },
      ansoegere: { nodes: [{ boligorganisation: { noegle: 'DAB' } }, { boligorganisation: { noegle: 'FSB' } }] },
      afgoerelsespunkter: { nodes: [{ art: 'AENDRING', afgoerelse: { organ: 'KOMMUNALBESTYRELSE', dato: '2014-05-01' } }] },
    });
  });

  it('keeps all rules of the plan, and what is committed', async () => {
    const { plan, pulje } = await compilePlan('IGANGVAERENDE');
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-02-01', beloeb: 100_000 });
    await refused(s, modify(plan, { finansiering: penge(pulje, 750_000, 125_000.01, 124_999.99) }), ['KOMMUNALT_LOFT', '>12.5', '12.5']);
    await refused(s, modify(plan, { oekonomiskRamme: 1_000_000.01 }), ['FINANSIERING_GAAR_IKKE_OP', '1000000', '1000000.01']);
    await refused(s, modify(plan, { finansiering: penge(pulje, 750_000, 99_999.99, 150_000.01) }), [
      'OVER_PLANENS_BIDRAG',
      '100000',
      '99999.99',
    ]);
    await goes(modify(plan, { finansiering: penge(pulje, 750_000, 100_000, 150_000) })());
    await refused(s, modify(plan, { dato: '2013-11-30', oekonomiskRamme: 1_000_000 }), [
      'FOER_TIDLIGERE_SKRIDT',
      '2013-11-30',
      '2014-05-01',
    ]);
  });

  it('the contribution of Landsbyggefonden is not raised after the tilsagn, but is before', async () => {
    const more = (pulje: string) => ({ oekonomiskRamme: 1_000_000.04, finansiering: penge(pulje, 750_000.03, 125_000, 125_000.01) });
    const { plan, pulje } = await compilePlan('TILSAGN');
    await refused(s, modify(plan, more(pulje)), ['OVER_TILSAGNET', '750000.03', '750000']);
    const before = await compilePlan('GODKENDT');
    await goes(modify(before.plan, more(before.pulje))());
  });

  it('only when the plan is approved, and only when there is something to change', async () => {
    const { plan } = await compilePlan('INDSTILLET');
    await refused(s, modify(plan, { oekonomiskRamme: 1_000_000 }), [
      'FORKERT_TILSTAND',
      'INDSTILLET',
      'GODKENDT TILSAGN IGANGVAERENDE FORLAENGET',
    ]);
    const godkendt = await compilePlan('GODKENDT');
    const answer = await s.br.ask(`mutation { aendrGodkendtPlan(input: { helhedsplan: "${godkendt.plan}" }) { udfoert } }`);
    expect(answer.errors.map((f) => f.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('standsHelhedsplan', () => {
  it('the plan ends the day before, and what is committed and not paid out goes back to the pulje', async () => {
    const { plan, pulje } = await compilePlan('IGANGVAERENDE');
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-02-01', beloeb: 100_000 });
    await execute(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-02-02', 'FRIGIVELSE'));
    await execute(s.tmf, 'frigivMidler', { helhedsplan: plan, dato: '2014-02-02', beloeb: 60_000 });
    await execute(s.tmf, 'udbetal', { helhedsplan: plan, dato: '2014-02-03', beloeb: 40_000 });
    await refused(s, stands(plan, '2014-02-03'), ['SLUT_FOER_DET_DER_ER', '2014-02-03', '2014-02-04']);
    const answer = await goes(stands(plan, '2014-02-04')());
    expect(answer.helhedsplan).toMatchObject({
      status: 'STANDSET',
      slut: '2014-02-03',
      afgoerelsespunkter: {
        nodes: [
          { art: 'STANDSNING', slutFoer: '2017-12-31', slut: '2014-02-03', afgoerelse: { organ: 'LANDSBYGGEFONDEN', dato: '2014-02-04' } },
        ],
      },
      disponeringer: { nodes: [{ art: 'TILBAGEFOERT', dato: '2014-02-04', beloeb: 60_000 }] },
    });
    const { pulje: p } = await s.t.data<{ pulje: unknown }>(`{ pulje(noegle: "${pulje}") { disponeret udbetalt } }`);
    expect(p).toEqual({ disponeret: 40_000, udbetalt: 40_000 });
    const active = await s.t.data(`{ helhedsplan(noegle: "${plan}") { foer: aktiv(pr: "2014-02-03") efter: aktiv(pr: "2014-02-04") } }`);
    expect(active).toEqual({ helhedsplan: { foer: true, efter: false } });
  });

  it('the money can stay for what the plan owes', async () => {
    const { plan } = await compilePlan('IGANGVAERENDE');
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-02-01', beloeb: 100_000 });
    const answer = await goes(stands(plan, '2014-03-01', { disponeredeMidler: 'BEHOLDES' }, s.br)());
    expect(answer.helhedsplan).toMatchObject({ status: 'STANDSET', disponeringer: { nodes: [{ art: 'DISPONERET' }] } });
    await goes(perform(s.tmf, 'tilbagefoer', { helhedsplan: plan, dato: '2014-03-02' }));
    expect((await perform(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-03-02', beloeb: 1 })).udfoert).toBe(false);
  });

  it('a plan that has not begun never runs', async () => {
    const { plan } = await compilePlan('TILSAGN');
    const answer = await goes(stands(plan, '2014-01-01')());
    expect(answer.helhedsplan).toMatchObject({ status: 'TRUKKET', slut: '2017-12-31' });
    expect(await s.t.data(`{ helhedsplan(noegle: "${plan}") { aktiv(pr: "2014-06-01") } }`)).toEqual({ helhedsplan: { aktiv: false } });
  });

  it('not before the tilsagn, not after the end', async () => {
    const { plan } = await compilePlan('GODKENDT');
    await refused(s, stands(plan, '2014-02-01'), ['FORKERT_TILSTAND', 'GODKENDT', 'TILSAGN IGANGVAERENDE FORLAENGET']);
    const short = await planI(s, 'IGANGVAERENDE', 'AEN-KORT', { slut: '2015-01-31' });
    await refused(s, stands(short, '2015-02-01'), ['EFTER_SLUT', '2015-02-01', '2015-01-31']);
    await goes(stands(short, '2015-01-31')());
  });
});

describe('what was decided on that day', () => {
  it('regler(pr:) and kan(dato:) see state, end and afgørelser as they were', async () => {
    const { plan } = await compilePlan('IGANGVAERENDE');
    const { helhedsplan } = await s.lbf.data<{
      helhedsplan: Record<string, { kode: string; status: string }[]> & { kan: { hindringer: { kode: string; faktisk: string }[] } };
    }>(
      `{ helhedsplan(noegle: "${plan}") {
          foer: regler(pr: "2013-12-09") { kode status } efter: regler(pr: "2013-12-10") { kode status }
          kan(handling: FORLAENG, dato: "2013-12-31", slut: "2019-12-31") { hindringer { kode faktisk } } } }`,
    );
    const r11 = (all: { kode: string; status: string }[] | undefined): unknown => all?.find((r) => r.kode === 'R11')?.status;
    expect([r11(helhedsplan.foer), r11(helhedsplan.efter)]).toEqual(['IKKE_RELEVANT', 'OVERHOLDT']);
    expect(helhedsplan.kan.hindringer).toContainEqual({ kode: 'FOER_TIDLIGERE_SKRIDT', faktisk: '2013-12-31' });
  });

  it('a later change does not change what held before: contributions, total and applicants are those of the day', async () => {
    const { plan, pulje } = await compilePlan('IGANGVAERENDE');
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-02-01', beloeb: 120_000 });
    await execute(s.tmf, 'tilbagefoer', { helhedsplan: plan, dato: '2014-03-01', beloeb: 100_000 });
    await goes(modify(plan, { dato: '2014-05-01', finansiering: penge(pulje, 750_000, 50_000, 200_000) })());
    await goes(modify(plan, { dato: '2014-08-01', oekonomiskRamme: 900_000, finansiering: penge(pulje, 675_000, 50_000, 175_000) })());
    const { helhedsplan } = await s.t.data<{ helhedsplan: Record<string, { kode: string; grunde: string[] }[]> }>(
      `{ helhedsplan(noegle: "${plan}") { foer: regler(pr: "2014-04-30") { kode grunde } mellem: regler(pr: "2014-05-01") { kode grunde }
           nu: regler(pr: "2014-08-01") { kode grunde } } }`,
    );
    const finding = await auditFindings<{ noegle: string }>(s.t, 'noegle', { pr: '2014-02-15', alvor: 'FEJL' });
    const share = (day: string, code: string): unknown => helhedsplan[day]?.find((r) => r.kode === code)?.grunde;
    expect(['foer', 'mellem', 'nu'].map((day) => [share(day, 'R1'), share(day, 'R7')].flat())).toEqual([
      [
        'Kommunen betaler 125.000 kr. af 1.000.000 kr.; højst 12,5 % er tilladt.',
        'Bidragene er tilsammen 1.000.000 kr.; rammen er 1.000.000 kr.',
      ],
      [
        'Kommunen betaler 50.000 kr. af 1.000.000 kr.; højst 12,5 % er tilladt.',
        'Bidragene er tilsammen 1.000.000 kr.; rammen er 1.000.000 kr.',
      ],
      ['Kommunen betaler 50.000 kr. af 900.000 kr.; højst 12,5 % er tilladt.', 'Bidragene er tilsammen 900.000 kr.; rammen er 900.000 kr.'],
    ]);
    expect(finding.filter((f) => f.noegle === plan)).toEqual([]);
    const { afgoerelsespunkter } = await s.t.data<{ afgoerelsespunkter: { nodes: { foer: string }[] } }>(
      `{ afgoerelsespunkter(filter: { helhedsplan: { noegle: { eq: "${plan}" } }, art: { eq: AENDRING } }) { nodes { foer } } }`,
    );
    expect(afgoerelsespunkter.nodes.map(({ foer: before }) => JSON.parse(before).oekonomiskRamme)).toEqual([100_000_000, 100_000_000]);
  });

  it('fund(pr:) sees an extension only once it is decided', async () => {
    const plan = await planI(s, 'IGANGVAERENDE', 'AEN-LANG');
    await execute(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: '2015-05-01', slut: '2018-12-31' });
    const r8 = async (pr: string): Promise<number> => {
      const finding = await auditFindings<{ noegle: string; brud: { regel: string } }>(s.t, 'noegle brud { regel }', { pr });
      return finding.filter((f) => f.noegle === plan && f.brud.regel === 'R8').length;
    };
    expect([await r8('2015-04-30'), await r8('2015-05-01')]).toEqual([0, 1]);
  });
});

describe('simuler', () => {
  const simuler = async (plan: string, args: string): Promise<Record<string, unknown>> => {
    const { helhedsplan } = await s.t.data<{ helhedsplan: { simuler: Record<string, unknown> } }>(
      `{ helhedsplan(noegle: "${plan}") { simuler(${args}) { holder nyeBrud { kode faktisk graense } hoejst { beloeb andel } } } }`,
    );
    return helhedsplan.simuler;
  };

  it('a new total is shared out as the plan is, and the cap is told', async () => {
    const { plan } = await compilePlan('GODKENDT');
    expect(await simuler(plan, 'oekonomiskRamme: 2000000')).toEqual({
      holder: true,
      nyeBrud: [],
      hoejst: { beloeb: 250_000, andel: 12.5 },
    });
    expect(await simuler(plan, 'kommunalAndel: 12.51')).toEqual({
      holder: false,
      nyeBrud: [{ kode: 'KOMMUNALT_LOFT', faktisk: '12.51', graense: '12.5' }],
      hoejst: { beloeb: 125_000, andel: 12.5 },
    });
  });

  it('a frame that is not divisible breaks no cap by an øre: what is left falls on those who have none', async () => {
    const { plan } = await compilePlan('GODKENDT');
    for (const ramme of ['1000001', '1000000.01', '2000000.07']) {
      const answer = await simuler(plan, `oekonomiskRamme: ${ramme}`);
      expect({ ramme, holder: answer.holder, nyeBrud: answer.nyeBrud }).toEqual({ ramme, holder: true, nyeBrud: [] });
    }
  });

  it.each([
    ['oekonomiskRamme: 0', 'oekonomiskRamme'],
    ['oekonomiskRamme: -4000000', 'oekonomiskRamme'],
    ['kommunalAndel: -0.01', 'kommunalAndel'],
    ['kommunalAndel: 100.01', 'kommunalAndel'],
  ])('figures that no plan could have are told: %s', async (args, argument) => {
    const { plan } = await compilePlan('GODKENDT');
    const { status, errors } = await s.t.ask(`{ helhedsplan(noegle: "${plan}") { simuler(${args}) { holder hoejst { andel } } } }`);
    expect([status, errors[0]?.extensions.code, errors[0]?.extensions.argument]).toEqual([400, 'BAD_USER_INPUT', argument]);
  });

  it('the pulje must be able to bear it: the rule that the act would meet is asked here, too', async () => {
    const { plan } = await compilePlan('GODKENDT', 60_000);
    const answer = await simuler(plan, 'kommunalAndel: 10');
    expect(answer).toEqual({
      holder: false,
      nyeBrud: [{ kode: 'PULJEN_ER_BRUGT_OP', faktisk: '100000', graense: '60000' }],
      hoejst: { beloeb: 60_000, andel: 6 },
    });
    expect(await simuler(plan, 'kommunalAndel: 6')).toMatchObject({ holder: true });
    expect(await simuler(plan, 'kommunalAndel: 6.01')).toMatchObject({ holder: false });
  });
});
