import { kontrakt, ownPulje } from '../pulje/ground';
import { afgoerelse, codes, execute, finansiering, goes, makeScene, newPlan, perform, planI, refused, type Scene } from '../support/planer';
import type { Acted } from '../support/service';

/** Ways round the rules of plans and pools that were open: each is shut, and what is right beside it still goes. */

const I_DAG = '2026-11-22';
let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene(I_DAG);
  s = { ...s, tmf: await s.t.like('FORVALTNING', 'KMTF') };
});
afterAll(() => s.close());

const name = (): string => {
  number += 1;
  return `VEJ-${number}`;
};

/** A pool with a million from 2010, and a plan that it pays 12.5 % of. */
async function withPulje(state: string, more: Record<string, unknown> = {}): Promise<string> {
  const plan = name();
  const pulje = await ownPulje(s, `P-${plan}`);
  await execute(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  return planI(s, state, plan, { finansiering: finansiering(pulje), ...more });
}

const post =
  (helhedsplan: string, act: 'disponerPulje' | 'frigivMidler' | 'udbetal' | 'tilbagefoer', date: string, amount?: number) => () =>
    perform(s.tmf, act, { helhedsplan, dato: date, ...(amount ? { beloeb: amount } : {}) });
const decide =
  (plan: string, date: string, kind: string, more: Record<string, unknown> = {}, punkt: Record<string, unknown> = {}) =>
  () =>
    perform(s.br, 'registrerAfgoerelse', {
      ...afgoerelse(plan, date, kind),
      punkter: [{ art: kind, helhedsplan: plan, ...punkt }],
      ...more,
    });
const show = async <T>(plan: string, fields: string): Promise<T> =>
  (await s.t.data<{ helhedsplan: T }>(`{ helhedsplan(noegle: "${plan}") { ${fields} } }`)).helhedsplan;

describe('1: bevillingsperioden er den, der løber, når der ansøges', () => {
  const search = async (bevillingsperiode: string, date: string): Promise<Acted> => {
    const plan = await planI(s, 'FORBEREDELSE', name(), { bevillingsperiode, maal: [] });
    await execute(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, dato: '2006-01-01' });
    return perform(s.ansoeger, 'ansoegPraekvalifikation', { helhedsplan: plan, dato: date });
  };

  it('en plan for 2014-18 kan ikke gå efter reglerne fra 2006', async () => {
    const answer = await search('2006', '2013-05-01');
    expect(answer.afvisninger.map((a) => [a.kode, a.regel, a.faktisk, a.graense, a.tekst])).toEqual([
      [
        'UDEN_FOR_BEVILLINGSPERIODEN',
        'R19',
        '2013-05-01',
        '2006-01-01/2007-01-01',
        'Der er ansøgt om prækvalifikation den 1. maj 2013; Ghettopuljen (2006) løber fra den 1. januar 2006 til og med den 31. december 2006.',
      ],
    ]);
  });

  it.each([
    ['2011-14', '2010-12-31', false],
    ['2011-14', '2011-01-01', true],
    ['2011-14', '2014-12-31', true],
    ['2011-14', '2015-01-01', false],
    ['2019-26', I_DAG, true],
  ])('%s, ansøgt %s: %s', async (period, date, howItGoes) => {
    const answer = await search(period, date);
    expect([answer.udfoert, codes(answer.afvisninger)]).toEqual([howItGoes, howItGoes ? [] : ['UDEN_FOR_BEVILLINGSPERIODEN']]);
  });
});

describe('3 og 4: byområder har afdelinger, og afdelinger deltager i planens tid', () => {
  const opret = (more: Record<string, unknown>): Promise<Acted> =>
    perform(s.ansoeger, 'opretHelhedsplan', { ...newPlan(name(), more), dryRun: true });

  it('et byområde uden en af planens afdelinger', async () => {
    const answer = await opret({ byomraader: ['NOERREBRO'], afdelinger: [{ afdeling: 'FSB/1-41' }] });
    expect(answer.afvisninger.map((a) => [a.kode, a.faktisk])).toEqual([['BYOMRAADE_UDEN_AFDELING', 'NOERREBRO']]);
    const beyond = [{ afdeling: 'FSB/1-41' }, { afdeling: 'FSB/1-85', fra: '2012-01-01', til: '2013-12-31' }];
    expect(codes((await opret({ byomraader: ['NOERREBRO', 'BISPEBJERG_NORDVEST'], afdelinger: beyond })).afvisninger)).toEqual([
      'BYOMRAADE_UDEN_AFDELING',
    ]);
    expect((await opret({ byomraader: ['BISPEBJERG_NORDVEST'], afdelinger: [{ afdeling: 'FSB/1-41' }] })).udfoert).toBe(true);
  });

  it.each([
    ['2000-01-01', '2000-02-01', false],
    ['2013-12-01', '2014-01-01', false],
    ['2013-12-01', '2014-01-02', true],
    ['2017-12-31', '2018-01-01', true],
  ])('en ansøger, hvis eneste afdeling deltager fra %s til %s: %s', async (from, to, howItGoes) => {
    const answer = await opret({
      ansoegere: [
        { boligorganisation: 'FSB', rolle: 'LEDENDE' },
        { boligorganisation: 'DAB', rolle: 'DELTAGENDE' },
      ],
      afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'DAB/7-01', fra: from, til: to }],
    });
    expect([answer.udfoert, answer.afvisninger.map((a) => [a.kode, a.faktisk])]).toEqual([
      howItGoes,
      howItGoes ? [] : [['ANSOEGERE', 'DAB']],
    ]);
  });
});

describe('5 og 7: en kontrakt i hvert udsat byområde, på dagen og i planens tid', () => {
  it('en kontrakt, der er slut, før planen begynder, bærer ingen penge', async () => {
    const plan = await withPulje('GODKENDT', { start: '2027-01-01', slut: '2030-12-31' });
    await kontrakt(s, plan, { til: '2017-01-01' });
    await refused(s, post(plan, 'disponerPulje', '2016-12-31', 1), ['INGEN_KONTRAKT_I_KRAFT', '2016-12-31', 'KONTRAKT_I_KRAFT']);
  });

  it('en dag af planens tid er nok', async () => {
    const plan = await withPulje('GODKENDT');
    await kontrakt(s, plan, { til: '2014-01-02' });
    await goes(post(plan, 'disponerPulje', '2013-12-31', 1)());
  });

  it('to udsatte byområder, kontrakt i det ene; heller ikke når planen kun er knyttet til det', async () => {
    const two = { byomraader: ['NOERREBRO', 'BISPEBJERG_NORDVEST'], afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-41' }] };
    for (const more of [two, { ...two, byomraader: ['NOERREBRO'] }]) {
      const plan = await withPulje('GODKENDT', more);
      await kontrakt(s, plan);
      const answer = await refused(s, post(plan, 'disponerPulje', '2014-02-01', 1), [
        'INGEN_KONTRAKT_I_KRAFT',
        '2014-02-01',
        'KONTRAKT_I_KRAFT',
      ]);
      expect(answer.afvisninger[0]?.tekst).toBe(
        'Den 1. februar 2014 er planen ikke dækket af en kontrakt i kraft for Bispebjerg/Nordvest.',
      );
      await kontrakt(s, plan, { omraade: 'BISPEBJERG_NORDVEST' });
      await goes(post(plan, 'disponerPulje', '2014-02-01', 1)());
    }
  });
});

describe('8 og 9: frigivelser', () => {
  async function disponeret(more: Record<string, unknown> = {}, to: string | null = null): Promise<string> {
    const plan = await withPulje('IGANGVAERENDE', more);
    await kontrakt(s, plan, { til: to });
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-01-10', beloeb: 100_000 });
    return plan;
  }

  it('efter at kontrakten er slut, advares der, og pengene frigives og udbetales', async () => {
    const plan = await disponeret({}, '2014-02-01');
    await execute(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-01-20', 'FRIGIVELSE'));
    await goes(post(plan, 'frigivMidler', '2014-01-31', 10)());
    await goes(post(plan, 'frigivMidler', '2014-02-01', 10)(), 'KONTRAKTEN_ER_SLUT');
    const finding = await s.t.data<{ fund: { noegle: string; brud: { kode: string; faktisk: string } }[] }>(
      '{ fund(alvor: ADVARSEL) { noegle brud { kode faktisk } } }',
    );
    expect(finding.fund.filter((f) => f.noegle === plan && f.brud.kode === 'KONTRAKTEN_ER_SLUT').map((f) => f.brud.faktisk)).toEqual([
      '2014-02-01',
    ]);
  });

  it.each(['FAGUDVALG', 'OEKONOMIUDVALG'])('%s frigiver ikke, og en frigivelse uden kommunalbestyrelsen bærer intet', async (organ) => {
    const plan = await disponeret();
    await refused(s, decide(plan, '2014-01-20', 'FRIGIVELSE', { organ }), ['ORGAN_KAN_IKKE_FRIGIVE', organ, 'KOMMUNALBESTYRELSE']);
    await refused(s, post(plan, 'frigivMidler', '2014-01-21', 1), ['FRIGIVELSE_IKKE_BESLUTTET', '0', '1']);
  });

  it('ikke før planen er godkendt; på samme møde går det', async () => {
    const plan = await withPulje('INDSTILLET');
    await refused(s, decide(plan, '2013-11-30', 'FRIGIVELSE'), ['FRIGIVELSE_FOER_GODKENDELSE', '2013-11-30', 'GODKENDELSE']);
    const both = ['GODKENDELSE', 'FRIGIVELSE'].map((kind) => ({ art: kind, helhedsplan: plan }));
    await goes(decide(plan, '2013-12-01', 'GODKENDELSE', { punkter: both })());
    await refused(s, decide(plan, '2013-11-30', 'FRIGIVELSE'), ['FRIGIVELSE_FOER_GODKENDELSE', '2013-11-30', '2013-12-01']);
  });

  it('ikke mere, end der er disponeret, heller ikke i to bidder eller tilbage i tiden', async () => {
    const plan = await disponeret();
    await refused(s, decide(plan, '2014-01-09', 'FRIGIVELSE', {}, { beloeb: 1 }), ['FRIGIVELSE_OVER_DISPONERET', '1', '0']);
    await refused(s, decide(plan, '2014-01-20', 'FRIGIVELSE', {}, { beloeb: 100_000.01 }), [
      'FRIGIVELSE_OVER_DISPONERET',
      '100000.01',
      '100000',
    ]);
    await goes(decide(plan, '2014-01-20', 'FRIGIVELSE', {}, { beloeb: 60_000 })());
    await refused(s, decide(plan, '2014-01-21', 'FRIGIVELSE', {}, { beloeb: 40_000.01 }), [
      'FRIGIVELSE_OVER_DISPONERET',
      '100000.01',
      '100000',
    ]);
    // Money that is decided to be released is not returned to before the decision.
    await refused(s, post(plan, 'tilbagefoer', '2014-01-15', 50_000), ['FRIGIVELSE_OVER_DISPONERET', '60000', '50000']);
    await refused(s, post(plan, 'frigivMidler', '2014-01-20', 60_000.01), ['FRIGIVELSE_IKKE_BESLUTTET', '60000.01', '60000']);
    await goes(post(plan, 'frigivMidler', '2014-01-20', 60_000)());
    await refused(s, post(plan, 'frigivMidler', '2014-01-21', 0.01), ['FRIGIVELSE_IKKE_BESLUTTET', '60000.01', '60000']);
  });
});

describe('13 og 14: enden og forlængelsen', () => {
  const sammenlaeg = (old: string, fresh: string, date: string) => () =>
    perform(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner: [old], efterfoelger: fresh, dato: date });

  it('en sammenlægning ligger efter alt, hvad den gamle plan har', async () => {
    const [plan, fresh] = [await withPulje('IGANGVAERENDE'), await planI(s, 'TILSAGN', name())];
    await kontrakt(s, plan);
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2015-03-01', beloeb: 1 });
    const answer = await refused(s, sammenlaeg(plan, fresh, '2015-02-01'), ['SLUT_FOER_DET_DER_ER', '2015-02-01', '2015-03-02']);
    expect(answer.afvisninger[0]?.tekst).toBe('Planen kan ikke slutte pr. 1. februar 2015: den 1. marts 2015 er der disponeret 1 kr.');
    await refused(s, sammenlaeg(plan, fresh, '2015-03-01'), ['SLUT_FOER_DET_DER_ER', '2015-03-01', '2015-03-02']);
    await goes(sammenlaeg(plan, fresh, '2015-03-02')());
  });

  it('en ansøgning trækkes ikke tilbage, og der gives ikke afslag, før det sidste, der er sket', async () => {
    const plan = await planI(s, 'GODKENDT', name());
    await execute(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-03-01', 'FRIGIVELSE'));
    for (const [who, act] of [
      [s.ansoeger, 'traekHelhedsplan'],
      [s.lbf, 'givAfslag'],
    ] as const) {
      await refused(s, () => perform(who, act, { helhedsplan: plan, dato: '2014-02-28' }), [
        'SLUT_FOER_DET_DER_ER',
        '2014-02-28',
        '2014-03-01',
      ]);
      expect((await perform(who, act, { helhedsplan: plan, dato: '2014-03-01', dryRun: true })).udfoert).toBe(true);
    }
  });

  it('en forlængelse besluttes senest på planens sidste dag, og længden varsles kun', async () => {
    const plan = await planI(s, 'IGANGVAERENDE', name());
    const forlaeng = (date: string) => () => perform(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: date, slut: '2030-12-31' });
    await refused(s, forlaeng('2019-12-31'), ['FORLAENGET_EFTER_SLUT', '2019-12-31', '2017-12-31']);
    await refused(s, forlaeng('2018-01-01'), ['FORLAENGET_EFTER_SLUT', '2018-01-01', '2017-12-31']);
    await goes(forlaeng('2017-12-31')(), 'IKKE_FIREAARIG');
  });

  it('en plan lægges ikke ind i en plan, der er slut, i en anden kommune eller i sin egen forgænger', async () => {
    const [a, b] = [await planI(s, 'IGANGVAERENDE', name()), name()];
    await planI(s, 'IGANGVAERENDE', b, { forgaengere: [a] });
    expect(codes((await sammenlaeg(b, a, '2016-01-01')()).afvisninger)).toContain('EGEN_FORGAENGER');
    const short = await planI(s, 'IGANGVAERENDE', name(), { slut: '2015-12-31' });
    expect((await sammenlaeg(a, short, '2016-01-01')()).afvisninger.map((f) => [f.kode, f.graense])).toContainEqual([
      'EFTERFOELGER_UDEN_TILSAGN',
      '2015-12-31',
    ]);
  });
});

describe('expectedVersion for hvert objekt', () => {
  it('en afgørelse med en forældet version af én af planerne afvises helt', async () => {
    const [a, b] = [await planI(s, 'INDSTILLET', name()), await planI(s, 'INDSTILLET', name())];
    const { version } = await show<{ version: number }>(b, 'version');
    const godkend = (set: number) => () =>
      decide(a, '2013-12-01', 'GODKENDELSE', {
        punkter: [
          { art: 'GODKENDELSE', helhedsplan: a },
          { art: 'GODKENDELSE', helhedsplan: b, expectedVersion: set },
        ],
      })();
    await refused(s, godkend(version - 1), ['VERSIONSKONFLIKT', String(version), String(version - 1)]);
    await goes(godkend(version)());
  });

  it('en sammenlægning tager versionen af hver plan, den ændrer', async () => {
    const [a, fresh] = [await planI(s, 'IGANGVAERENDE', name()), await planI(s, 'TILSAGN', name())];
    const versioner = await Promise.all([a, fresh].map((p) => show<{ version: number }>(p, 'version')));
    const sammenlaeg =
      (versionA: number, versionNew: number, dryRun = true) =>
      () =>
        perform(s.lbf, 'sammenlaegHelhedsplaner', {
          helhedsplaner: [a],
          efterfoelger: fresh,
          dato: '2016-01-01',
          dryRun,
          versioner: [
            { helhedsplan: a, expectedVersion: versionA },
            { helhedsplan: fresh, expectedVersion: versionNew },
          ],
        });
    const [va = 0, vny = 0] = versioner.map((v) => v.version);
    await refused(s, sammenlaeg(va + 1, vny), ['VERSIONSKONFLIKT', String(va), String(va + 1)]);
    await refused(s, sammenlaeg(va, vny + 1), ['VERSIONSKONFLIKT', String(vny), String(vny + 1)]);
    expect((await sammenlaeg(va, vny)()).udfoert).toBe(true);
  });
});
