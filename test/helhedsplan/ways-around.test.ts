import { kontrakt, ownPulje } from '../pulje/ground';
import { codes, execute, goes, perform, refused } from '../support/acts';
import { auditFindings } from '../support/findings';
import { afgoerelse, finansiering, newPlan, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Ways round the rules of plans and pools that were open: each is shut, and what is right beside it still goes. */

const I_DAG = '2026-11-22';
let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene(I_DAG);
  s = { ...s, tmf: await s.t.as('FORVALTNING', 'KMTF') };
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

describe('1: the bevillingsperiode is the one that runs when the application is made', () => {
  const search = async (bevillingsperiode: string, date: string): Promise<Acted> => {
    const coming = date > '2020-01-01' ? { start: '2027-01-01', slut: '2030-12-31' } : {};
    const plan = await planI(s, 'FORBEREDELSE', name(), { bevillingsperiode, maal: [], ...coming });
    await execute(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, dato: '2006-01-01' });
    return perform(s.ansoeger, 'ansoegPraekvalifikation', { helhedsplan: plan, dato: date });
  };

  it('a plan for 2014-18 cannot go by the rules of 2006', async () => {
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
  ])('%s, applied for on %s: %s', async (period, date, howItGoes) => {
    const answer = await search(period, date);
    expect([answer.udfoert, codes(answer.afvisninger)]).toEqual([howItGoes, howItGoes ? [] : ['UDEN_FOR_BEVILLINGSPERIODEN']]);
  });
});

describe('3 and 4: byområder have afdelinger, and afdelinger take part in the time of the plan', () => {
  const opret = (more: Record<string, unknown>): Promise<Acted> =>
    perform(s.ansoeger, 'opretHelhedsplan', { ...newPlan(name(), more), dryRun: true });

  it("a byområde without any of the plan's afdelinger", async () => {
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
  ])('an applicant whose only afdeling takes part from %s to %s: %s', async (from, to, howItGoes) => {
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

describe('5 and 7: a kontrakt in each udsat byområde, on the day and in the time of the plan', () => {
  it('a kontrakt that has ended before the plan begins bears no money', async () => {
    const plan = await withPulje('GODKENDT', { start: '2027-01-01', slut: '2030-12-31' });
    await kontrakt(s, plan, { til: '2017-01-01' });
    await refused(s, post(plan, 'disponerPulje', '2016-12-31', 1), ['INGEN_KONTRAKT_I_KRAFT', '2016-12-31', 'KONTRAKT_I_KRAFT']);
  });

  it("one day of the plan's time is enough", async () => {
    const plan = await withPulje('GODKENDT');
    await kontrakt(s, plan, { til: '2014-01-02' });
    await goes(post(plan, 'disponerPulje', '2013-12-31', 1)());
  });

  it('two udsatte byområder, a kontrakt in one of them; nor when the plan is only tied to that one', async () => {
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

describe('8 and 9: releases', () => {
  async function disponeret(more: Record<string, unknown> = {}, to: string | null = null): Promise<string> {
    const plan = await withPulje('IGANGVAERENDE', more);
    await kontrakt(s, plan, { til: to });
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-01-10', beloeb: 100_000 });
    return plan;
  }

  it('after the kontrakt has ended there is a warning, and the money is released and paid out', async () => {
    const plan = await disponeret({}, '2014-02-01');
    await execute(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-01-20', 'FRIGIVELSE'));
    await goes(post(plan, 'frigivMidler', '2014-01-31', 10)());
    await goes(post(plan, 'frigivMidler', '2014-02-01', 10)(), 'KONTRAKTEN_ER_SLUT');
    const finding = await auditFindings<{ noegle: string; brud: { kode: string; faktisk: string } }>(s.t, 'noegle brud { kode faktisk }', {
      alvor: 'ADVARSEL',
    });
    expect(finding.filter((f) => f.noegle === plan && f.brud.kode === 'KONTRAKTEN_ER_SLUT').map((f) => f.brud.faktisk)).toEqual([
      '2014-02-01',
    ]);
  });

  it.each(['FAGUDVALG', 'OEKONOMIUDVALG'])(
    '%s does not release, and a release without kommunalbestyrelsen bears nothing',
    async (organ) => {
      const plan = await disponeret();
      await refused(s, decide(plan, '2014-01-20', 'FRIGIVELSE', { organ }), ['ORGAN_KAN_IKKE_FRIGIVE', organ, 'KOMMUNALBESTYRELSE']);
      await refused(s, post(plan, 'frigivMidler', '2014-01-21', 1), ['FRIGIVELSE_IKKE_BESLUTTET', '0', '1']);
    },
  );

  it('not before the plan is approved; at the same meeting it goes through', async () => {
    const plan = await withPulje('INDSTILLET');
    await refused(s, decide(plan, '2013-11-30', 'FRIGIVELSE'), ['FRIGIVELSE_FOER_GODKENDELSE', '2013-11-30', 'GODKENDELSE']);
    const both = ['GODKENDELSE', 'FRIGIVELSE'].map((kind) => ({ art: kind, helhedsplan: plan }));
    await goes(decide(plan, '2013-12-01', 'GODKENDELSE', { punkter: both })());
    await refused(s, decide(plan, '2013-11-30', 'FRIGIVELSE'), ['FRIGIVELSE_FOER_GODKENDELSE', '2013-11-30', '2013-12-01']);
  });

  it('no more than is committed, nor in two bites or back in time', async () => {
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

describe('13 and 14: the end and the extension', () => {
  const sammenlaeg = (old: string, fresh: string, date: string) => () =>
    perform(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner: [old], efterfoelger: fresh, dato: date });

  it('a merger comes after all that the old plan has', async () => {
    const [plan, fresh] = [await withPulje('IGANGVAERENDE'), await planI(s, 'TILSAGN', name())];
    await kontrakt(s, plan);
    await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2015-03-01', beloeb: 1 });
    const answer = await refused(s, sammenlaeg(plan, fresh, '2015-02-01'), ['SLUT_FOER_DET_DER_ER', '2015-02-01', '2015-03-02']);
    expect(answer.afvisninger[0]?.tekst).toBe('Planen kan ikke slutte pr. 1. februar 2015: den 1. marts 2015 er der disponeret 1 kr.');
    await refused(s, sammenlaeg(plan, fresh, '2015-03-01'), ['SLUT_FOER_DET_DER_ER', '2015-03-01', '2015-03-02']);
    await goes(sammenlaeg(plan, fresh, '2015-03-02')());
  });

  it('an application is not withdrawn, and no afslag is given, before the last thing that happened', async () => {
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

  it("an extension is decided on the plan's last day at the latest, and the length is only warned of", async () => {
    const plan = await planI(s, 'IGANGVAERENDE', name());
    const forlaeng = (date: string) => () => perform(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: date, slut: '2030-12-31' });
    await refused(s, forlaeng('2019-12-31'), ['FORLAENGET_EFTER_SLUT', '2019-12-31', '2017-12-31']);
    await refused(s, forlaeng('2018-01-01'), ['FORLAENGET_EFTER_SLUT', '2018-01-01', '2017-12-31']);
    await goes(forlaeng('2017-12-31')(), 'IKKE_FIREAARIG');
  });

  it('a plan is not merged into a plan that has ended, in another kommune or into its own predecessor', async () => {
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

describe('expectedVersion for each object', () => {
  it('an afgørelse with an outdated version of one of the plans is refused as a whole', async () => {
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

  it('a merger takes the version of each plan that it changes', async () => {
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
