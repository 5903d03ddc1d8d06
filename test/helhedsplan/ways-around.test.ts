import { egenPulje, kontrakt } from '../pulje/ground';
import { afgoerelse, afvist, finansiering, gaar, handl, koder, lavScene, nyPlan, planI, type Scene, udfoer } from '../support/planer';
import type { Handlet } from '../support/service';

/** Ways round the rules of plans and pools that were open: each is shut, and what is right beside it still goes. */

const I_DAG = '2026-11-22';
let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene(I_DAG);
  s = { ...s, tmf: await s.t.som('FORVALTNING', 'KMTF') };
});
afterAll(() => s.luk());

const navn = (): string => {
  nr += 1;
  return `VEJ-${nr}`;
};

/** A pool with a million from 2010, and a plan that it pays 12.5 % of. */
async function medPulje(tilstand: string, mere: Record<string, unknown> = {}): Promise<string> {
  const plan = navn();
  const pulje = await egenPulje(s, `P-${plan}`);
  await udfoer(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  return planI(s, tilstand, plan, { finansiering: finansiering(pulje), ...mere });
}

const post =
  (helhedsplan: string, handling: 'disponerPulje' | 'frigivMidler' | 'udbetal' | 'tilbagefoer', dato: string, beloeb?: number) => () =>
    handl(s.tmf, handling, { helhedsplan, dato, ...(beloeb ? { beloeb } : {}) });
const beslut =
  (plan: string, dato: string, art: string, mere: Record<string, unknown> = {}, punkt: Record<string, unknown> = {}) =>
  () =>
    handl(s.br, 'registrerAfgoerelse', { ...afgoerelse(plan, dato, art), punkter: [{ art, helhedsplan: plan, ...punkt }], ...mere });
const vis = async <T>(plan: string, felter: string): Promise<T> =>
  (await s.t.data<{ helhedsplan: T }>(`{ helhedsplan(noegle: "${plan}") { ${felter} } }`)).helhedsplan;

describe('1: bevillingsperioden er den, der løber, når der ansøges', () => {
  const soeg = async (bevillingsperiode: string, dato: string): Promise<Handlet> => {
    const plan = await planI(s, 'FORBEREDELSE', navn(), { bevillingsperiode, maal: [] });
    await udfoer(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, dato: '2006-01-01' });
    return handl(s.ansoeger, 'ansoegPraekvalifikation', { helhedsplan: plan, dato });
  };

  it('en plan for 2014-18 kan ikke gå efter reglerne fra 2006', async () => {
    const svar = await soeg('2006', '2013-05-01');
    expect(svar.afvisninger.map((a) => [a.kode, a.regel, a.faktisk, a.graense, a.tekst])).toEqual([
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
  ])('%s, ansøgt %s: %s', async (periode, dato, gaarDet) => {
    const svar = await soeg(periode, dato);
    expect([svar.udfoert, koder(svar.afvisninger)]).toEqual([gaarDet, gaarDet ? [] : ['UDEN_FOR_BEVILLINGSPERIODEN']]);
  });
});

describe('3 og 4: byområder har afdelinger, og afdelinger deltager i planens tid', () => {
  const opret = (mere: Record<string, unknown>): Promise<Handlet> =>
    handl(s.ansoeger, 'opretHelhedsplan', { ...nyPlan(navn(), mere), dryRun: true });

  it('et byområde uden en af planens afdelinger', async () => {
    const svar = await opret({ byomraader: ['NOERREBRO'], afdelinger: [{ afdeling: 'FSB/1-41' }] });
    expect(svar.afvisninger.map((a) => [a.kode, a.faktisk])).toEqual([['BYOMRAADE_UDEN_AFDELING', 'NOERREBRO']]);
    const udenFor = [{ afdeling: 'FSB/1-41' }, { afdeling: 'FSB/1-85', fra: '2012-01-01', til: '2013-12-31' }];
    expect(koder((await opret({ byomraader: ['NOERREBRO', 'BISPEBJERG_NORDVEST'], afdelinger: udenFor })).afvisninger)).toEqual([
      'BYOMRAADE_UDEN_AFDELING',
    ]);
    expect((await opret({ byomraader: ['BISPEBJERG_NORDVEST'], afdelinger: [{ afdeling: 'FSB/1-41' }] })).udfoert).toBe(true);
  });

  it.each([
    ['2000-01-01', '2000-02-01', false],
    ['2013-12-01', '2014-01-01', false],
    ['2013-12-01', '2014-01-02', true],
    ['2017-12-31', '2018-01-01', true],
  ])('en ansøger, hvis eneste afdeling deltager fra %s til %s: %s', async (fra, til, gaarDet) => {
    const svar = await opret({
      ansoegere: [
        { boligorganisation: 'FSB', rolle: 'LEDENDE' },
        { boligorganisation: 'DAB', rolle: 'DELTAGENDE' },
      ],
      afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'DAB/7-01', fra, til }],
    });
    expect([svar.udfoert, svar.afvisninger.map((a) => [a.kode, a.faktisk])]).toEqual([gaarDet, gaarDet ? [] : [['ANSOEGERE', 'DAB']]]);
  });
});

describe('5 og 7: en kontrakt i hvert udsat byområde, på dagen og i planens tid', () => {
  it('en kontrakt, der er slut, før planen begynder, bærer ingen penge', async () => {
    const plan = await medPulje('GODKENDT', { start: '2027-01-01', slut: '2030-12-31' });
    await kontrakt(s, plan, { til: '2017-01-01' });
    await afvist(s, post(plan, 'disponerPulje', '2016-12-31', 1), ['INGEN_KONTRAKT_I_KRAFT', '2016-12-31', 'KONTRAKT_I_KRAFT']);
  });

  it('en dag af planens tid er nok', async () => {
    const plan = await medPulje('GODKENDT');
    await kontrakt(s, plan, { til: '2014-01-02' });
    await gaar(post(plan, 'disponerPulje', '2013-12-31', 1)());
  });

  it('to udsatte byområder, kontrakt i det ene; heller ikke når planen kun er knyttet til det', async () => {
    const to = { byomraader: ['NOERREBRO', 'BISPEBJERG_NORDVEST'], afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-41' }] };
    for (const mere of [to, { ...to, byomraader: ['NOERREBRO'] }]) {
      const plan = await medPulje('GODKENDT', mere);
      await kontrakt(s, plan);
      const svar = await afvist(s, post(plan, 'disponerPulje', '2014-02-01', 1), [
        'INGEN_KONTRAKT_I_KRAFT',
        '2014-02-01',
        'KONTRAKT_I_KRAFT',
      ]);
      expect(svar.afvisninger[0]?.tekst).toBe('Den 1. februar 2014 er planen ikke dækket af en kontrakt i kraft for Bispebjerg/Nordvest.');
      await kontrakt(s, plan, { omraade: 'BISPEBJERG_NORDVEST' });
      await gaar(post(plan, 'disponerPulje', '2014-02-01', 1)());
    }
  });
});

describe('8 og 9: frigivelser', () => {
  async function disponeret(mere: Record<string, unknown> = {}, til: string | null = null): Promise<string> {
    const plan = await medPulje('IGANGVAERENDE', mere);
    await kontrakt(s, plan, { til });
    await udfoer(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-01-10', beloeb: 100_000 });
    return plan;
  }

  it('efter at kontrakten er slut, advares der, og pengene frigives og udbetales', async () => {
    const plan = await disponeret({}, '2014-02-01');
    await udfoer(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-01-20', 'FRIGIVELSE'));
    await gaar(post(plan, 'frigivMidler', '2014-01-31', 10)());
    await gaar(post(plan, 'frigivMidler', '2014-02-01', 10)(), 'KONTRAKTEN_ER_SLUT');
    const fund = await s.t.data<{ fund: { noegle: string; brud: { kode: string; faktisk: string } }[] }>(
      '{ fund(alvor: ADVARSEL) { noegle brud { kode faktisk } } }',
    );
    expect(fund.fund.filter((f) => f.noegle === plan && f.brud.kode === 'KONTRAKTEN_ER_SLUT').map((f) => f.brud.faktisk)).toEqual([
      '2014-02-01',
    ]);
  });

  it.each(['FAGUDVALG', 'OEKONOMIUDVALG'])('%s frigiver ikke, og en frigivelse uden kommunalbestyrelsen bærer intet', async (organ) => {
    const plan = await disponeret();
    await afvist(s, beslut(plan, '2014-01-20', 'FRIGIVELSE', { organ }), ['ORGAN_KAN_IKKE_FRIGIVE', organ, 'KOMMUNALBESTYRELSE']);
    await afvist(s, post(plan, 'frigivMidler', '2014-01-21', 1), ['FRIGIVELSE_IKKE_BESLUTTET', '0', '1']);
  });

  it('ikke før planen er godkendt; på samme møde går det', async () => {
    const plan = await medPulje('INDSTILLET');
    await afvist(s, beslut(plan, '2013-11-30', 'FRIGIVELSE'), ['FRIGIVELSE_FOER_GODKENDELSE', '2013-11-30', 'GODKENDELSE']);
    const begge = ['GODKENDELSE', 'FRIGIVELSE'].map((art) => ({ art, helhedsplan: plan }));
    await gaar(beslut(plan, '2013-12-01', 'GODKENDELSE', { punkter: begge })());
    await afvist(s, beslut(plan, '2013-11-30', 'FRIGIVELSE'), ['FRIGIVELSE_FOER_GODKENDELSE', '2013-11-30', '2013-12-01']);
  });

  it('ikke mere, end der er disponeret, heller ikke i to bidder eller tilbage i tiden', async () => {
    const plan = await disponeret();
    await afvist(s, beslut(plan, '2014-01-09', 'FRIGIVELSE', {}, { beloeb: 1 }), ['FRIGIVELSE_OVER_DISPONERET', '1', '0']);
    await afvist(s, beslut(plan, '2014-01-20', 'FRIGIVELSE', {}, { beloeb: 100_000.01 }), [
      'FRIGIVELSE_OVER_DISPONERET',
      '100000.01',
      '100000',
    ]);
    await gaar(beslut(plan, '2014-01-20', 'FRIGIVELSE', {}, { beloeb: 60_000 })());
    await afvist(s, beslut(plan, '2014-01-21', 'FRIGIVELSE', {}, { beloeb: 40_000.01 }), [
      'FRIGIVELSE_OVER_DISPONERET',
      '100000.01',
      '100000',
    ]);
    // Money that is decided to be released is not returned to before the decision.
    await afvist(s, post(plan, 'tilbagefoer', '2014-01-15', 50_000), ['FRIGIVELSE_OVER_DISPONERET', '60000', '50000']);
    await afvist(s, post(plan, 'frigivMidler', '2014-01-20', 60_000.01), ['FRIGIVELSE_IKKE_BESLUTTET', '60000.01', '60000']);
    await gaar(post(plan, 'frigivMidler', '2014-01-20', 60_000)());
    await afvist(s, post(plan, 'frigivMidler', '2014-01-21', 0.01), ['FRIGIVELSE_IKKE_BESLUTTET', '60000.01', '60000']);
  });
});

describe('13 og 14: enden og forlængelsen', () => {
  const sammenlaeg = (gammel: string, ny: string, dato: string) => () =>
    handl(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner: [gammel], efterfoelger: ny, dato });

  it('en sammenlægning ligger efter alt, hvad den gamle plan har', async () => {
    const [plan, ny] = [await medPulje('IGANGVAERENDE'), await planI(s, 'TILSAGN', navn())];
    await kontrakt(s, plan);
    await udfoer(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2015-03-01', beloeb: 1 });
    const svar = await afvist(s, sammenlaeg(plan, ny, '2015-02-01'), ['SLUT_FOER_DET_DER_ER', '2015-02-01', '2015-03-02']);
    expect(svar.afvisninger[0]?.tekst).toBe('Planen kan ikke slutte pr. 1. februar 2015: den 1. marts 2015 er der disponeret 1 kr.');
    await afvist(s, sammenlaeg(plan, ny, '2015-03-01'), ['SLUT_FOER_DET_DER_ER', '2015-03-01', '2015-03-02']);
    await gaar(sammenlaeg(plan, ny, '2015-03-02')());
  });

  it('en ansøgning trækkes ikke tilbage, og der gives ikke afslag, før det sidste, der er sket', async () => {
    const plan = await planI(s, 'GODKENDT', navn());
    await udfoer(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-03-01', 'FRIGIVELSE'));
    for (const [hvem, handling] of [
      [s.ansoeger, 'traekHelhedsplan'],
      [s.lbf, 'givAfslag'],
    ] as const) {
      await afvist(s, () => handl(hvem, handling, { helhedsplan: plan, dato: '2014-02-28' }), [
        'SLUT_FOER_DET_DER_ER',
        '2014-02-28',
        '2014-03-01',
      ]);
      expect((await handl(hvem, handling, { helhedsplan: plan, dato: '2014-03-01', dryRun: true })).udfoert).toBe(true);
    }
  });

  it('en forlængelse besluttes senest på planens sidste dag, og længden varsles kun', async () => {
    const plan = await planI(s, 'IGANGVAERENDE', navn());
    const forlaeng = (dato: string) => () => handl(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato, slut: '2030-12-31' });
    await afvist(s, forlaeng('2019-12-31'), ['FORLAENGET_EFTER_SLUT', '2019-12-31', '2017-12-31']);
    await afvist(s, forlaeng('2018-01-01'), ['FORLAENGET_EFTER_SLUT', '2018-01-01', '2017-12-31']);
    await gaar(forlaeng('2017-12-31')(), 'IKKE_FIREAARIG');
  });

  it('en plan lægges ikke ind i en plan, der er slut, i en anden kommune eller i sin egen forgænger', async () => {
    const [a, b] = [await planI(s, 'IGANGVAERENDE', navn()), navn()];
    await planI(s, 'IGANGVAERENDE', b, { forgaengere: [a] });
    expect(koder((await sammenlaeg(b, a, '2016-01-01')()).afvisninger)).toContain('EGEN_FORGAENGER');
    const kort = await planI(s, 'IGANGVAERENDE', navn(), { slut: '2015-12-31' });
    expect((await sammenlaeg(a, kort, '2016-01-01')()).afvisninger.map((f) => [f.kode, f.graense])).toContainEqual([
      'EFTERFOELGER_UDEN_TILSAGN',
      '2015-12-31',
    ]);
  });
});

describe('expectedVersion for hvert objekt', () => {
  it('en afgørelse med en forældet version af én af planerne afvises helt', async () => {
    const [a, b] = [await planI(s, 'INDSTILLET', navn()), await planI(s, 'INDSTILLET', navn())];
    const { version } = await vis<{ version: number }>(b, 'version');
    const godkend = (set: number) => () =>
      beslut(a, '2013-12-01', 'GODKENDELSE', {
        punkter: [
          { art: 'GODKENDELSE', helhedsplan: a },
          { art: 'GODKENDELSE', helhedsplan: b, expectedVersion: set },
        ],
      })();
    await afvist(s, godkend(version - 1), ['VERSIONSKONFLIKT', String(version), String(version - 1)]);
    await gaar(godkend(version)());
  });

  it('en sammenlægning tager versionen af hver plan, den ændrer', async () => {
    const [a, ny] = [await planI(s, 'IGANGVAERENDE', navn()), await planI(s, 'TILSAGN', navn())];
    const versioner = await Promise.all([a, ny].map((p) => vis<{ version: number }>(p, 'version')));
    const sammenlaeg =
      (versionA: number, versionNy: number, dryRun = true) =>
      () =>
        handl(s.lbf, 'sammenlaegHelhedsplaner', {
          helhedsplaner: [a],
          efterfoelger: ny,
          dato: '2016-01-01',
          dryRun,
          versioner: [
            { helhedsplan: a, expectedVersion: versionA },
            { helhedsplan: ny, expectedVersion: versionNy },
          ],
        });
    const [va = 0, vny = 0] = versioner.map((v) => v.version);
    await afvist(s, sammenlaeg(va + 1, vny), ['VERSIONSKONFLIKT', String(va), String(va + 1)]);
    await afvist(s, sammenlaeg(va, vny + 1), ['VERSIONSKONFLIKT', String(vny), String(vny + 1)]);
    expect((await sammenlaeg(va, vny)()).udfoert).toBe(true);
  });
});
