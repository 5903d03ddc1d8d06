import { type Bruger, startTjeneste, type Testtjeneste } from '../support/service';
import { advarsler, afsnit, afvises, andenKommune, forskelle, indhold, koder, nyForvaltning, nyKontrakt } from './help';

let t: Testtjeneste;
let forum: Bruger;

beforeAll(async () => {
  t = await startTjeneste();
  forum = await t.som('FORUM', 'FORUM-AMAGER_SUNDBY');
  await andenKommune(t);
  await nyForvaltning(t, 'NYF', 'KOEBENHAVN', '2018-01-01');
});
afterAll(() => t.luk());

const proev = (aendring: Record<string, unknown>) => forum.handl('opretKontrakt', nyKontrakt({ dryRun: true, ...aendring }));
const medAfsnit = (...alle: Parameters<typeof afsnit>) => proev({ afsnit: alle.map((a) => afsnit(a)) });

describe('opretKontrakt: hvem', () => {
  it('kun et forum, og kun det, hvis byområde det er', async () => {
    const foer = await indhold(t);
    const input = nyKontrakt();
    expect(await afvises(t, 'opretKontrakt', input)).toBe('FORBIDDEN');
    for (const [rolle, hvem] of [
      ['FORVALTNING', 'TMF'],
      ['BOLIGORGANISATION', '3B'],
      ['KOMMUNALBESTYRELSE', 'KOEBENHAVN'],
      ['FORUM', 'FORUM-NOERREBRO'],
    ] as const)
      expect([rolle, await afvises(await t.som(rolle, hvem), 'opretKontrakt', input)]).toEqual([rolle, 'FORBIDDEN']);
    expect(forskelle(foer, await indhold(t))).toEqual([]);
  });
});

describe('opretKontrakt: krav, og lige inden for dem', () => {
  let foer: Record<string, string>;
  beforeAll(async () => {
    foer = await indhold(t);
  });
  afterAll(async () => {
    expect(forskelle(foer, await indhold(t))).toEqual([]);
  });

  it('arbejdsgruppen hører under forummet og har afsnittets indsatsområde', async () => {
    expect(koder(await medAfsnit({ arbejdsgruppe: 'NOERREBRO-SUNDHED' }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
    expect(koder(await medAfsnit({ arbejdsgruppe: 'AMAGER_SUNDBY-KULTUR_FRITID' }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
    expect(koder(await medAfsnit({ arbejdsgruppe: 'AMAGER_SUNDBY-SUNDHED' }))).toEqual([]);
  });

  it('afsnit ligger i kontrakternes fem indsatsområder (R18)', async () => {
    const uden = await medAfsnit({ indsatsomraade: 'BEBOERNETVAERK', arbejdsgruppe: 'AMAGER_SUNDBY-SUNDHED' });
    expect(uden.afvisninger).toMatchObject([
      { kode: 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN', regel: 'R18', faktisk: 'BEBOERNETVAERK' },
      { kode: 'ARBEJDSGRUPPE_PASSER_IKKE', regel: 'H30' },
    ]);
    const fem = ['BOERN_UNGE', 'UDDANNELSE_BESKAEFTIGELSE', 'KULTUR_FRITID', 'UDSATTE_GRUPPER', 'SUNDHED'];
    expect(await medAfsnit(...fem.map((indsatsomraade) => ({ indsatsomraade })))).toMatchObject({ udfoert: true, advarsler: [] });
  });

  it('dækkede planer ligger i byområdet, inden for kontraktens periode', async () => {
    const plan = (d: object) => proev({ helhedsplaner: [{ helhedsplan: 'PARTNERSKABET-2018', ...d }] });
    expect(koder(await proev({ helhedsplaner: [{ helhedsplan: 'SURF-VALBY' }] }))).toEqual(['PLAN_UDEN_FOR_BYOMRAADET']);
    // Rum for Liv ends the day before the contract begins.
    expect(koder(await proev({ helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV' }] }))).toEqual([
      'DAEKNING_UDEN_FOR_PLANENS_TID',
      'PLAN_UDEN_FOR_BYOMRAADET',
    ]);
    expect(koder(await plan({ fra: '2016-12-31' }))).toEqual(['DAEKNING_PASSER_IKKE']);
    expect(koder(await plan({ til: '2021-01-02' }))).toEqual(['DAEKNING_PASSER_IKKE']);
    expect(koder(await plan({ fra: '2017-01-01', til: '2021-01-01' }))).toEqual([]);
    expect(koder(await proev({ til: null }))).toEqual([]);
  });

  it('byområdet har ingen anden kontrakt i perioden', async () => {
    const fund = await proev({ fra: '2016-12-31' });
    expect(fund.afvisninger).toMatchObject([
      { kode: 'KONTRAKTER_OVERLAPPER', faktisk: '2016-12-31/2021-01-01', graense: '2013-03-21/2017-01-01' },
    ]);
    expect(koder(await proev({ fra: '2017-01-01', til: null, helhedsplaner: [] }))).toEqual([]);
  });

  it('ansvarlige forvaltninger er kommunens og findes, når versionen gælder', async () => {
    const ansvarlig = (forvaltning: string, gyldigFra: string) =>
      proev({ gyldigFra, afsnit: [afsnit({ ansvar: [{ forvaltning, rolle: 'LEDER', opgave: 'Leder.' }, ...afsnit().ansvar.slice(1)] })] });
    expect(koder(await ansvarlig('AAR-MSO', '2018-01-01'))).toEqual(['FORVALTNING_GAELDER_IKKE']);
    expect(koder(await ansvarlig('NYF', '2017-12-31'))).toEqual(['FORVALTNING_GAELDER_IKKE']);
    expect(koder(await ansvarlig('NYF', '2018-01-01'))).toEqual([]);
  });

  it('den første version gælder fra en dag i kontraktens periode', async () => {
    expect(koder(await proev({ gyldigFra: '2016-12-31' }))).toEqual(['UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(koder(await proev({ gyldigFra: '2021-01-01' }))).toEqual(['UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(koder(await proev({ gyldigFra: '2020-12-31' }))).toEqual([]);
  });

  it('ingen leder eller to er en advarsel; en side, der mangler, en fejl', async () => {
    const [leder, bidrager] = afsnit().ansvar;
    if (!leder || !bidrager) throw new Error('afsnittet har to ansvarlige');
    const to = await medAfsnit({ ansvar: [leder, { ...bidrager, rolle: 'LEDER' }] });
    expect([to.udfoert, advarsler(to)]).toEqual([true, ['ANSVAR_ER_IKKE_FORDELT']]);
    const ingen = await medAfsnit({ ansvar: [] });
    expect([koder(ingen), advarsler(ingen)]).toEqual([['AFSNIT_UDEN_BEGGE_SIDER', 'AFSNIT_UDEN_BEGGE_SIDER'], ['ANSVAR_ER_IKKE_FORDELT']]);
    expect((await medAfsnit({ ansvar: [leder] })).afvisninger).toMatchObject([{ regel: 'H85', graense: 'BOLIGORGANISATION' }]);
    expect((await medAfsnit({ ansvar: [{ ...bidrager, rolle: 'LEDER' }] })).afvisninger).toMatchObject([
      { regel: 'H85', graense: 'FORVALTNING' },
    ]);
    expect((await medAfsnit({ ansvar: [leder, bidrager] })).advarsler).toEqual([]);
  });

  it('en ansvarlig boligorganisation uden dækket plan er en advarsel', async () => {
    const [leder] = afsnit().ansvar;
    if (!leder) throw new Error('afsnittet har en leder');
    const pab = await medAfsnit({ ansvar: [leder, { boligorganisation: 'PAB', rolle: 'BIDRAGER', opgave: 'Bidrager.' }] });
    expect([pab.udfoert, advarsler(pab)]).toEqual([true, ['ANSVARLIG_UDEN_PLAN']]);
    expect(advarsler(await proev({ helhedsplaner: null }))).toEqual(['ANSVARLIG_UDEN_PLAN']);
  });

  it('siger alle grunde på én gang', async () => {
    const alle = await proev({
      fra: '2016-12-31',
      gyldigFra: '2016-01-01',
      helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV', fra: '2016-12-30' }],
      afsnit: [afsnit({ indsatsomraade: 'BEBOERNETVAERK', arbejdsgruppe: 'NOERREBRO-SUNDHED' })],
    });
    expect([alle.udfoert, koder(alle)]).toEqual([
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
  ])('forummet er i kraft på dagen, og gruppen findes: %s', async (dag, ventet) => {
    const da = await startTjeneste({ dag });
    const hvem = await da.som('FORUM', 'FORUM-AMAGER_SUNDBY');
    expect(koder(await hvem.handl('opretKontrakt', nyKontrakt()))).toEqual(ventet);
    await da.luk();
  });
});
