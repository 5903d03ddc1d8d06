import { content, differences, kommuneAarhus, newForvaltning } from '../support/past-acts';
import { startService, type TestService, type User } from '../support/service';
import { afsnit, codes, isRefused, newKontrakt, warnings } from './help';

let t: TestService;
let forum: User;

beforeAll(async () => {
  t = await startService();
  forum = await t.as('FORUM', 'FORUM-AMAGER_SUNDBY');
  await kommuneAarhus(t);
  await newForvaltning(t, 'NYF', 'KOEBENHAVN', '2018-01-01');
});
afterAll(() => t.close());

const trial = (change: Record<string, unknown>) => forum.perform('opretKontrakt', newKontrakt({ dryRun: true, ...change }));
const withAfsnit = (...all: Parameters<typeof afsnit>) => trial({ afsnit: all.map((a) => afsnit(a)) });

describe('opretKontrakt: who may', () => {
  it('only a forum, and only the one whose byområde it is', async () => {
    const before = await content(t);
    const input = newKontrakt();
    expect(await isRefused(t, 'opretKontrakt', input)).toBe('FORBIDDEN');
    for (const [role, who] of [
      ['FORVALTNING', 'TMF'],
      ['BOLIGORGANISATION', '3B'],
      ['KOMMUNALBESTYRELSE', 'KOEBENHAVN'],
      ['FORUM', 'FORUM-NOERREBRO'],
    ] as const)
      expect([role, await isRefused(await t.as(role, who), 'opretKontrakt', input)]).toEqual([role, 'FORBIDDEN']);
    expect(differences(before, await content(t))).toEqual([]);
  });
});

describe('opretKontrakt: demands, and just within them', () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await content(t);
  });
  afterAll(async () => {
    expect(differences(before, await content(t))).toEqual([]);
  });

  it('the arbejdsgruppe is under the forum and has the indsatsområde of the section', async () => {
    expect(codes(await withAfsnit({ arbejdsgruppe: 'NOERREBRO-SUNDHED' }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
    expect(codes(await withAfsnit({ arbejdsgruppe: 'AMAGER_SUNDBY-KULTUR_FRITID' }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
    expect(codes(await withAfsnit({ arbejdsgruppe: 'AMAGER_SUNDBY-SUNDHED' }))).toEqual([]);
  });

  it('sections lie in the five indsatsområder of kontrakter (R18)', async () => {
    const without = await withAfsnit({ indsatsomraade: 'BEBOERNETVAERK', arbejdsgruppe: 'AMAGER_SUNDBY-SUNDHED' });
    expect(without.afvisninger).toMatchObject([
      { kode: 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN', regel: 'R18', faktisk: 'BEBOERNETVAERK' },
      { kode: 'ARBEJDSGRUPPE_PASSER_IKKE', regel: 'H30' },
    ]);
    const fem = ['BOERN_UNGE', 'UDDANNELSE_BESKAEFTIGELSE', 'KULTUR_FRITID', 'UDSATTE_GRUPPER', 'SUNDHED'];
    expect(await withAfsnit(...fem.map((indsatsomraade) => ({ indsatsomraade })))).toMatchObject({ udfoert: true, advarsler: [] });
  });

  it('covered plans lie in the byområde, within the period of the kontrakt', async () => {
    const plan = (d: object) => trial({ helhedsplaner: [{ helhedsplan: 'PARTNERSKABET-2018', ...d }] });
    expect(codes(await trial({ helhedsplaner: [{ helhedsplan: 'SURF-VALBY' }] }))).toEqual(['PLAN_UDEN_FOR_BYOMRAADET']);
    // Rum for Liv ends the day before the contract begins.
    expect(codes(await trial({ helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV' }] }))).toEqual([
      'DAEKNING_UDEN_FOR_PLANENS_TID',
      'PLAN_UDEN_FOR_BYOMRAADET',
    ]);
    expect(codes(await plan({ fra: '2016-12-31' }))).toEqual(['DAEKNING_PASSER_IKKE']);
    expect(codes(await plan({ til: '2021-01-02' }))).toEqual(['DAEKNING_PASSER_IKKE']);
    expect(codes(await plan({ fra: '2017-01-01', til: '2021-01-01' }))).toEqual([]);
    expect(codes(await trial({ til: null }))).toEqual([]);
  });

  it('the byområde has no other kontrakt in the period', async () => {
    const finding = await trial({ fra: '2016-12-31' });
    expect(finding.afvisninger).toMatchObject([
      { kode: 'KONTRAKTER_OVERLAPPER', faktisk: '2016-12-31/2021-01-01', graense: '2013-03-21/2017-01-01' },
    ]);
    expect(codes(await trial({ fra: '2017-01-01', til: null, helhedsplaner: [] }))).toEqual([]);
  });

  it('responsible forvaltninger are those of the kommune and exist when the version holds', async () => {
    const responsible = (forvaltning: string, validFrom: string) =>
      trial({
        gyldigFra: validFrom,
        afsnit: [afsnit({ ansvar: [{ forvaltning, rolle: 'LEDER', opgave: 'Leder.' }, ...afsnit().ansvar.slice(1)] })],
      });
    expect(codes(await responsible('AAR-MSO', '2018-01-01'))).toEqual(['FORVALTNING_GAELDER_IKKE']);
    expect(codes(await responsible('NYF', '2017-12-31'))).toEqual(['FORVALTNING_GAELDER_IKKE']);
    expect(codes(await responsible('NYF', '2018-01-01'))).toEqual([]);
  });

  it('the first version holds from a day in the period of the kontrakt', async () => {
    expect(codes(await trial({ gyldigFra: '2016-12-31' }))).toEqual(['UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(codes(await trial({ gyldigFra: '2021-01-01' }))).toEqual(['UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(codes(await trial({ gyldigFra: '2020-12-31' }))).toEqual([]);
  });

  it('no leader or two is a warning; a side that is missing, an error', async () => {
    const [leder, bidrager] = afsnit().ansvar;
    if (!leder || !bidrager) throw new Error('the section has two that are responsible');
    const two = await withAfsnit({ ansvar: [leder, { ...bidrager, rolle: 'LEDER' }] });
    expect([two.udfoert, warnings(two)]).toEqual([true, ['ANSVAR_ER_IKKE_FORDELT']]);
    const none = await withAfsnit({ ansvar: [] });
    expect([codes(none), warnings(none)]).toEqual([['AFSNIT_UDEN_BEGGE_SIDER', 'AFSNIT_UDEN_BEGGE_SIDER'], ['ANSVAR_ER_IKKE_FORDELT']]);
    expect((await withAfsnit({ ansvar: [leder] })).afvisninger).toMatchObject([{ regel: 'H85', graense: 'BOLIGORGANISATION' }]);
    expect((await withAfsnit({ ansvar: [{ ...bidrager, rolle: 'LEDER' }] })).afvisninger).toMatchObject([
      { regel: 'H85', graense: 'FORVALTNING' },
    ]);
    expect((await withAfsnit({ ansvar: [leder, bidrager] })).advarsler).toEqual([]);
  });

  it('a responsible boligorganisation without a covered plan is a warning', async () => {
    const [leder] = afsnit().ansvar;
    if (!leder) throw new Error('the section has a leader');
    const pab = await withAfsnit({ ansvar: [leder, { boligorganisation: 'PAB', rolle: 'BIDRAGER', opgave: 'Bidrager.' }] });
    expect([pab.udfoert, warnings(pab)]).toEqual([true, ['ANSVARLIG_UDEN_PLAN']]);
    expect(warnings(await trial({ helhedsplaner: null }))).toEqual(['ANSVARLIG_UDEN_PLAN']);
  });

  it('tells all reasons at once', async () => {
    const all = await trial({
      fra: '2016-12-31',
      gyldigFra: '2016-01-01',
      helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV', fra: '2016-12-30' }],
      afsnit: [afsnit({ indsatsomraade: 'BEBOERNETVAERK', arbejdsgruppe: 'NOERREBRO-SUNDHED' })],
    });
    expect([all.udfoert, codes(all)]).toEqual([
      false,
      [
        'ARBEJDSGRUPPE_PASSER_IKKE',
        'DAEKNING_PASSER_IKKE',
        'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN',
        'KONTRAKTER_OVERLAPPER',
        'PLAN_UDEN_FOR_BYOMRAADET',
        'UDEN_FOR_KONTRAKTENS_PERIODE',
      ],
    ]);
  });

  it.each([
    ['2011-05-31', ['ARBEJDSGRUPPE_PASSER_IKKE', 'FORUM_IKKE_I_KRAFT']],
    ['2011-06-01', ['ARBEJDSGRUPPE_PASSER_IKKE']],
    ['2011-08-31', ['ARBEJDSGRUPPE_PASSER_IKKE']],
    ['2011-09-01', []],
    ['2016-09-30', []],
    ['2016-10-01', ['ARBEJDSGRUPPE_PASSER_IKKE', 'FORUM_IKKE_I_KRAFT']],
  ])('the forum is in force on the day, and the group exists: %s', async (day, expected) => {
    const da = await startService({ dag: day });
    const who = await da.as('FORUM', 'FORUM-AMAGER_SUNDBY');
    expect(codes(await who.perform('opretKontrakt', newKontrakt()))).toEqual(expected);
    await da.close();
  });
});
