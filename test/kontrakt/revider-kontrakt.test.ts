import { type Bruger, type Handlet, startTjeneste, type Testtjeneste } from '../support/service';
import { advarsler, afsnit, afvises, andenKommune, forskelle, indhold, koder, nyKontrakt, planPaaAmager, revision } from './help';

/** `reviderKontrakt` on a contract that runs: what is demanded, and just inside. */

describe('på en kontrakt, der løber', () => {
  let t: Testtjeneste;
  let forum: Bruger;
  let bestyrelse: Bruger;
  let foer: Record<string, string>;

  beforeAll(async () => {
    t = await startTjeneste();
    await andenKommune(t);
    forum = await t.som('FORUM', 'FORUM-AMAGER_SUNDBY');
    bestyrelse = await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
    const tre = await t.som('BOLIGORGANISATION', '3B');
    expect(koder(await tre.handl('opretHelhedsplan', planPaaAmager('3B-PAA-AMAGER', '3B', '3B/2-01')))).toEqual([]);
    foer = await indhold(t);
  });
  // Everything here is refused or a dry run.
  afterEach(async () => expect(forskelle(foer, await indhold(t))).toEqual([]));
  afterAll(() => t.luk());

  const proev = (hvem: Bruger, aendring: Record<string, unknown> = {}): Promise<Handlet> =>
    hvem.handl('reviderKontrakt', revision({ dryRun: true, ...aendring }));

  it('kun kontraktens forum og kommunens bestyrelse', async () => {
    expect(await afvises(t, 'reviderKontrakt', revision())).toBe('FORBIDDEN');
    for (const [rolle, hvem] of [
      ['FORVALTNING', 'TMF'],
      ['BOLIGORGANISATION', '3B'],
      ['LANDSBYGGEFOND', undefined],
      ['FORUM', 'FORUM-NOERREBRO'],
      ['KOMMUNALBESTYRELSE', 'AARHUS'],
    ] as const)
      expect([rolle, await afvises(await t.som(rolle, hvem), 'reviderKontrakt', revision())]).toEqual([rolle, 'FORBIDDEN']);
    for (const hvem of [forum, bestyrelse]) expect(await proev(hvem)).toMatchObject({ udfoert: true, proeve: true, advarsler: [] });
  });

  it('en anden version end den, man har set, afvises med kontrakten, som den er', async () => {
    const svar = await forum.handl('reviderKontrakt', revision({ expectedVersion: 17 }), 'kontrakt { noegle version }');
    expect(koder(svar)).toEqual(['VERSIONSKONFLIKT']);
    const { version } = svar.kontrakt as { version: number };
    expect(koder(await proev(forum, { expectedVersion: version }))).toEqual([]);
  });

  it('ikke i fremtiden', async () => {
    expect(koder(await proev(forum, { dato: '2014-04-24' }))).toEqual(['I_FREMTIDEN']);
    expect(koder(await proev(forum, { dato: '2014-04-23' }))).toEqual([]);
  });

  it('ikke før den foregående afgørelse, og ikke før kontrakten', async () => {
    const dagenFoer = await proev(bestyrelse, { dato: '2013-03-20', gyldigFra: '2013-03-21' });
    expect(koder(dagenFoer)).toEqual(['FOER_FORRIGE_AFGOERELSE', 'UDEN_FOR_KONTRAKTENS_PERIODE']);
    for (const hvem of [forum, bestyrelse]) {
      const sammeDag = await proev(hvem, { dato: '2013-03-21' });
      expect(sammeDag.afvisninger).toMatchObject([{ kode: 'FOER_FORRIGE_AFGOERELSE', faktisk: '2013-03-21', graense: '2013-03-21' }]);
      expect(koder(await proev(hvem, { dato: '2013-03-22' }))).toEqual([]);
    }
  });

  it('versionen gælder fra afgørelsen eller senere, i kontraktens periode', async () => {
    expect(koder(await proev(forum, { gyldigFra: '2014-04-22' }))).toEqual(['VIRKER_BAGUD']);
    expect(koder(await proev(forum, { gyldigFra: '2014-04-23' }))).toEqual([]);
    expect(koder(await proev(forum, { gyldigFra: '2017-01-01' }))).toEqual(['UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(koder(await proev(forum, { gyldigFra: '2016-12-31' }))).toEqual([]);
  });

  it('en tilføjet plan dækkes ikke, før versionen gælder', async () => {
    const plan = (fra?: string) => proev(forum, { gyldigFra: '2014-05-01', helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER', fra }] });
    expect(koder(await plan('2014-04-30'))).toEqual(['VIRKER_BAGUD']);
    expect(koder(await plan('2014-05-01'))).toEqual([]);
    expect(koder(await plan())).toEqual([]);
  });

  it('kravene til afsnit og dækning gælder også en revision', async () => {
    const svar = await proev(forum, {
      afsnit: [afsnit({ indsatsomraade: 'BEBOERNETVAERK', arbejdsgruppe: 'NOERREBRO-SUNDHED' })],
      helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV' }, { helhedsplan: 'PARTNERSKABET' }],
    });
    expect([...new Set(koder(svar))]).toEqual([
      'ARBEJDSGRUPPE_PASSER_IKKE',
      'DAEKNING_PASSER_IKKE', // Partnerskabet is covered already
      'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN',
      'KRAEVER_KOMMUNALBESTYRELSE', // Lejerbo is no party
      'PLAN_UDEN_FOR_BYOMRAADET',
    ]);
  });

  it('forummet flytter ikke kontraktens slut; det gør kommunalbestyrelsen', async () => {
    for (const til of ['2018-01-01', '2016-01-01', null]) {
      const svar = await proev(forum, { til });
      expect(svar.afvisninger).toMatchObject([
        { kode: 'KRAEVER_KOMMUNALBESTYRELSE', ansvarlig: 'KOMMUNALBESTYRELSE', faktisk: til ?? '', graense: '2017-01-01' },
      ]);
      expect(koder(await proev(bestyrelse, { til }))).toEqual([]);
    }
    // The end that it has already is no change.
    expect(koder(await proev(forum, { til: '2017-01-01' }))).toEqual([]);
  });

  it('forummet føjer kun planer til, hvis ansøgere er parter i forvejen, og får det at vide', async () => {
    const deres = await proev(forum, { helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER' }] });
    expect([koder(deres), advarsler(deres)]).toEqual([[], ['PLAN_TILFOEJET_AF_FORUM']]);
    const selv = await proev(bestyrelse, { helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER' }] });
    expect([koder(selv), advarsler(selv)]).toEqual([[], []]);
  });

  it('en ny slut må ikke skære penge, der er disponeret, fra kontrakten', async () => {
    // Amagerbro got its money on the day from which it is covered, and begins on 1 January 2014.
    const kort = (til: string) => proev(bestyrelse, { dato: '2013-03-22', til });
    expect([...new Set(koder(await kort('2013-12-12')))]).toEqual(['DAEKNING_PASSER_IKKE', 'INGEN_KONTRAKT_I_KRAFT']);
    expect(koder(await kort('2014-01-01'))).toContain('DAEKNING_UDEN_FOR_PLANENS_TID');
    expect(koder(await kort('2014-01-02'))).toEqual([]);
  });

  it('en ny slut må ikke ligge i en anden kontrakt', async () => {
    await forum.handl('opretKontrakt', nyKontrakt());
    expect(koder(await proev(bestyrelse, { til: '2017-01-02' }))).toEqual(['KONTRAKTER_OVERLAPPER']);
    foer = await indhold(t);
  });

  it.each([
    ['ingen slut efter begyndelsen', { til: '2013-03-21' }, 'BAD_USER_INPUT input.til'],
    ['en kontrakt, der ikke findes', { kontrakt: 'OPFUNDET' }, 'NOT_FOUND input.kontrakt'],
    [
      'en plan, der er dækket fra dagen',
      { helhedsplaner: [{ helhedsplan: 'PARTNERSKABET', fra: '2013-03-21' }] },
      'BAD_USER_INPUT input.helhedsplaner[0].fra',
    ],
    ['en nøgle, der er taget', { noegle: 'BR-2013-12-12' }, 'CONFLICT input.noegle'],
    ['et område, der ikke findes', { afsnit: [afsnit({ indsatsomraade: 'OPFUNDET' })] }, 'NOT_FOUND input.afsnit[0].indsatsomraade'],
  ])('%s er en fejl i input', async (_navn, aendring, ventet) => {
    expect(await afvises(bestyrelse, 'reviderKontrakt', revision(aendring))).toBe(ventet);
  });
});
